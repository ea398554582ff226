/** Where each program is that `scripts/launch.mjs` starts, by its name. */
export const programs = {
  start: 'src/main.ts',
  ask: 'scripts/ask.ts',
  backup: 'scripts/backup.ts',
  'deploy-commands': 'scripts/deploy-commands.ts',
  doctor: 'scripts/doctor.ts',
  feedback: 'scripts/feedback.ts',
  gaps: 'scripts/gaps.ts',
  ingest: 'scripts/ingest.ts',
  invite: 'scripts/invite.ts',
  verify: 'scripts/verify.ts',
};
