// Who made a proof: an Ed25519 signature (RFC 8032) over everything else in it.

import { createPrivateKey, createPublicKey, type KeyObject, sign, verify } from 'node:crypto';
import { messageOf, UserError } from '../../base/errors.ts';
import { canonicalJson, type Json } from './canonical-json.ts';
import type { Proof } from './proof.ts';

/** What became of a proof's signature. `untrusted`: it holds, but by another key than the one that was asked for. */
export type SignatureVerdict = 'none' | 'valid' | 'invalid' | 'untrusted';

/** @throws UserError When the PEM text holds no private Ed25519 key; the text itself is never shown. */
export function signingKeyOf(pem: string, file: string): KeyObject {
  return ed25519Key(
    () => createPrivateKey(pem),
    file,
    'private key (openssl genpkey -algorithm ed25519)',
  );
}

/** @throws UserError When the PEM text holds no public Ed25519 key. */
export function publicKeyOf(pem: string, file: string): KeyObject {
  return ed25519Key(() => createPublicKey(pem), file, 'public key (openssl pkey -pubout)');
}

function ed25519Key(read: () => KeyObject, file: string, expected: string): KeyObject {
  try {
    const key = read();
    if (key.asymmetricKeyType === 'ed25519') return key;
  } catch (error) {
    throw new UserError(`${file}: it holds no ${expected}: ${messageOf(error)}.`, { cause: error });
  }
  throw new UserError(
    `${file}: the key is of another kind. Name a file with an Ed25519 ${expected}.`,
  );
}

/** The same proof with a signature; one that it had is replaced. */
export function signed(proof: Proof, key: KeyObject): Proof {
  const { signature: _, ...content } = proof;

  return {
    ...content,
    signature: {
      algorithm: 'ed25519',
      publicKey: createPublicKey(key).export({ type: 'spki', format: 'der' }).toString('base64'),
      value: sign(null, bytesOf(content), key).toString('base64'),
    },
  };
}

/** @param trusted - The key that is to have made it; any where absent. */
export function checkSignature(proof: Proof, trusted?: KeyObject): SignatureVerdict {
  const { signature, ...content } = proof;
  if (signature === undefined) return 'none';

  try {
    const key = createPublicKey({
      key: Buffer.from(signature.publicKey, 'base64'),
      type: 'spki',
      format: 'der',
    });
    const holds =
      key.asymmetricKeyType === 'ed25519' &&
      verify(null, bytesOf(content), key, Buffer.from(signature.value, 'base64'));
    if (!holds) return 'invalid';

    return trusted === undefined || key.equals(trusted) ? 'valid' : 'untrusted';
  } catch {
    // No key at all.
    return 'invalid';
  }
}

function bytesOf(content: Omit<Proof, 'signature'>): Uint8Array {
  return Buffer.from(canonicalJson(content as Json), 'utf8');
}
