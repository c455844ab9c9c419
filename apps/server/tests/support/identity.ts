/** What the tests of people and sign-in share. */
import type { ErrorCode } from '@mamori/contract/errors';
import type { Role } from '@mamori/contract/permissions';
import { refusal } from './facility-work.ts';
import { type Harness, invite, PASSWORD, totpCode, type Visitor } from './harness.ts';

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const NEW_PASSWORD = 'みかん-battery-staple-九月';
export const WRONG_PASSWORD = 'ちがう-password-desu-よ';

export interface Account {
  readonly visitor: Visitor;
  readonly personId: string;
  readonly signInName: string;
}

/** A further person with these roles, and what to sign in with. */
export async function newAccount(harness: Harness, administrator: Visitor, roles: Role[]): Promise<Account> {
  const visitor = await invite(harness, administrator, roles);
  return accountOf(visitor);
}

export async function accountOf(visitor: Visitor): Promise<Account> {
  const { person } = await visitor.call('getSession');
  return { visitor, personId: person.id, signInName: person.signInName };
}

/** Another browser of the same person. */
export async function signIn(harness: Harness, signInName: string, password = PASSWORD) {
  const visitor = harness.visitor();
  const session = await visitor.call('signIn', { body: { signInName, password } });
  return { visitor, session };
}

/** The named error of a sign-in that must fail. */
export async function signInFails(
  harness: Harness,
  signInName: string,
  password = WRONG_PASSWORD,
): Promise<ErrorCode> {
  return (await refusal(harness.visitor().call('signIn', { body: { signInName, password } }))).code;
}

/** So many wrong passwords, a while apart, so that the limit per address does not answer instead. */
export async function failToSignIn(
  harness: Harness,
  signInName: string,
  times: number,
): Promise<ErrorCode[]> {
  const codes: ErrorCode[] = [];
  for (let n = 0; n < times; n++) {
    harness.travel(2500);
    codes.push(await signInFails(harness, signInName));
  }
  return codes;
}

/** Whether the session still opens anything. */
export async function isSignedIn(visitor: Visitor): Promise<boolean> {
  return visitor.call('getSession').then(
    () => true,
    () => false,
  );
}

/** The first administrator once more, after the clock was moved past the end of every session. */
export async function administratorAgain(harness: Harness, secret: string): Promise<Visitor> {
  harness.travel(MINUTE);
  const { visitor } = await signIn(harness, 'hanako');
  const code = totpCode(secret, harness.context.now());
  await visitor.call('verifySecondFactor', { body: { kind: 'totp', code } });
  return visitor;
}
