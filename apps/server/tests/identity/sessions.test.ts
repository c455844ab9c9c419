/** Section 5: sessions end when idle, after a working day, and wherever the person says so; their cookie is out of reach. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hashToken } from '../../src/identity/session.ts';
import { actions, refusal } from '../support/facility-work.ts';
import {
  enrol,
  type Harness,
  PASSWORD,
  setUp,
  startHarness,
  totpCode,
  type Visitor,
} from '../support/harness.ts';
import { isSignedIn, MINUTE, newAccount, signIn } from '../support/identity.ts';

let harness: Harness;
let hanako: Visitor;
beforeAll(async () => {
  harness = await startHarness();
  hanako = await setUp(harness);
});
afterAll(() => harness?.close());

const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
  fetch(harness.url + path, {
    method: 'POST',
    headers: { 'x-mamori-request': '1', 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });

describe('the cookie of a session', () => {
  it('is out of reach of scripts and of other sites, and says nothing', async () => {
    const { signInName } = await newAccount(harness, hanako, ['staff']);
    const response = await post('/api/session', { signInName, password: PASSWORD });
    const [line = '', ...more] = response.headers.getSetCookie();
    expect(more).toEqual([]);
    expect(line).toMatch(/^mamori_session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/);
    const token = /=([\w-]+);/.exec(line)?.[1] ?? '';
    const { rows } = await harness.context.database.maintenance((client) =>
      client.query<{ hash: boolean; plain: boolean }>(
        `SELECT EXISTS (SELECT FROM session WHERE token_hash = $1) AS hash,
                EXISTS (SELECT FROM session s WHERE s::text LIKE $2) AS plain`,
        [hashToken(token), `%${token}%`],
      ),
    );
    expect(rows[0]).toEqual({ hash: true, plain: false });
  });

  it('is for HTTPS only where the product is reached by HTTPS', async () => {
    const secure = await startHarness({
      config: { ...harness.context.config, secureCookies: true },
    });
    await setUp(secure);
    const response = await fetch(`${secure.url}/api/session`, {
      method: 'POST',
      headers: { 'x-mamori-request': '1', 'content-type': 'application/json' },
      body: JSON.stringify({ signInName: 'hanako', password: PASSWORD }),
    });
    expect(response.headers.getSetCookie()[0]).toMatch(/; Secure/);
    await secure.close();
  });

  it('is new after signing in and after the second factor: a planted one opens nothing', async () => {
    const planted = 'mamori_session=planted-by-somebody-else-0123456789012345678';
    const { visitor, signInName } = await newAccount(harness, hanako, ['staff']);
    const secret = await enrol(harness, visitor);
    const response = await post('/api/session', { signInName, password: PASSWORD }, { cookie: planted });
    expect(response.headers.getSetCookie()[0]).not.toContain('planted');
    const opened = await fetch(`${harness.url}/api/session`, { headers: { cookie: planted } });
    expect(opened.status).toBe(401);

    harness.travel(MINUTE);
    const half = await signIn(harness, signInName);
    const before = half.visitor.cookie();
    const code = totpCode(secret, harness.context.now());
    await half.visitor.call('verifySecondFactor', { body: { kind: 'totp', code } });
    expect(half.visitor.cookie()).not.toBe(before);
    const old = await fetch(`${harness.url}/api/session`, { headers: { cookie: String(before) } });
    expect(old.status).toBe(401);
  });

  it('of somebody else in the same browser ends when another person signs in', async () => {
    const one = await newAccount(harness, hanako, ['staff']);
    const two = await newAccount(harness, hanako, ['staff']);
    const before = String(one.visitor.cookie());
    await one.visitor.call('signIn', { body: { signInName: two.signInName, password: PASSWORD } });
    expect((await one.visitor.call('getSession')).person.signInName).toBe(two.signInName);
    const old = await fetch(`${harness.url}/api/session`, { headers: { cookie: before } });
    expect(old.status).toBe(401);
  });

  it('with anything else in it opens nothing and breaks nothing', async () => {
    for (const value of ['', 'x', '%00', '..', "' OR 1=1", 'あ'.repeat(3), 'a'.repeat(4000)]) {
      const cookie = `mamori_session=${encodeURIComponent(value)}`;
      const response = await fetch(`${harness.url}/api/session`, { headers: { cookie } });
      expect(response.status, value).toBe(401);
    }
  });
});

describe('signing out', () => {
  it('ends this session, and the cookie with it', async () => {
    const { visitor, signInName } = await newAccount(harness, hanako, ['staff']);
    const other = await signIn(harness, signInName);
    const cookie = String(visitor.cookie());
    await visitor.call('signOut');
    expect(visitor.cookie()).toBeNull();
    expect((await fetch(`${harness.url}/api/session`, { headers: { cookie } })).status).toBe(401);
    expect(await isSignedIn(other.visitor)).toBe(true);
  });

  it('everywhere ends all of the person and nobody else’s', async () => {
    const { visitor, signInName } = await newAccount(harness, hanako, ['staff']);
    const other = await signIn(harness, signInName);
    const colleague = await newAccount(harness, hanako, ['staff']);
    await other.visitor.call('signOutEverywhere');
    expect(await isSignedIn(visitor)).toBe(false);
    expect(await isSignedIn(other.visitor)).toBe(false);
    expect(await isSignedIn(colleague.visitor)).toBe(true);
    expect(await actions(hanako)).toContain('signOut.everywhere');
  });

  it('one device from another; not somebody else’s, not one that is gone', async () => {
    const { visitor, signInName } = await newAccount(harness, hanako, ['staff']);
    const other = await signIn(harness, signInName);
    const { rows } = await visitor.call('listSessions');
    expect(rows).toHaveLength(2);
    const away = rows.find(({ current }) => !current)?.id ?? '';
    const params = { sessionId: away };
    const colleague = await newAccount(harness, hanako, ['staff']);
    expect((await refusal(colleague.visitor.call('endSession', { params }))).code).toBe('not-found');
    await visitor.call('endSession', { params });
    expect(await isSignedIn(other.visitor)).toBe(false);
    expect((await refusal(visitor.call('endSession', { params }))).code).toBe('not-found');
    for (const sessionId of ['x', '../..', 'f'.repeat(64)])
      expect((await refusal(visitor.call('endSession', { params: { sessionId } }))).code).toBe('not-found');
    const own = (await visitor.call('listSessions')).rows[0]?.id ?? '';
    await visitor.call('endSession', { params: { sessionId: own } });
    expect(visitor.cookie()).toBeNull();
  });
});

// These move the clock past the end of every session: last.
describe('the end of a session', () => {
  it('comes after 30 minutes without activity, not while somebody works', async () => {
    const { visitor, signInName } = await newAccount(harness, hanako, ['staff']);
    const idle = await signIn(harness, signInName);
    for (let n = 0; n < 3; n++) {
      harness.travel(20 * MINUTE);
      expect(await isSignedIn(visitor)).toBe(true);
    }
    expect(await isSignedIn(idle.visitor)).toBe(false);
    expect((await visitor.call('listSessions')).rows).toHaveLength(1);
    harness.travel(29 * MINUTE);
    expect(await isSignedIn(visitor)).toBe(true);
    harness.travel(31 * MINUTE);
    expect((await refusal(visitor.call('getSession'))).code).toBe('not-signed-in');
  });

  it('comes after twelve hours in any case, and such a session is listed no more', async () => {
    const { visitor } = await signIn(harness, (await named()).signInName);
    for (let n = 0; n < 35; n++) {
      harness.travel(20 * MINUTE);
      expect(await isSignedIn(visitor), `after ${(n + 1) / 3} hours`).toBe(true);
    }
    harness.travel(25 * MINUTE);
    expect(await isSignedIn(visitor)).toBe(false);
    const again = await signIn(harness, (await named()).signInName);
    expect((await again.visitor.call('listSessions')).rows).toHaveLength(1);
  });
});

/** Somebody who was registered above; the administrator's session has ended by now. */
async function named(): Promise<{ signInName: string }> {
  const row = await harness.context.database.installation.read(
    { personId: null, personName: '', origin: null },
    (tx) =>
      tx
        .selectFrom('person')
        .select('sign_in_name')
        .where('display_name', '=', 'staff')
        .where((eb) =>
          eb.not(
            eb.exists(eb.selectFrom('totp').select('person_id').whereRef('person_id', '=', 'person.id')),
          ),
        )
        .orderBy('created_at')
        .executeTakeFirstOrThrow(),
  );
  return { signInName: row.sign_in_name };
}
