/** Section 5: invitations work once, for a while, and for one organization; no e-mail server needed. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { actions, refusal } from '../support/facility-work.ts';
import {
  enrol,
  type Harness,
  otherTenant,
  PASSWORD,
  setUp,
  startHarness,
  type Visitor,
} from '../support/harness.ts';
import { administratorAgain, MINUTE, newAccount } from '../support/identity.ts';

let harness: Harness;
let hanako: Visitor;
let secret: string;
beforeAll(async () => {
  harness = await startHarness();
  hanako = await setUp(harness);
  secret = await enrol(harness, hanako);
});
afterAll(() => harness?.close());

let count = 0;
const invitation = async (days = 7) => {
  const { url, invitation: made } = await hanako.call('createInvitation', {
    body: { name: '佐藤', roles: ['staff'], days },
  });
  return { id: made.id, token: url.split('#')[1] ?? '' };
};
const accept = (token: string, more: { signInName?: string; password?: string } = {}) => {
  count += 1;
  return harness.visitor().call('acceptInvitation', {
    body: {
      token,
      displayName: '佐藤',
      signInName: `sato.${count}`,
      password: PASSWORD,
      locale: 'ja',
      ...more,
    },
  });
};
const refused = async (token: string) => {
  const view = await refusal(harness.visitor().call('viewInvitation', { body: { token } }));
  const use = await refusal(accept(token));
  expect(use.code).toBe(view.code);
  return use.code;
};
const stateOf = async (id: string) =>
  (await hanako.call('listInvitations')).rows.find((row) => row.id === id)?.state;

describe('an invitation', () => {
  it('shows what it offers, makes one person, and is used up', async () => {
    const { id, token } = await invitation();
    expect(await harness.visitor().call('viewInvitation', { body: { token } })).toEqual({
      organizationName: 'さくら医院',
      name: '佐藤',
      roles: ['staff'],
      secondFactorRequired: false,
    });
    expect(await stateOf(id)).toBe('open');
    const session = await accept(token);
    expect(session).toMatchObject({ state: 'signedIn', organization: { roles: ['staff'] } });
    expect(await stateOf(id)).toBe('used');
    expect(await refused(token)).toBe('invitation-invalid');
    expect(await actions(hanako)).toEqual(
      expect.arrayContaining(['invitation.created', 'invitation.accepted']),
    );
  });

  it('is used once even by two at the same moment', async () => {
    const { token } = await invitation();
    const both = await Promise.allSettled([accept(token), accept(token)]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('survives a refused password and a name that is taken', async () => {
    const { token } = await invitation();
    expect((await refusal(accept(token, { password: 'みじかい' }))).code).toBe('password-too-short');
    expect((await refusal(accept(token, { password: 'さくら医院さくら医院さくら' }))).code).toBe(
      'password-guessable',
    );
    expect((await refusal(accept(token, { signInName: 'ＨＡＮＡＫＯ' }))).code).toBe('already-exists');
    await accept(token);
  });

  it('ends when revoked', async () => {
    const { id, token } = await invitation();
    await hanako.call('revokeInvitation', { params: { invitationId: id } });
    expect(await stateOf(id)).toBe('revoked');
    expect(await refused(token)).toBe('invitation-invalid');
  });

  it('opens nothing with another secret, another organization, or none', async () => {
    const { token } = await invitation();
    const [organization, key = ''] = token.split('.');
    const other = await otherTenant(harness, hanako);
    const elsewhere = (await other.call('getSession')).organization?.organizationId;
    for (const wrong of [
      `${organization}.${key.slice(1)}`,
      `${organization}.`,
      `${elsewhere}.${key}`,
      `00000000-0000-0000-0000-000000000000.${key}`,
      key,
      'x',
      `'; DROP TABLE person; --.${key}`,
    ])
      expect(await refused(wrong), wrong).toBe('invitation-invalid');
    await accept(token);
  });

  it('is made and revoked by those who manage people here only', async () => {
    const { id } = await invitation();
    const { visitor } = await newAccount(harness, hanako, ['system_operator']);
    const body = { name: 'x', roles: ['safety_manager' as const] };
    expect((await refusal(visitor.call('createInvitation', { body }))).code).toBe('forbidden');
    const other = await otherTenant(harness, hanako);
    const params = { invitationId: id };
    expect((await refusal(other.call('revokeInvitation', { params }))).code).toBe('not-found');
    expect(await stateOf(id)).toBe('open');
  });

  it('expires; its days are from 1 to 30', async () => {
    for (const days of [0, 31, 1.5])
      expect((await refusal(invitation(days))).code, `${days}`).toBe('invalid-input');
    const { id, token } = await invitation(1);
    harness.travel(24 * 60 * MINUTE + MINUTE);
    expect(await refused(token)).toBe('invitation-invalid');
    hanako = await administratorAgain(harness, secret);
    expect(await stateOf(id)).toBe('expired');
  });
});
