/** Section 8: who asks too often is told how long to wait, and nothing else is done. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Harness, PASSWORD, setUp, startHarness } from '../support/harness.ts';
import { WRONG_PASSWORD } from '../support/identity.ts';

let harness: Harness;
/** Stands still but where a test moves it: what is refilled meanwhile would depend on the machine. */
let clock = Date.now();
const travel = (milliseconds: number) => {
  clock += milliseconds;
};
beforeAll(async () => {
  harness = await startHarness({ now: () => new Date(clock) });
  await setUp(harness);
});
beforeEach(() => travel(10 * 60_000));
afterAll(() => harness?.close());

const post = (path: string, body: unknown) =>
  fetch(harness.url + path, {
    method: 'POST',
    headers: { 'x-mamori-request': '1', 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
/** The answers to so many requests at once. */
const burst = (times: number, send: () => Promise<Response>) =>
  Promise.all(Array.from({ length: times }, send));

describe('the limit of attempts', () => {
  it('answers 429 with the seconds to wait, in words too; afterwards it goes on', async () => {
    const attempt = () => post('/api/session', { signInName: 'nobody', password: WRONG_PASSWORD });
    const answers = await burst(30, attempt);
    const refused = answers.filter(({ status }) => status === 429);
    expect(refused).toHaveLength(10);
    const [first] = refused;
    const wait = Number(first?.headers.get('retry-after'));
    expect(wait).toBeGreaterThan(0);
    expect(wait).toBeLessThanOrEqual(20);
    expect(await first?.json()).toMatchObject({
      code: 'too-many-requests',
      status: 429,
      detail: expect.stringContaining(`${wait}秒`),
    });
    travel(wait * 1000);
    expect((await post('/api/session', { signInName: 'hanako', password: PASSWORD })).status).toBe(200);
  });

  it.each([
    ['/api/setup/code', { code: 'ABCD-EFGH-JKMN' }],
    ['/api/setup', { code: 'ABCD-EFGH-JKMN' }],
    ['/api/session/second-factor', { kind: 'totp', code: '000000' }],
    ['/api/session/passkey/options', {}],
    ['/api/session/passkey', { challengeId: 'x', response: {} }],
    ['/api/password-resets/view', { code: 'ABCDE-FGHJK-MNPQR-STUVW' }],
    ['/api/password-resets/use', { code: 'ABCDE-FGHJK-MNPQR-STUVW', password: PASSWORD }],
  ])('holds for %s, which could be guessed at', async (path, body) => {
    const answers = await burst(25, () => post(path, body));
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(5);
  });

  it('does not hinder whoever is working meanwhile', async () => {
    await burst(25, () => post('/api/session', { signInName: 'nobody', password: WRONG_PASSWORD }));
    expect((await fetch(`${harness.url}/api/status`)).status).toBe(200);
    const judged = await post('/api/account/password-check', { password: PASSWORD });
    expect(judged.status).toBe(200);
  });
});

describe('the limit of requests', () => {
  it('is wide for reading, and answers 429 beyond it', async () => {
    const answers = await burst(450, () => fetch(`${harness.url}/api/status`));
    const refused = answers.filter(({ status }) => status === 429);
    expect(refused.length).toBe(50);
    expect(refused[0]?.headers.get('retry-after')).toBe('1');
    travel(1000);
    expect((await fetch(`${harness.url}/api/status`)).status).toBe(200);
  });
});
