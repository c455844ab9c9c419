/** R-E5, S1 第4条⑧: at least 13 characters, nothing guessable, nothing used before, no forced change. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { refusal } from '../support/facility-work.ts';
import { enrol, type Harness, PASSWORD, setUp, startHarness, type Visitor } from '../support/harness.ts';
import {
  administratorAgain,
  isSignedIn,
  NEW_PASSWORD,
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
afterAll(() => harness?.close());

const change = (visitor: Visitor, newPassword: string, currentPassword = PASSWORD) =>
  visitor.call('changePassword', { body: { currentPassword, newPassword } });
const judged = async (password: string, context: string[] = []) =>
  (await harness.visitor().call('checkPassword', { body: { password, context } })).problem;

describe('rules of passwords', () => {
  it('count characters as people do: 12 are too few, 13 enough', async () => {
    const { visitor } = await newAccount(harness, hanako, ['staff']);
    const [twelve, thirteen] = ['tk7#qp2&vz9!', 'tk7#qp2&vz9!m'];
    expect((await refusal(change(visitor, twelve))).code).toBe('password-too-short');
    expect(await judged(twelve)).toBe('password-too-short');
    expect(await judged(thirteen)).toBeNull();
    await change(visitor, thirteen);
    // Surrogate pairs are one character; half-width kana with its mark is one, as it is hashed.
    expect(await judged('🍊🚲🌙🐟🎈🍵🧦🪑🦉🧭🪁🎷')).toBe('password-too-short');
    expect(await judged('ｶﾞｷﾞｸﾞｹﾞｺﾞｻﾞｼﾞ')).toBe('password-too-short');
  });

  it('refuse what is guessable: common words, rows of keys, one’s own names, the facility', async () => {
    const { visitor, signInName } = await newAccount(harness, hanako, ['staff']);
    const guessable = [
      'password12345',
      'qwertyuiop123',
      '1234567890123',
      'aaaaaaaaaaaaaaa',
      'さくら医院さくら医院さくら',
      `${signInName}1`,
      'mamorimamori12',
      'tokyo2025tokyo',
      'hanako19800101',
    ];
    for (const password of guessable)
      expect((await refusal(change(visitor, password))).code, password).toBe('password-guessable');
    expect(await judged('山田花子山田花子山田花子山', ['山田花子'])).toBe('password-guessable');
    expect(await isSignedIn(visitor)).toBe(true);
    // Own words are no fault where the rest is strong by itself.
    expect(await judged('さくら医院 自転車 七月 窓ぎわの猫', ['さくら医院'])).toBeNull();
  });

  it('refuse the present password and every earlier one', async () => {
    const { visitor, signInName } = await newAccount(harness, hanako, ['staff']);
    expect((await refusal(change(visitor, PASSWORD))).code).toBe('password-reused');
    await change(visitor, NEW_PASSWORD);
    const third = 'もみじ-third-correct-秋風';
    await change(visitor, third, NEW_PASSWORD);
    for (const earlier of [PASSWORD, NEW_PASSWORD, third])
      expect((await refusal(change(visitor, earlier, third))).code).toBe('password-reused');
    expect(await signInFails(harness, signInName, PASSWORD)).toBe('wrong-credentials');
    await signIn(harness, signInName, third);
  });

  it('ask for the present one, and end the other sessions but this', async () => {
    const { visitor, signInName } = await newAccount(harness, hanako, ['staff']);
    const other = await signIn(harness, signInName);
    expect((await refusal(change(visitor, NEW_PASSWORD, WRONG_PASSWORD))).code).toBe('wrong-credentials');
    expect(await isSignedIn(other.visitor)).toBe(true);
    await change(visitor, NEW_PASSWORD);
    expect(await isSignedIn(visitor)).toBe(true);
    expect(await isSignedIn(other.visitor)).toBe(false);
  });

  it('never demand a change, however old the password is', async () => {
    const { signInName } = await newAccount(harness, hanako, ['staff']);
    harness.travel(3 * 365 * 86_400_000);
    const { session } = await signIn(harness, signInName);
    expect(session.state).toBe('signedIn');
  });

  it('take width and composition as one: ｶﾞ is ガ', async () => {
    const back = await administratorAgain(harness, secret);
    const { visitor, signInName } = await newAccount(harness, back, ['staff']);
    await change(visitor, 'ガラス-窓-ピアノ-二十日-雨');
    await signIn(harness, signInName, 'ｶﾞﾗｽ-窓-ﾋﾟｱﾉ-二十日-雨');
  });
});
