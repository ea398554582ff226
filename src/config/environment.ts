/** The environment that settings are read from: the process's, and a file `.env` beneath it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'dotenv';
import { isMissing, messageOf, UserError } from '../base/errors.ts';
import { unreadableLines } from './environment-lines.ts';
import type { Environment } from './section.ts';

/**
 * Reads `.env` in a folder and lays the process environment over it, which wins. The process
 * environment itself is not changed, so that child processes and libraries inherit nothing from the file.
 *
 * @throws {UserError} when `.env` exists but cannot be read, or not every line of it.
 */
export function loadEnvironment(
  directory: string = process.cwd(),
  processEnvironment: Environment = process.env,
): Environment {
  return { ...readEnvironmentFile(join(directory, '.env')), ...processEnvironment };
}

function readEnvironmentFile(path: string): Environment {
  const text = readText(path);
  const faults = unreadableLines(text);
  if (faults.length > 0) {
    const remedy = '.env.example shows how settings are written.';
    throw new UserError([...faults.map((fault) => `${path}, ${fault}`), remedy].join('\n'));
  }

  return parse(text);
}

/** Empty where there is no such file. */
function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (isMissing(error)) return '';

    throw new UserError(
      `Cannot read ${path}: ${messageOf(error)}. Make it a readable file, or remove it.`,
    );
  }
}
