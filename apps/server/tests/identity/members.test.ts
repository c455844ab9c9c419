/** Section 5: roles take effect at once; somebody can always manage the people; who is removed is out. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { actions, refusal } from '../support/facility-work.ts';
import {
  type Harness,
  otherTenant,
  PASSWORD,
  setUp,
  startHarness,
  type Visitor,
} from '../support/harness.ts';
import { accountOf, isSignedIn, newAccount, signIn, signInFails } from '../support/identity.ts';

let harness: Harness;
let hanako: Visitor;
let own: string;
beforeAll(async () => {
  harness = await startHarness();
  hanako = await setUp(harness);
  own = (await accountOf(hanako)).personId;
});
afterAll(() => harness?.close());

type Change = { roles?: ('safety_manager' | 'planning_manager' | 'staff' | 'auditor')[]; active?: boolean };
const update = (personId: string, body: Change, by = hanako) =>
  by.call('updateMember', { params: { personId }, body });

describe('the last administrator', () => {
  it('can neither give the role away nor be stopped', async () => {
    for (const change of [{ roles: ['staff' as const] }, { active: false }])
      expect((await refusal(update(own, change))).code).toBe('last-administrator');
    expect((await hanako.call('getSession')).permissions).toContain('person.manage');
  });

  it('may once there is another, but never both at the same moment', async () => {
    const other = await newAccount(harness, hanako, ['planning_manager']);
    const results = await Promise.allSettled([
      update(own, { roles: ['staff'] }, other.visitor),
      update(other.personId, { roles: ['staff'] }),
    ]);
    const done = results.filter(({ status }) => status === 'fulfilled');
    expect(done).toHaveLength(1);
    const left = results[0]?.status === 'fulfilled' ? other.visitor : hanako;
    const { rows } = await left.call('listMembers');
    expect(rows.filter(({ roles }) => roles.some((role) => role.endsWith('_manager')))).toHaveLength(1);
    if (left !== hanako) await update(own, { roles: ['safety_manager'] }, left);
  });
});

describe('a change of roles', () => {
  it('takes effect in the session under way', async () => {
    const { visitor, personId } = await newAccount(harness, hanako, ['staff']);
    expect((await refusal(visitor.call('listMembers'))).code).toBe('forbidden');
    await update(personId, { roles: ['auditor'] });
    await visitor.call('listMembers');
    await update(personId, { roles: ['staff'] });
    expect((await refusal(visitor.call('listMembers'))).code).toBe('forbidden');
    expect(await actions(hanako)).toContain('member.changed');
  });

  it('needs at least one known role', async () => {
    const { personId } = await newAccount(harness, hanako, ['staff']);
    for (const roles of [[], ['root']])
      expect((await refusal(update(personId, { roles } as never))).code).toBe('invalid-input');
  });
});

describe('a person whose use is stopped', () => {
  it('is out at once, cannot sign in again, and may come back', async () => {
    const { visitor, personId, signInName } = await newAccount(harness, hanako, ['staff']);
    await update(personId, { active: false });
    expect(await isSignedIn(visitor)).toBe(false);
    expect(await signInFails(harness, signInName, PASSWORD)).toBe('account-disabled');
    // Only to whoever knows the password.
    expect(await signInFails(harness, signInName)).toBe('wrong-credentials');
    await update(personId, { active: true });
    expect(await isSignedIn(visitor)).toBe(false);
    expect((await signIn(harness, signInName)).session.organization?.roles).toEqual(['staff']);
  });

  it('keeps other organizations', async () => {
    const { personId, signInName } = await newAccount(harness, hanako, ['staff']);
    const stranger = await otherTenant(harness, hanako);
    const elsewhere = String((await stranger.call('getSession')).organization?.organizationId);
    await harness.context.database.transaction(
      { organizationId: elsewhere, personId: null, personName: '', origin: null },
      (tx) =>
        tx
          .insertInto('membership')
          .values({ organization_id: elsewhere, person_id: personId, roles: ['auditor'] })
          .execute(),
    );
    const { visitor } = await signIn(harness, signInName);
    await visitor.call('switchOrganization', { body: { organizationId: elsewhere } });
    await update(personId, { active: false });
    const session = await visitor.call('getSession');
    expect(session.memberships.map(({ organizationId }) => organizationId)).toEqual([elsewhere]);
    const home = String((await hanako.call('getSession')).organization?.organizationId);
    const back = visitor.call('switchOrganization', { body: { organizationId: home } });
    expect((await refusal(back)).code).toBe('not-found');
  });
});

describe('the members of another organization', () => {
  it('can be neither changed, unlocked nor reset', async () => {
    const { personId } = await newAccount(harness, hanako, ['staff']);
    const stranger = await otherTenant(harness, hanako);
    const params = { personId };
    expect((await refusal(update(personId, { active: false }, stranger))).code).toBe('not-found');
    expect((await refusal(stranger.call('unlockMember', { params }))).code).toBe('not-found');
    expect((await refusal(stranger.call('resetMemberSecondFactor', { params }))).code).toBe('not-found');
  });
});
