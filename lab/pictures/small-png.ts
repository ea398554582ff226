// Pictures for a repository: few colours, few bytes.

import { spawn } from 'node:child_process';
import { buffer } from 'node:stream/consumers';

/** The same picture with a palette of at most 256 colours, by pngquant; as it is where that is not installed. */
export async function smallPng(png: Buffer): Promise<Buffer> {
  const program = spawn('pngquant', ['--speed', '1', '--strip', '-'], {
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  const isDone = new Promise<boolean>((resolve) => {
    program.on('error', () => resolve(false));
    program.on('close', (code) => resolve(code === 0));
  });
  program.stdin.on('error', () => {});
  program.stdin.end(png);
  const [small, done] = await Promise.all([buffer(program.stdout), isDone]);

  return done ? small : png;
}
