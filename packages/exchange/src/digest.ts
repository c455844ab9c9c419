import { type Bytes, toHex } from './bytes.ts';
import { canonicalBytes } from './canonical.ts';

export async function sha256(bytes: Bytes): Promise<Bytes> {
  return new Uint8Array(await globalThis.crypto.subtle.digest('SHA-256', bytes));
}

/** Hash of a document as it is printed and compared: hexadecimal SHA-256 over its canonical JSON. */
export async function documentHash(document: unknown): Promise<string> {
  return toHex(await sha256(canonicalBytes(document)));
}
