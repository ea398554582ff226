// Reading and writing proof files.

import { readFile } from 'node:fs/promises';
import { type Proof, proofSchema } from '../../answer/proof/proof.ts';
import { publicKeyOf, signed, signingKeyOf } from '../../answer/proof/signature.ts';
import { messageOf, UserError } from '../../base/errors.ts';
import { replaceFile } from '../../base/files.ts';
import { asUserError } from '../../library/article-files.ts';

/** A proof that is not written by this program may be anything; a real one has some kilobytes. */
const mostBytes = 1024 * 1024;

/** @throws UserError that names file, fault and place for what is no proof. */
export async function readProof(file: string): Promise<Proof> {
  const text = await readText(file);
  if (text.length > mostBytes) {
    throw new UserError(`${file}: it has ${text.length} characters, a proof at most ${mostBytes}.`);
  }

  const result = proofSchema.safeParse(parse(text, file));
  if (result.success) return result.data;

  const [issue] = result.error.issues;
  const place = issue === undefined || issue.path.length === 0 ? 'the file' : issue.path.join('.');
  throw new UserError(
    `${file}: it is no proof of this program: ${place}: ${issue?.message ?? 'unreadable'}.`,
  );
}

function parse(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new UserError(`${file}: it is not JSON: ${messageOf(error)}.`, { cause: error });
  }
}

/**
 * Writes a proof whole.
 *
 * @param keyFile - PEM file with the private Ed25519 key that signs it; unsigned where absent.
 * @throws UserError When the key cannot be read, or the file not written.
 */
export async function writeProof(file: string, proof: Proof, keyFile?: string): Promise<void> {
  const content =
    keyFile === undefined ? proof : signed(proof, signingKeyOf(await readText(keyFile), keyFile));

  try {
    await replaceFile(file, `${JSON.stringify(content, null, 2)}\n`);
  } catch (error) {
    throw new UserError(`${file}: the proof cannot be written: ${messageOf(error)}.`, {
      cause: error,
    });
  }
}

/** @throws UserError When the file holds no public Ed25519 key. */
export async function readPublicKey(file: string) {
  return publicKeyOf(await readText(file), file);
}

async function readText(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    throw asUserError(error, file);
  }
}
