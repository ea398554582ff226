// Pictures of people and the bot.

import type { App } from '../state/app.ts';

const colours = ['#1f7a3f', '#a3356b', '#8a5300', '#0b6e99'];

/** The picture beside a name. */
export function avatar({ world }: Pick<App, 'world'>, userId: string): string {
  const index = world.people.findIndex(({ id }) => id === userId);

  return index < 0 ? 'icon.svg' : avatarOf(world.people[index]?.name ?? '', index);
}

/** A round picture with the first letter of a name, made here so that nothing is fetched. */
function avatarOf(name: string, index: number): string {
  const letter = [...name][0]?.toUpperCase().replace(/[^\p{L}\p{N}]/u, '?') ?? '?';
  const colour = colours[Math.abs(index) % colours.length];
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40"><rect width="40" height="40" fill="${colour}"/>` +
    `<text x="20" y="27" font-family="system-ui,sans-serif" font-size="19" font-weight="600" fill="#fff" ` +
    `text-anchor="middle">${letter}</text></svg>`;

  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}
