/** Ed25519 keys of organisations, by the platform's own cryptography (Node and current browsers). */
import { type Bytes, toHex } from './bytes.ts';
import { sha256 } from './digest.ts';

export interface SigningKeyPair {
  /** 32 bytes. */
  readonly publicKey: Bytes;
  /** PKCS #8. Never leaves the server's memory unwrapped. */
  readonly privateKey: Bytes;
}

const { subtle } = globalThis.crypto;

export async function generateSigningKey(): Promise<SigningKeyPair> {
  const pair = (await subtle.generateKey('Ed25519', true, ['sign', 'verify'])) as {
    publicKey: CryptoKey;
    privateKey: CryptoKey;
  };
  const [publicKey, privateKey] = await Promise.all([
    subtle.exportKey('raw', pair.publicKey),
    subtle.exportKey('pkcs8', pair.privateKey),
  ]);
  return { publicKey: new Uint8Array(publicKey), privateKey: new Uint8Array(privateKey) };
}

export async function sign(privateKey: Bytes, bytes: Bytes): Promise<Bytes> {
  const key = await subtle.importKey('pkcs8', privateKey, 'Ed25519', false, ['sign']);
  return new Uint8Array(await subtle.sign('Ed25519', key, bytes));
}

/** False also for a key or signature of the wrong length: a malformed signature is no signature. */
export async function verifySignature(publicKey: Bytes, signature: Bytes, bytes: Bytes): Promise<boolean> {
  if (publicKey.length !== 32 || signature.length !== 64) return false;
  const key = await subtle.importKey('raw', publicKey, 'Ed25519', false, ['verify']);
  return subtle.verify('Ed25519', key, signature, bytes);
}

/** By which keys are exchanged and pinned: hexadecimal SHA-256 of the public key. */
export async function fingerprintOf(publicKey: Bytes): Promise<string> {
  return toHex(await sha256(publicKey));
}

/** For paper and the telephone: the first 128 bits in groups of four. */
export function printedFingerprint(fingerprint: string): string {
  return (fingerprint.slice(0, 32).match(/.{4}/g) ?? []).join(' ');
}
