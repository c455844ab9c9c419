/** Section 5: repeated failures lock an account for a while; no answer tells which names exist. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { refusal } from '../support/facility-work.ts';
import {
  enrol,
  type Harness,
  PASSWORD,
  setUp,
  startHarness,
  totpCode,
  type Visitor,
} from '../support/harness.ts';
import {
  administratorAgain,
  failToSignIn,
  isSignedIn,
  MINUTE,
  newAccount,
  signIn,
  signInFails,
  WRONG_PASSWORD,
} from '../support/identity.ts';

let harness: Harness;
let hanako: Visitor;
let secret: string;
beforeAll(async () => {
  harness = await startHarness();
  hanako = await setUp(harness);
  secret = await enrol(harness, hanako);
});
beforeEach(async () => {
  harness.travel(MINUTE);
  if (!(await isSignedIn(hanako))) hanako = await administratorAgain(harness, secret);
});
afterAll(() => harness?.close());

const NINE_WRONG = Array(9).fill('wrong-credentials');
const lockedRow = async (personId: string) =>
  (await hanako.call('listMembers')).rows.find((row) => row.personId === personId)?.locked;

describe('lock-out', () => {
  it('comes after ten failures, refuses even the right password, and ends by itself', async () => {
    const { signInName, personId } = await newAccount(harness, hanako, ['staff']);
    expect(await failToSignIn(harness, signInName, 10)).toEqual([...NINE_WRONG, 'wrong-credentials']);
    const body = { signInName, password: PASSWORD };
    const problem = await refusal(harness.visitor().call('signIn', { body }));
    expect(problem).toMatchObject({ code: 'account-locked', status: 423 });
    expect(problem.detail).toContain('15分');
    expect(await lockedRow(personId)).toBe(true);
    harness.travel(16 * MINUTE);
    expect((await signIn(harness, signInName)).session.state).toBe('signedIn');
    expect(await lockedRow(personId)).toBe(false);
  });

  it('is per account: others sign in meanwhile', async () => {
    const one = await newAccount(harness, hanako, ['staff']);
    const two = await newAccount(harness, hanako, ['staff']);
    await failToSignIn(harness, one.signInName, 10);
    expect(await signInFails(harness, one.signInName, PASSWORD)).toBe('account-locked');
    expect((await signIn(harness, two.signInName)).session.state).toBe('signedIn');
  });

  it('forgets failures after a sign-in, and is ended by an administrator', async () => {
    const { signInName, personId } = await newAccount(harness, hanako, ['staff']);
    await failToSignIn(harness, signInName, 9);
    await signIn(harness, signInName);
    expect(await failToSignIn(harness, signInName, 9)).toEqual(NINE_WRONG);
    await failToSignIn(harness, signInName, 1);
    expect(await signInFails(harness, signInName, PASSWORD)).toBe('account-locked');
    await hanako.call('unlockMember', { params: { personId } });
    await signIn(harness, signInName);
  });

  it('counts wrong codes too; a right password in between buys no further guesses', async () => {
    const { visitor, signInName } = await newAccount(harness, hanako, ['staff']);
    const own = await enrol(harness, visitor);
    const codes: string[] = [];
    for (let n = 0; n < 10; n++) {
      harness.travel(5000);
      const half = await signIn(harness, signInName);
      const body = { kind: 'totp', code: '000000' } as const;
      codes.push((await refusal(half.visitor.call('verifySecondFactor', { body }))).code);
    }
    expect(codes).toEqual(Array(10).fill('wrong-second-factor'));
    expect(await signInFails(harness, signInName, PASSWORD)).toBe('account-locked');
    harness.travel(16 * MINUTE);
    const half = await signIn(harness, signInName);
    const code = totpCode(own, harness.context.now());
    await half.visitor.call('verifySecondFactor', { body: { kind: 'totp', code } });
  });

  it('counts wrong passwords of the account page', async () => {
    const { visitor, signInName } = await newAccount(harness, hanako, ['staff']);
    const body = { currentPassword: WRONG_PASSWORD, newPassword: 'みかん-battery-staple-九月' };
    for (let n = 0; n < 10; n++)
      expect((await refusal(visitor.call('changePassword', { body }))).code).toBe('wrong-credentials');
    expect((await refusal(visitor.call('changePassword', { body }))).code).toBe('account-locked');
    expect(await signInFails(harness, signInName, PASSWORD)).toBe('account-locked');
  });
});

describe('names that nobody has', () => {
  const answer = async (signInName: string) => {
    const problem = await refusal(
      harness.visitor().call('signIn', { body: { signInName, password: WRONG_PASSWORD } }),
    );
    const { requestId: _, ...told } = problem;
    return told;
  };

  it('get the very answers of names that exist, lock-out included', async () => {
    const { signInName } = await newAccount(harness, hanako, ['staff']);
    for (let n = 0; n < 12; n++) {
      harness.travel(5000);
      expect(await answer('nobody.at.all'), `attempt ${n}`).toEqual(await answer(signInName));
    }
    expect((await answer('nobody.at.all')).code).toBe('account-locked');
    harness.travel(16 * MINUTE);
    expect((await answer('nobody.at.all')).code).toBe('wrong-credentials');
    expect((await answer('nobody.else')).code).toBe('wrong-credentials');
  });

  it('work as hard on the password', async () => {
    const { verifyPassword } = await import('../../src/identity/password.ts');
    // The hash of nobody is one with the same parameters: it never matches, and costs the same.
    expect(await verifyPassword(null, 'a password that nobody has')).toBe(false);
  });

  it('leave no trace of what was typed: people type passwords into the wrong field', async () => {
    const typed = 'himitsu-no-password';
    await signInFails(harness, typed);
    const { rows } = await harness.context.database.maintenance((client) =>
      client.query<{ found: string }>(
        `SELECT (SELECT count(*) FROM audit_entry a WHERE a::text LIKE $1)
              + (SELECT count(*) FROM sign_in_challenge c WHERE c::text LIKE $1) AS found`,
        [`%${typed}%`],
      ),
    );
    expect(Number(rows[0]?.found)).toBe(0);
  });
});

describe('many at once', () => {
  it('wrong passwords do not use up the connections of the database', async () => {
    const { signInName } = await newAccount(harness, hanako, ['staff']);
    harness.travel(MINUTE);
    const codes = await Promise.all(Array.from({ length: 12 }, () => signInFails(harness, signInName)));
    expect(new Set(codes)).toEqual(new Set(['wrong-credentials']));
    expect(await signInFails(harness, signInName, PASSWORD)).toBe('account-locked');
  });
});
