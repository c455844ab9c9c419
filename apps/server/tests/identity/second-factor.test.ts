/** Section 5: a second factor for administrators; codes count once and only near their time. */

import type { OperationDefinition } from '@mamori/contract/operation';
import { type OperationId, operations } from '@mamori/contract/operations';
import { FACILITY_ROLES, ROLES, ROLES_WITH_SECOND_FACTOR } from '@mamori/contract/permissions';
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
  isSignedIn,
  MINUTE,
  newAccount,
  signIn,
  WRONG_PASSWORD,
} from '../support/identity.ts';
import { vendorOrganization } from '../support/vendor-side.ts';

let harness: Harness;
let hanako: Visitor;
let ownSecret: string;
beforeAll(async () => {
  harness = await startHarness();
  hanako = await setUp(harness);
  ownSecret = await enrol(harness, hanako);
});
beforeEach(async () => {
  if (!(await isSignedIn(hanako))) hanako = await administratorAgain(harness, ownSecret);
});
afterAll(() => harness?.close());

const SECOND = 1000;
const at = (offset: number) => new Date(harness.context.now().getTime() + offset);
const verify = (visitor: Visitor, code: string, kind: 'totp' | 'recoveryCode' = 'totp') =>
  visitor.call('verifySecondFactor', { body: { kind, code } });
const wrong = async (visitor: Visitor, code: string, kind: 'totp' | 'recoveryCode' = 'totp') =>
  (await refusal(verify(visitor, code, kind))).code;

/** An operation's answer without any input: its guard comes first. */
async function code(visitor: Visitor, id: OperationId): Promise<string> {
  const { method, path } = operations[id] as OperationDefinition;
  const address = path.replace(/\{\w+\}/g, '00000000-0000-4000-8000-000000000000');
  // What the limit of requests takes for one comes back before the next.
  harness.travel(10);
  const response = await visitor.fetch(harness.url + address, {
    method: method.toUpperCase(),
    headers: { 'x-mamori-request': '1', 'content-type': 'application/json' },
    ...(method === 'get' ? {} : { body: '{}' }),
  });
  if (!response.headers.get('content-type')?.includes('problem')) return String(response.status);
  return ((await response.json()) as { code: string }).code;
}

/** Signing out last: it ends the session that the others are asked with. */
const guarded = Object.entries(operations)
  .filter(([id, { demand }]) => demand !== 'public' && demand !== 'guest' && id !== 'signOut')
  .map(([id]) => id as OperationId)
  .concat('signOut');

describe('codes of the authenticator app', () => {
  let secret: string;
  let signInName: string;
  beforeAll(async () => {
    const account = await newAccount(harness, hanako, ['staff']);
    ({ signInName } = account);
    secret = await enrol(harness, account.visitor);
  });
  const half = async () => {
    harness.travel(2 * MINUTE);
    const { visitor, session } = await signIn(harness, signInName);
    expect(session.state).toBe('secondFactorRequired');
    return visitor;
  };

  it('count up to one step early or late, and no further', async () => {
    for (const offset of [-30, 0, 30]) {
      const visitor = await half();
      expect((await verify(visitor, totpCode(secret, at(offset * SECOND)))).state, `${offset}`).toBe(
        'signedIn',
      );
    }
    for (const offset of [-90, 90, 3600])
      expect(await wrong(await half(), totpCode(secret, at(offset * SECOND))), `${offset}`).toBe(
        'wrong-second-factor',
      );
  });

  it('count once, and never an older one afterwards', async () => {
    const visitor = await half();
    const [early, now] = [totpCode(secret, at(-30 * SECOND)), totpCode(secret, at(0))];
    await verify(visitor, now);
    const again = await signIn(harness, signInName);
    expect(await wrong(again.visitor, now)).toBe('wrong-second-factor');
    expect(await wrong(again.visitor, early)).toBe('wrong-second-factor');
  });

  it('may be typed in full width and with a space; anything else is wrong', async () => {
    const visitor = await half();
    for (const odd of ['', '12345', 'abcdef', '1234567', '-12345'])
      expect(await wrong(visitor, odd), odd).toBe('wrong-second-factor');
    const typed = totpCode(secret, at(0)).replace(/\d/g, (digit) =>
      String.fromCharCode(0xff10 + Number(digit)),
    );
    await verify(visitor, `${typed.slice(0, 3)} ${typed.slice(3)}`);
  });

  it('of a new app replace the old app only when one was confirmed', async () => {
    const visitor = await half();
    await verify(visitor, totpCode(secret, at(0)));
    await visitor.call('startTotpEnrolment');
    const old = await half();
    await verify(old, totpCode(secret, at(0)));
    const begun = await old.call('startTotpEnrolment');
    harness.travel(16 * MINUTE);
    const late = await refusal(
      old.call('confirmTotpEnrolment', { body: { code: totpCode(begun.secret, at(0)) } }),
    );
    expect(late.code, 'too late').toBe('wrong-second-factor');
    const fresh = await enrol(harness, old);
    expect(await wrong(await half(), totpCode(secret, at(0)))).toBe('wrong-second-factor');
    await verify(await half(), totpCode(fresh, at(0)));
  });
});

describe('recovery codes', () => {
  it('open once each, and new ones end the old', async () => {
    const { visitor, signInName } = await newAccount(harness, hanako, ['staff']);
    const { secret } = await visitor.call('startTotpEnrolment');
    const body = { code: totpCode(secret, at(0)) };
    const { recoveryCodes } = await visitor.call('confirmTotpEnrolment', { body });
    expect(new Set(recoveryCodes).size).toBe(10);
    const [one = '', two = ''] = recoveryCodes;

    const first = await signIn(harness, signInName);
    const entered = await verify(first.visitor, one.toUpperCase().replaceAll('-', ' '), 'recoveryCode');
    expect(entered).toMatchObject({ state: 'signedIn', secondFactors: { recoveryCodesLeft: 9 } });
    const second = await signIn(harness, signInName);
    expect(await wrong(second.visitor, one, 'recoveryCode')).toBe('wrong-second-factor');

    const refused = await refusal(
      first.visitor.call('createRecoveryCodes', { body: { password: WRONG_PASSWORD } }),
    );
    expect(refused.code).toBe('wrong-credentials');
    const renewed = await first.visitor.call('createRecoveryCodes', { body: { password: PASSWORD } });
    expect(await wrong(second.visitor, two, 'recoveryCode')).toBe('wrong-second-factor');
    await verify(second.visitor, renewed.recoveryCodes[0] ?? '', 'recoveryCode');
  });

  it('are one person’s: another cannot use them', async () => {
    const mine = await newAccount(harness, hanako, ['staff']);
    const theirs = await newAccount(harness, hanako, ['staff']);
    await enrol(harness, theirs.visitor);
    const { secret } = await mine.visitor.call('startTotpEnrolment');
    const body = { code: totpCode(secret, at(0)) };
    const { recoveryCodes } = await mine.visitor.call('confirmTotpEnrolment', { body });
    const { visitor } = await signIn(harness, theirs.signInName);
    expect(await wrong(visitor, recoveryCodes[0] ?? '', 'recoveryCode')).toBe('wrong-second-factor');
  });
});

describe('roles that need a second factor', () => {
  let manager: Visitor;
  beforeAll(async () => {
    manager = await vendorOrganization(harness, hanako);
  });

  it.each(ROLES)('%s: asks for the enrolment exactly when the role needs it', async (role) => {
    harness.travel(5000);
    const administrator = (FACILITY_ROLES as readonly string[]).includes(role) ? hanako : manager;
    const { url } = await administrator.call('createInvitation', { body: { name: role, roles: [role] } });
    const visitor = harness.visitor();
    const session = await visitor.call('acceptInvitation', {
      body: {
        token: url.split('#')[1] ?? '',
        displayName: role,
        signInName: `needs.${role}`,
        password: PASSWORD,
        locale: 'ja',
      },
    });
    const needed = ROLES_WITH_SECOND_FACTOR.has(role);
    expect(session.state).toBe(needed ? 'enrolmentRequired' : 'signedIn');
    if (needed) expect(session).toMatchObject({ permissions: [], memberships: [] });
  });

  it('may do nothing but enrol until then', async () => {
    const { visitor } = await signIn(harness, 'needs.safety_manager');
    const open = [];
    for (const id of guarded)
      if ((await code(visitor, id)) !== 'second-factor-enrolment-required') open.push(id);
    expect(open.sort()).toEqual(
      [
        'getSession',
        'signOut',
        'updateAccount',
        'startTotpEnrolment',
        'confirmTotpEnrolment',
        'startPasskeyRegistration',
        'finishPasskeyRegistration',
        'listPasskeys',
        'verifySecondFactor',
      ].sort(),
    );
  });

  it('may do nothing but show the second factor when one is enrolled', async () => {
    const { visitor: enrolled, signInName } = await newAccount(harness, hanako, ['planning_manager']);
    expect((await enrolled.call('getSession')).state).toBe('signedIn');
    const { visitor } = await signIn(harness, signInName);
    const open = [];
    for (const id of guarded) if ((await code(visitor, id)) !== 'second-factor-required') open.push(id);
    expect(open.sort()).toEqual(['getSession', 'signOut', 'verifySecondFactor']);
  });

  it('keep at least one, and take effect at once when a role is given', async () => {
    const { visitor, personId } = await newAccount(harness, hanako, ['staff']);
    const params = { personId };
    await hanako.call('updateMember', { params, body: { roles: ['system_operator'] } });
    expect((await refusal(visitor.call('listSystems'))).code).toBe('second-factor-enrolment-required');
    await enrol(harness, visitor);
    await visitor.call('listSystems');
    const body = { password: PASSWORD };
    const last = await refusal(visitor.call('removeTotp', { body }));
    expect(last).toMatchObject({ code: 'conflict', details: { reason: 'last-second-factor' } });
    await hanako.call('updateMember', { params, body: { roles: ['staff'] } });
    expect((await refusal(visitor.call('removeTotp', { body: { password: WRONG_PASSWORD } }))).code).toBe(
      'wrong-credentials',
    );
    await visitor.call('removeTotp', { body });
  });

  it('enrol anew after a reset by an administrator, which ends the sessions', async () => {
    const { visitor, personId, signInName } = await newAccount(harness, hanako, ['planning_manager']);
    await hanako.call('resetMemberSecondFactor', { params: { personId } });
    expect((await refusal(visitor.call('getSession'))).code).toBe('not-signed-in');
    const again = await signIn(harness, signInName);
    expect(again.session).toMatchObject({
      state: 'enrolmentRequired',
      secondFactors: { totp: false, passkeys: 0, recoveryCodesLeft: 0 },
    });
  });
});
