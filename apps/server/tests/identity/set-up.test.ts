/** Section 5: the first start is guarded by a one-time code of the console. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NOBODY } from '../../src/identity/session.ts';
import { renewSetUpCode } from '../../src/identity/set-up-code.ts';
import { refusal } from '../support/facility-work.ts';
import { type Harness, PASSWORD, startHarness } from '../support/harness.ts';

let harness: Harness;
beforeAll(async () => {
  harness = await startHarness();
});
afterAll(() => harness?.close());

const renew = async () =>
  (await harness.context.database.installation.transaction(NOBODY, renewSetUpCode)) ?? '';
const check = (code: string) => harness.visitor().call('checkSetUpCode', { body: { code } });
const complete = (code: string, more: { signInName?: string; password?: string } = {}) =>
  harness.visitor().call('completeSetUp', {
    body: {
      code,
      displayName: '山田 花子',
      signInName: 'hanako',
      password: PASSWORD,
      locale: 'ja',
      facilityName: 'さくら医院',
      facilityKind: 'clinic',
      ...more,
    },
  });

describe('the set-up code', () => {
  it('is refused before one was made, when wrong, and after a newer one was printed', async () => {
    expect((await refusal(check('ABCD-EFGH-JKMN'))).code).toBe('wrong-set-up-code');
    const old = await renew();
    const code = await renew();
    expect(code).toMatch(/^[A-Z2-9]{4}-[A-Z2-9]{4}-[A-Z2-9]{4}$/);
    for (const wrong of [old, '', 'ABCD-EFGH-JKMN', code.slice(0, -1)])
      expect((await refusal(check(wrong))).code, wrong).toBe('wrong-set-up-code');
    expect((await refusal(complete(old))).code).toBe('wrong-set-up-code');
    await check(code);
    await check(code.toLowerCase().replaceAll('-', ' '));
  });

  it('stays valid after a refused password, makes one administrator even for two at once, and then ends', async () => {
    const code = await renew();
    expect((await refusal(complete(code, { password: 'みじかい' }))).code).toBe('password-too-short');
    const both = await Promise.allSettled([complete(code), complete(code, { signInName: 'someone.else' })]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect((await refusal(complete(code, { signInName: 'third' }))).code).toBe('set-up-already-done');
    expect((await refusal(check(code))).code).toBe('set-up-already-done');
    expect(await harness.context.database.installation.transaction(NOBODY, renewSetUpCode)).toBeNull();
    expect((await harness.visitor().call('getStatus')).setUpNeeded).toBe(false);
  });
});
