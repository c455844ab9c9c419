/** Nothing of the moment stays for ever: kept answers hold what people wrote. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { tidyUp } from '../src/services/housekeeping.ts';
import { enrol, type Harness, setUp, startHarness, type Visitor } from './support/harness.ts';
import { administratorAgain, HOUR, isSignedIn } from './support/identity.ts';

let harness: Harness;
let hanako: Visitor;
let secret: string;
beforeAll(async () => {
  harness = await startHarness();
  hanako = await setUp(harness);
  secret = await enrol(harness, hanako);
});
afterAll(() => harness?.close());

const vendor = (idempotencyKey: string) =>
  hanako.call('createVendor', { body: { name: '甲', contractKind: 'none' }, idempotencyKey });
const count = async (table: 'idempotency_key' | 'sign_in_challenge' | 'session') => {
  const { rows } = await harness.context.database.maintenance((client) =>
    client.query<{ n: string }>(`SELECT count(*) AS n FROM ${table}`),
  );
  return Number(rows[0]?.n);
};

it('forgets answers after a day, challenges when they expire, sessions after a month', async () => {
  const first = await vendor('key');
  await hanako.call('startPasskeyRegistration');
  await tidyUp(harness.context);
  expect((await vendor('key')).id, 'within the day').toBe(first.id);
  expect(await isSignedIn(hanako)).toBe(true);
  expect(await count('sign_in_challenge')).toBeGreaterThan(0);

  harness.travel(25 * HOUR);
  await tidyUp(harness.context);
  expect(await count('idempotency_key')).toBe(0);
  expect(await count('sign_in_challenge')).toBe(0);
  expect(await count('session')).toBeGreaterThan(0);
  hanako = await administratorAgain(harness, secret);
  expect((await vendor('key')).id).not.toBe(first.id);

  harness.travel(31 * 24 * HOUR);
  await tidyUp(harness.context);
  expect(await count('session')).toBe(0);
});
