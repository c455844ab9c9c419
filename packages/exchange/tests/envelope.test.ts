/** What crosses a border is immutable and verifies the same way everywhere. */
import { createPublicKey, verify } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { fromBase64Url, toBase64Url } from '../src/bytes.ts';
import { canonicalBytes } from '../src/canonical.ts';
import { type SignedDocument, signDocument, verifyDocument } from '../src/envelope.ts';
import { fingerprintOf, generateSigningKey, printedFingerprint, type SigningKeyPair } from '../src/keys.ts';

const DETAILS = {
  type: 'checklist.hand-in',
  version: 1,
  sender: { organizationId: '5f0c8f0e-0000-4000-8000-000000000001', name: 'まもり医院' },
  recipient: '中央保健所',
  sequence: 1,
  time: '2025-06-02T01:00:00Z',
  supersedes: null,
};
const PAYLOAD = { edition: 'fy2025/facility', items: { '2-1': { answer: 'yes', note: '台帳あり' } } };

let key: SigningKeyPair;
let signed: SignedDocument<typeof PAYLOAD>;

beforeAll(async () => {
  key = await generateSigningKey();
  signed = await signDocument(DETAILS, PAYLOAD, key);
});

describe('a signed document', () => {
  it('verifies after it was written to a file and read back', async () => {
    const copy = JSON.parse(JSON.stringify(signed, null, 2)) as SignedDocument;
    const fingerprint = await fingerprintOf(key.publicKey);
    expect(await verifyDocument(copy)).toEqual({
      intact: true,
      trusted: 'unknown',
      fingerprint,
      problems: [],
    });
    expect(await verifyDocument(copy, [fingerprint])).toMatchObject({ intact: true, trusted: 'yes' });
  });

  it('verifies with any other Ed25519 implementation', () => {
    const publicKey = createPublicKey({
      key: { kty: 'OKP', crv: 'Ed25519', x: signed.envelope.sender.publicKey },
      format: 'jwk',
    });
    const signature = fromBase64Url(signed.signature) ?? new Uint8Array();
    expect(verify(null, canonicalBytes(signed.envelope), publicKey, signature)).toBe(true);
  });

  it.each([
    ['the payload', { payload: { ...PAYLOAD, edition: 'fy2024/facility' } }, 'payload-changed'],
    ['a payload that is no JSON', { payload: { f: Number.NaN } }, 'payload-changed'],
    ['the recipient', { envelope: { recipient: '別の保健所' } }, 'signature-invalid'],
    ['the time', { envelope: { time: '2025-06-03T01:00:00Z' } }, 'signature-invalid'],
    ['the sequence', { envelope: { sequence: 2 } }, 'signature-invalid'],
    ['an added field', { envelope: { extra: 1 } }, 'signature-invalid'],
    ['a cut signature', { signature: 'AAAA' }, 'signature-invalid'],
    ['a signature that is no base64', { signature: '***' }, 'signature-invalid'],
    ['another format', { envelope: { format: 'x' } }, 'unknown-format'],
  ])(
    'shows a change of %s',
    async (_, change: Partial<{ payload: object; envelope: object; signature: string }>, problem) => {
      const changed = {
        ...signed,
        ...change,
        envelope: { ...signed.envelope, ...change.envelope },
      } as SignedDocument;
      const result = await verifyDocument(changed);
      expect(result.intact).toBe(false);
      expect(result.problems).toContain(problem);
    },
  );

  it('signed again with another key is intact, but not trusted', async () => {
    const other = await generateSigningKey();
    const forged = await signDocument(DETAILS, PAYLOAD, other);
    const pinned = [await fingerprintOf(key.publicKey)];
    expect(await verifyDocument(forged, pinned)).toMatchObject({
      intact: true,
      trusted: 'no',
      problems: ['key-not-pinned'],
    });
    const mixed = {
      ...signed,
      envelope: {
        ...signed.envelope,
        sender: { ...signed.envelope.sender, publicKey: toBase64Url(other.publicKey) },
      },
    };
    expect((await verifyDocument(mixed)).intact).toBe(false);
  });

  it('is refused when it is no document at all', async () => {
    for (const nonsense of [{}, { envelope: null }, null]) {
      expect((await verifyDocument(nonsense as unknown as SignedDocument)).problems).toEqual([
        'unknown-format',
      ]);
    }
  });
});

describe('fingerprints', () => {
  it('are printed in groups of four', () => {
    expect(printedFingerprint('0123456789abcdef'.repeat(4))).toBe('0123 4567 89ab cdef 0123 4567 89ab cdef');
  });
});
