/** Section 5: who forgot the password gets a one-time way to a new one; what it opens and who may hand it out (R-E5). */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { actions, refusal } from '../support/facility-work.ts';
import {
  enrol,
  type Harness,
  otherTenant,
  PASSWORD,
  setUp,
  startHarness,
  totpCode,
  type Visitor,
} from '../support/harness.ts';
import {
  type Account,
  accountOf,
  administratorAgain,
  failToSignIn,
  HOUR,
  isSignedIn,
  MINUTE,
  NEW_PASSWORD,
  newAccount,
  signIn,
  signInFails,
} from '../support/identity.ts';

let harness: Harness;
let hanako: Visitor;
let secret: string;

beforeAll(async () => {
  harness = await startHarness();
  hanako = await setUp(harness);
  secret = await enrol(harness, hanako);
});
// The limit of attempts is full again before every test.
beforeEach(() => harness.travel(MINUTE));
afterAll(() => harness?.close());

const reset = ({ personId }: Pick<Account, 'personId'>, by = hanako) =>
  by.call('createPasswordReset', { params: { personId } });
const use = (code: string, password = NEW_PASSWORD) =>
  harness.visitor().call('usePasswordReset', { body: { code, password } });
const usable = (code: string) =>
  harness
    .visitor()
    .call('viewPasswordReset', { body: { code } })
    .then(
      () => 'open',
      (error: { code: string }) => error.code,
    );
const rowOf = async (personId: string) =>
  (await hanako.call('listMembers')).rows.find((row) => row.personId === personId);

describe('a password reset', () => {
  it('sets the new password once; the old one holds until then, and every session ends', async () => {
    const { visitor, personId, signInName } = await newAccount(harness, hanako, ['staff']);
    const { url, code, expiresAt } = await reset({ personId });
    expect(url).toBe(`${harness.context.config.publicUrl}/password-reset#${code}`);
    expect(Date.parse(expiresAt) - harness.context.now().getTime()).toBeGreaterThan(23 * HOUR);
    expect((await rowOf(personId))?.passwordResetUntil).toBe(expiresAt);
    const other = await signIn(harness, signInName);
    expect(await harness.visitor().call('viewPasswordReset', { body: { code } })).toEqual({
      displayName: 'staff',
      signInName,
      expiresAt,
      withSecondFactor: false,
    });

    await use(code);
    expect(await isSignedIn(visitor)).toBe(false);
    expect(await isSignedIn(other.visitor)).toBe(false);
    expect(await signInFails(harness, signInName, PASSWORD)).toBe('wrong-credentials');
    expect((await signIn(harness, signInName, NEW_PASSWORD)).session.state).toBe('signedIn');
    expect((await refusal(use(code, 'まったく-another-pass-phrase'))).code).toBe('reset-invalid');
    expect((await rowOf(personId))?.passwordResetUntil).toBeNull();
    expect(await actions(hanako)).toEqual(
      expect.arrayContaining(['passwordReset.created', 'passwordReset.used']),
    );
  });

  it('is typed from paper: width, case and hyphens do not matter', async () => {
    const account = await newAccount(harness, hanako, ['staff']);
    const { code } = await reset(account);
    const typed = code.toLowerCase().replaceAll('-', '　');
    expect(await usable(typed)).toBe('open');
    expect(await usable(code.replace(/^./, (letter) => (letter === 'A' ? 'B' : 'A')))).toBe('reset-invalid');
    expect(await usable('A')).toBe('reset-invalid');
  });

  it('keeps all rules of passwords, and stays usable after a refusal', async () => {
    const { signInName, ...account } = await newAccount(harness, hanako, ['staff']);
    const { code } = await reset(account);
    const refused = async (password: string) => (await refusal(use(code, password))).code;
    expect(await refused('みじかい-pass')).toBe('password-too-short');
    expect(await refused('password12345678')).toBe('password-guessable');
    expect(await refused('さくら医院さくら医院さくら医院')).toBe('password-guessable');
    expect(await refused(PASSWORD)).toBe('password-reused');
    await use(code);
    const second = await reset(account);
    expect((await refusal(use(second.code, PASSWORD))).code).toBe('password-reused');
    expect((await refusal(use(second.code, NEW_PASSWORD))).code).toBe('password-reused');
    expect(await signInFails(harness, signInName, PASSWORD)).toBe('wrong-credentials');
  });

  it('asks for the second factor at the next sign-in, as before', async () => {
    const account = await newAccount(harness, hanako, ['staff']);
    const own = await enrol(harness, account.visitor);
    await use((await reset(account)).code);
    const { visitor, session } = await signIn(harness, account.signInName, NEW_PASSWORD);
    expect(session.state).toBe('secondFactorRequired');
    harness.travel(MINUTE);
    const code = totpCode(own, harness.context.now());
    const entered = await visitor.call('verifySecondFactor', { body: { kind: 'totp', code } });
    expect(entered.state).toBe('signedIn');
  });

  it('unlocks', async () => {
    const account = await newAccount(harness, hanako, ['staff']);
    await failToSignIn(harness, account.signInName, 10);
    expect(await signInFails(harness, account.signInName, PASSWORD)).toBe('account-locked');
    await use((await reset(account)).code);
    expect((await signIn(harness, account.signInName, NEW_PASSWORD)).session.state).toBe('signedIn');
  });

  it('ends after 24 hours, when it is called back, and when a newer one is made', async () => {
    const account = await newAccount(harness, hanako, ['staff']);
    const params = { personId: account.personId };
    const first = await reset(account);
    const second = await reset(account);
    expect(await usable(first.code)).toBe('reset-invalid');
    expect(await usable(second.code)).toBe('open');
    await hanako.call('revokePasswordReset', { params });
    expect(await usable(second.code)).toBe('reset-invalid');
    expect((await refusal(hanako.call('revokePasswordReset', { params }))).code).toBe('not-found');

    const third = await reset(account);
    expect(await actions(hanako)).toContain('passwordReset.revoked');
    harness.travel(24 * HOUR + MINUTE);
    expect(await usable(third.code)).toBe('reset-invalid');
    expect((await refusal(use(third.code))).code).toBe('reset-invalid');
    hanako = await administratorAgain(harness, secret);
    expect((await rowOf(account.personId))?.passwordResetUntil).toBeNull();
  });

  it('is used once even by two at the same moment', async () => {
    const { code } = await reset(await newAccount(harness, hanako, ['staff']));
    const results = await Promise.allSettled([use(code), use(code, 'まったく-another-pass-phrase')]);
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('is never kept for a repeated request: a second one makes a new code', async () => {
    const { personId } = await newAccount(harness, hanako, ['staff']);
    const again = { params: { personId }, idempotencyKey: 'same-key' };
    const one = await hanako.call('createPasswordReset', again);
    const two = await hanako.call('createPasswordReset', again);
    expect(two.code).not.toBe(one.code);
  });

  it('prints the sheet of a code that was just made, to those who made it', async () => {
    const account = await newAccount(harness, hanako, ['staff']);
    const params = { personId: account.personId };
    const { code } = await reset(account);
    const { blob, fileName } = await hanako.call('printPasswordReset', { params, body: { code } });
    expect(await blob.slice(0, 5).text()).toBe('%PDF-');
    expect(fileName).toContain('staff');
    const other = await reset(await newAccount(harness, hanako, ['staff']));
    const mixed = hanako.call('printPasswordReset', { params, body: { code: other.code } });
    expect((await refusal(mixed)).code).toBe('not-found');
  });
});

describe('who may hand a reset out', () => {
  const refusedBecause = async (by: Visitor, personId: string) => {
    const problem = await refusal(by.call('createPasswordReset', { params: { personId } }));
    expect(problem.code).toBe('reset-refused');
    return problem.details?.reason;
  };

  it('nobody to themselves: the account page asks for the present password', async () => {
    const own = await accountOf(hanako);
    expect(await refusedBecause(hanako, own.personId)).toBe('self');
    const problem = await refusal(
      hanako.call('resetMemberSecondFactor', { params: { personId: own.personId } }),
    );
    expect(problem).toMatchObject({ code: 'reset-refused', detail: expect.stringContaining('アカウント') });
  });

  it('no manager of an organization to whoever runs the installation', async () => {
    const manager = await newAccount(harness, hanako, ['planning_manager']);
    const own = await accountOf(hanako);
    expect(await refusedBecause(manager.visitor, own.personId)).toBe('administrator');
    const params = { personId: own.personId };
    const factor = await refusal(manager.visitor.call('resetMemberSecondFactor', { params }));
    expect(factor.code).toBe('reset-refused');
  });

  it('no manager of one organization to a member of another, however inactive there', async () => {
    const manager = await newAccount(harness, hanako, ['planning_manager']);
    const member = await newAccount(harness, hanako, ['staff']);
    const stranger = await otherTenant(harness, hanako);
    const elsewhere = (await stranger.call('getSession')).organization?.organizationId;
    await harness.context.database.transaction(
      { organizationId: String(elsewhere), personId: null, personName: '', origin: null },
      (tx) =>
        tx
          .insertInto('membership')
          .values({
            organization_id: String(elsewhere),
            person_id: member.personId,
            roles: ['staff'],
            active: false,
          })
          .execute(),
    );
    expect(await refusedBecause(manager.visitor, member.personId)).toBe('elsewhere');
    // Whoever runs the installation may.
    expect(await usable((await reset(member)).code)).toBe('open');
  });

  it('nobody to a member whose use is stopped', async () => {
    const member = await newAccount(harness, hanako, ['staff']);
    await hanako.call('updateMember', { params: { personId: member.personId }, body: { active: false } });
    expect(await refusedBecause(hanako, member.personId)).toBe('inactive');
  });

  it('managers to each other, but what they handed out ends when they are removed', async () => {
    const leaving = await newAccount(harness, hanako, ['safety_manager']);
    const member = await newAccount(harness, hanako, ['planning_manager']);
    const { code } = await reset(member, leaving.visitor);
    const { url } = await leaving.visitor.call('createInvitation', {
      body: { name: '自分', roles: ['safety_manager'] },
    });
    await hanako.call('updateMember', { params: { personId: leaving.personId }, body: { active: false } });
    expect(await usable(code)).toBe('reset-invalid');
    const token = url.split('#')[1] ?? '';
    const invitation = await refusal(harness.visitor().call('viewInvitation', { body: { token } }));
    expect(invitation.code).toBe('invitation-invalid');
  });

  it('nobody without the role, nobody of another organization', async () => {
    const { personId } = await newAccount(harness, hanako, ['staff']);
    const operator = await newAccount(harness, hanako, ['system_operator']);
    const params = { personId };
    expect((await refusal(operator.visitor.call('createPasswordReset', { params }))).code).toBe('forbidden');
    const stranger = await otherTenant(harness, hanako);
    const { code } = await reset({ personId });
    for (const call of [
      () => stranger.call('createPasswordReset', { params }),
      () => stranger.call('printPasswordReset', { params, body: { code } }),
      () => stranger.call('revokePasswordReset', { params }),
    ])
      expect((await refusal(call())).code).toBe('not-found');
    expect(await usable(code)).toBe('open');
  });
});
