// The package's own types entry for its schemas points at JavaScript.
declare module 'discord-api-spec/zod';
