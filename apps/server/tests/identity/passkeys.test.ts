/** Section 5: a passkey with user verification is two factors at once; a copied or foreign one opens nothing. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Deviations, SoftAuthenticator } from '../support/authenticator.ts';
import { actions, refusal } from '../support/facility-work.ts';
import { type Harness, PASSWORD, setUp, startHarness, type Visitor } from '../support/harness.ts';
import { failToSignIn, MINUTE, newAccount, signIn } from '../support/identity.ts';

let harness: Harness;
let hanako: Visitor;
beforeAll(async () => {
  harness = await startHarness();
  hanako = await setUp(harness);
});
afterAll(() => harness?.close());

const device = () => new SoftAuthenticator(new URL(harness.context.config.publicUrl).origin);

async function register(visitor: Visitor, authenticator: SoftAuthenticator, how: Deviations = {}) {
  const { challengeId, options } = await visitor.call('startPasskeyRegistration');
  const response = authenticator.register(options as never, how);
  return visitor.call('finishPasskeyRegistration', { body: { challengeId, name: '診察室', response } });
}

async function enter(authenticator: SoftAuthenticator, how: Deviations = {}) {
  harness.travel(5000);
  const visitor = harness.visitor();
  const { challengeId, options } = await visitor.call('startPasskeySignIn');
  const response = authenticator.authenticate(options as never, how);
  const session = await visitor.call('finishPasskeySignIn', { body: { challengeId, response } });
  return { visitor, session, challengeId, response };
}
const entering = async (authenticator: SoftAuthenticator, how: Deviations = {}) =>
  (await refusal(enter(authenticator, how))).code;

/** Somebody with a passkey. */
async function holder(roles: ('staff' | 'planning_manager')[] = ['staff']) {
  const account = await newAccount(harness, hanako, roles);
  const authenticator = device();
  const made = await register(account.visitor, authenticator);
  return { ...account, authenticator, made };
}

describe('registering a passkey', () => {
  it('keeps the session signed in and gives recovery codes with the first one', async () => {
    const { visitor, made } = await holder();
    expect(made.recoveryCodes).toHaveLength(10);
    expect(made.session).toMatchObject({ state: 'signedIn', secondFactors: { passkeys: 1 } });
    expect((await visitor.call('getSession')).state).toBe('signedIn');
    const second = await register(visitor, device());
    expect(second.recoveryCodes).toEqual([]);
    expect((await visitor.call('listPasskeys')).rows.map(({ name }) => name)).toEqual(['診察室', '診察室']);
  });

  it('enrols an administrator, who may work from then on', async () => {
    const { url } = await hanako.call('createInvitation', {
      body: { name: '佐藤', roles: ['planning_manager'] },
    });
    const visitor = harness.visitor();
    const token = url.split('#')[1] ?? '';
    const person = {
      displayName: '佐藤',
      signInName: 'sato.passkey',
      password: PASSWORD,
      locale: 'ja' as const,
    };
    await visitor.call('acceptInvitation', { body: { token, ...person } });
    expect((await refusal(visitor.call('listMembers'))).code).toBe('second-factor-enrolment-required');
    await register(visitor, device());
    await visitor.call('listMembers');
  });

  it('refuses another site, another challenge, a device without user verification, and nonsense', async () => {
    const { visitor } = await newAccount(harness, hanako, ['staff']);
    const bad: Deviations[] = [
      { origin: 'https://mamori.example' },
      { relyingParty: 'mamori.example' },
      { challenge: 'AAAA' },
      { userVerified: false },
    ];
    for (const how of bad)
      expect((await refusal(register(visitor, device(), how))).code, JSON.stringify(how)).toBe(
        'invalid-input',
      );
    for (const response of [
      {},
      { id: 'x' },
      { id: 1, response: [] },
      { id: 'a', rawId: 'a', response: { attestationObject: 'AA' } },
    ]) {
      const { challengeId } = await visitor.call('startPasskeyRegistration');
      const body = { challengeId, name: 'x', response };
      expect((await refusal(visitor.call('finishPasskeyRegistration', { body }))).code).toBe('invalid-input');
    }
    expect((await visitor.call('listPasskeys')).rows).toEqual([]);
  });

  it('takes a challenge once, for five minutes, and from the person it was given to', async () => {
    const { visitor } = await newAccount(harness, hanako, ['staff']);
    const other = await newAccount(harness, hanako, ['staff']);
    const begin = async () => {
      const { challengeId, options } = await visitor.call('startPasskeyRegistration');
      return { challengeId, name: 'x', response: device().register(options as never) };
    };
    const foreign = other.visitor.call('finishPasskeyRegistration', { body: await begin() });
    expect((await refusal(foreign)).code).toBe('invalid-input');
    const body = await begin();
    await visitor.call('finishPasskeyRegistration', { body });
    expect((await refusal(visitor.call('finishPasskeyRegistration', { body }))).code).toBe('invalid-input');
    const late = await begin();
    harness.travel(6 * MINUTE);
    expect((await refusal(visitor.call('finishPasskeyRegistration', { body: late }))).code).toBe(
      'invalid-input',
    );
  });

  it('refuses a device that somebody registered already', async () => {
    const { authenticator } = await holder();
    const other = await newAccount(harness, hanako, ['staff']);
    expect((await refusal(register(other.visitor, authenticator))).code).toBe('already-exists');
  });
});

describe('signing in with a passkey', () => {
  it('needs neither name nor password nor code, and is noted', async () => {
    const { authenticator, signInName, personId } = await holder(['planning_manager']);
    const { session, visitor } = await enter(authenticator);
    expect(session).toMatchObject({ state: 'signedIn', person: { signInName } });
    await visitor.call('listMembers');
    expect(await actions(hanako)).toContain('signIn.passkey');
    const row = (await hanako.call('listMembers')).rows.find((one) => one.personId === personId);
    expect(row?.lastSeenAt).not.toBeNull();
    expect((await visitor.call('listPasskeys')).rows[0]?.lastUsedAt).not.toBeNull();
  });

  it('is asked for as second factor after the password', async () => {
    const { signInName, authenticator } = await holder();
    expect((await signIn(harness, signInName)).session.state).toBe('secondFactorRequired');
    expect((await enter(authenticator)).session.state).toBe('signedIn');
  });

  it('refuses a copy: its counter stands still or runs behind', async () => {
    const { authenticator } = await holder();
    await enter(authenticator, { counter: 20 });
    expect(await entering(authenticator, { counter: 20 })).toBe('wrong-credentials');
    expect(await entering(authenticator, { counter: 3 })).toBe('wrong-credentials');
    await enter(authenticator, { counter: 21 });
  });

  it('refuses another site, another challenge, no user verification, an unknown device, another’s key', async () => {
    const { authenticator } = await holder();
    const bad: Deviations[] = [
      { origin: 'https://mamori.example' },
      { origin: 'http://localhost.example' },
      { relyingParty: 'mamori.example' },
      { challenge: 'AAAA' },
      { userVerified: false },
    ];
    for (const how of bad)
      expect(await entering(authenticator, how), JSON.stringify(how)).toBe('wrong-credentials');
    expect(await entering(device())).toBe('wrong-credentials');
    const forged = device();
    authenticator.id.copy(forged.id);
    expect(await entering(forged, { counter: 99 })).toBe('wrong-credentials');
    await enter(authenticator, { counter: 100 });
  });

  it('takes an answer once, and only within five minutes', async () => {
    const { authenticator } = await holder();
    const { challengeId, response } = await enter(authenticator);
    const replay = harness.visitor().call('finishPasskeySignIn', { body: { challengeId, response } });
    expect((await refusal(replay)).code).toBe('wrong-credentials');
    const begun = await harness.visitor().call('startPasskeySignIn');
    const late = authenticator.authenticate(begun.options as never);
    harness.travel(6 * MINUTE);
    const body = { challengeId: begun.challengeId, response: late };
    expect((await refusal(harness.visitor().call('finishPasskeySignIn', { body }))).code).toBe(
      'wrong-credentials',
    );
  });

  it('answers nonsense as it answers an unknown device', async () => {
    for (const response of [{}, { id: '\u0000' }, { id: { a: 1 } }, { id: 'x', response: null }]) {
      harness.travel(5000);
      const { challengeId } = await harness.visitor().call('startPasskeySignIn');
      const body = { challengeId, response };
      const { code } = await refusal(harness.visitor().call('finishPasskeySignIn', { body }));
      expect(['wrong-credentials', 'invalid-input'], JSON.stringify(response)).toContain(code);
    }
  });

  it('is refused while the account is locked, and after the use was stopped', async () => {
    const { authenticator, signInName, personId } = await holder();
    await failToSignIn(harness, signInName, 10);
    expect(await entering(authenticator)).toBe('account-locked');
    harness.travel(16 * MINUTE);
    await enter(authenticator);
    await hanako.call('updateMember', { params: { personId }, body: { active: false } });
    expect(await entering(authenticator)).toBe('account-disabled');
  });
});

describe('deleting a passkey', () => {
  it('is one’s own only, ends it, and never takes an administrator’s last factor', async () => {
    const { visitor, authenticator } = await holder();
    const [row] = (await visitor.call('listPasskeys')).rows;
    const params = { passkeyId: row?.id ?? '' };
    const other = await newAccount(harness, hanako, ['staff']);
    expect((await refusal(other.visitor.call('deletePasskey', { params }))).code).toBe('not-found');
    await visitor.call('deletePasskey', { params });
    expect((await refusal(visitor.call('deletePasskey', { params }))).code).toBe('not-found');
    expect(await entering(authenticator)).toBe('wrong-credentials');

    const manager = await holder(['planning_manager']);
    await manager.visitor.call('removeTotp', { body: { password: PASSWORD } });
    const [last] = (await manager.visitor.call('listPasskeys')).rows;
    const kept = manager.visitor.call('deletePasskey', { params: { passkeyId: last?.id ?? '' } });
    expect(await refusal(kept)).toMatchObject({
      code: 'conflict',
      details: { reason: 'last-second-factor' },
    });
  });
});
