/** DESIGN principle 3: a document verifies offline, from the file alone. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type SignedDocument, signDocument } from '@mamori/exchange/envelope';
import { fingerprintOf, generateSigningKey, printedFingerprint } from '@mamori/exchange/keys';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { documented, mamori } from './support.ts';

let folder: string;
let document: SignedDocument;
let fingerprint: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mamori-document-'));
  const key = await generateSigningKey();
  fingerprint = await fingerprintOf(key.publicKey);
  document = await signDocument(
    {
      type: 'vendor.decision',
      version: 1,
      sender: { organizationId: '0b1c2d3e-4f50-4617-8899-aabbccddeeff', name: 'さくら医院' },
      recipient: '1b1c2d3e-4f50-4617-8899-aabbccddeeff',
      sequence: 3,
      time: '2025-06-01T00:00:00.000Z',
      supersedes: null,
    },
    { format: 'mamori.vendor-decision/1', comment: '確認しました。' },
    key,
  );
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function file(name: string, value: unknown): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, JSON.stringify(value));
  return path;
}

interface Verified {
  readonly sound: boolean;
  readonly trusted: string;
  readonly fingerprint: string;
  readonly problems: readonly { readonly code: string }[];
}

it('verifies signature, content and key, and exits with 1 when one of them does not hold', async () => {
  const good = await file('good.mamori.json', document);
  const changed = await file('changed.mamori.json', {
    ...document,
    payload: { comment: '取り消しました。' },
  });
  const runs = await Promise.all([
    mamori(['document', 'verify', good, '--json']),
    mamori(['document', 'verify', good, '--json', '--fingerprint', printedFingerprint(fingerprint)]),
    mamori(['document', 'verify', good, '--json', '--fingerprint', 'f'.repeat(64)]),
    mamori(['document', 'verify', changed, '--json']),
    mamori(['document', 'verify', await file('other.json', { envelope: {} }), '--json']),
    mamori(['document', 'show', good, '--json']),
  ]);
  expect(runs.map(({ code }) => code)).toEqual([0, 0, 1, 1, 2, 0]);
  const verified = runs.slice(0, 4).map((run) => documented<Verified>(run, 'document-verification'));
  expect(verified.map(({ sound, trusted }) => [sound, trusted])).toEqual([
    [true, 'unknown'],
    [true, 'yes'],
    [false, 'no'],
    [false, 'unknown'],
  ]);
  expect(verified.map(({ problems }) => problems.map(({ code }) => code))).toEqual([
    [],
    [],
    ['key-not-pinned'],
    ['payload-changed'],
  ]);
  expect(verified[0]?.fingerprint).toBe(fingerprint);
  expect(documented(runs[5] ?? { stdout: '' }, 'document')).toMatchObject(
    JSON.parse(JSON.stringify(document)),
  );
});
