/** Section 8: a write that is sent again is done once; a write upon an older version is not done. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { actions, refusal } from '../support/facility-work.ts';
import { type Harness, invite, setUp, startHarness, type Visitor } from '../support/harness.ts';

let harness: Harness;
let hanako: Visitor;
beforeAll(async () => {
  harness = await startHarness();
  hanako = await setUp(harness);
});
afterAll(() => harness?.close());

const vendor = (name: string, idempotencyKey: string, by = hanako) =>
  by.call('createVendor', { body: { name, contractKind: 'maintenance' }, idempotencyKey });
const count = async (name: string) =>
  (await hanako.call('listVendors')).rows.filter((row) => row.name === name).length;

describe('an idempotency key', () => {
  it('gives the first answer again, and does the write once', async () => {
    const first = await vendor('甲', 'key-1');
    expect(await vendor('甲', 'key-1')).toEqual(first);
    expect(await count('甲')).toBe(1);
    expect((await actions(hanako)).filter((action) => action === 'vendor.created')).toHaveLength(1);
    await vendor('甲', 'key-2');
    expect(await count('甲')).toBe(2);
  });

  it('does the write once even for several at the same moment', async () => {
    const answers = await Promise.all(Array.from({ length: 4 }, () => vendor('乙', 'key-3')));
    expect(new Set(answers.map(({ id }) => id)).size).toBe(1);
    expect(await count('乙')).toBe(1);
  });

  it('is refused for another body, another operation, another version', async () => {
    const made = await vendor('丙', 'key-4');
    expect((await refusal(vendor('丁', 'key-4'))).code).toBe('idempotency-key-reused');
    const reused = { idempotencyKey: 'key-4' };
    const other = hanako.call('createResponsiblePerson', {
      body: { role: 'director', name: '丙' },
      ...reused,
    });
    expect((await refusal(other)).code).toBe('idempotency-key-reused');
    const change = (ifMatch: number) =>
      hanako.call('updateVendor', {
        params: { vendorId: made.id },
        body: { name: '丙', contractKind: 'saas' },
        ifMatch,
        idempotencyKey: 'key-5',
      });
    const changed = await change(made.version);
    expect(await change(made.version)).toEqual(changed);
    expect((await refusal(change(changed.version))).code).toBe('idempotency-key-reused');
  });

  it('is one person’s: another’s write with it is their own', async () => {
    const other = await invite(harness, hanako, ['planning_manager']);
    const mine = await vendor('戊', 'shared');
    const theirs = await vendor('戊', 'shared', other);
    expect(theirs.id).not.toBe(mine.id);
  });

  it('is one organization’s: after switching it gives no answer of the other', async () => {
    const home = String((await hanako.call('getSession')).organization?.organizationId);
    const mine = await vendor('己', 'organization');
    const { organizationId } = await hanako.call('createFacility', {
      body: { name: 'よその医院', kind: 'clinic' },
    });
    await hanako.call('switchOrganization', { body: { organizationId } });
    expect((await refusal(vendor('己', 'organization'))).code).toBe('idempotency-key-reused');
    await hanako.call('switchOrganization', { body: { organizationId: home } });
    expect(await vendor('己', 'organization')).toEqual(mine);
  });

  it('is free again after a refused write, and is not endlessly long', async () => {
    expect((await refusal(vendor('', 'key-6'))).code).toBe('invalid-input');
    await vendor('庚', 'key-6');
    expect((await refusal(vendor('辛', 'x'.repeat(201)))).code).toBe('malformed-request');
  });

  it('keeps no answer that holds a secret', async () => {
    const body = { name: '佐藤', roles: ['staff' as const] };
    const one = await hanako.call('createInvitation', { body, idempotencyKey: 'secret' });
    const two = await hanako.call('createInvitation', { body, idempotencyKey: 'secret' });
    expect(two.url).not.toBe(one.url);
    const { rows } = await harness.context.database.maintenance((client) =>
      client.query<{ found: string }>('SELECT count(*) AS found FROM idempotency_key WHERE key = $1', [
        'secret',
      ]),
    );
    expect(Number(rows[0]?.found)).toBe(0);
  });
});

describe('If-Match', () => {
  const change = async (vendorId: string, header: string | null) => {
    const response = await hanako.fetch(`${harness.url}/api/vendors/${vendorId}`, {
      method: 'PUT',
      headers: {
        'x-mamori-request': '1',
        'content-type': 'application/json',
        ...(header === null ? {} : { 'if-match': header }),
      },
      body: JSON.stringify({ name: '新しい名前', contractKind: 'maintenance' }),
    });
    const { code } = (await response.json()) as { code?: string };
    return { status: response.status, code, etag: response.headers.get('etag') };
  };

  it('is needed, must be a version, and must be the present one', async () => {
    const { id, version } = await vendor('版', 'versions');
    expect(await change(id, null)).toMatchObject({ status: 428, code: 'precondition-required' });
    for (const odd of ['*', '"x"', '""', '-1', '1.5', '"1", "2"', '99999999999'])
      expect(await change(id, odd), odd).toMatchObject({ status: 400, code: 'malformed-request' });
    const changed = await change(id, `"${version}"`);
    expect(changed).toMatchObject({ status: 200, etag: `"${version + 1}"` });
    expect(await change(id, `W/"${version + 1}"`)).toMatchObject({ status: 200 });
    const late = await change(id, `"${version}"`);
    expect(late).toMatchObject({ status: 412, code: 'changed-meanwhile' });
    expect(await change(id, '"999"')).toMatchObject({ status: 412 });
  });

  it('tells the present value to whoever lost', async () => {
    const { id, version } = await vendor('競争', 'race');
    const update = (name: string) =>
      hanako.call('updateVendor', {
        params: { vendorId: id },
        body: { name, contractKind: 'maintenance' },
        ifMatch: version,
      });
    const results = await Promise.allSettled([update('先'), update('後')]);
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const lost = results.find((result) => result.status === 'rejected');
    const won = results.find((result) => result.status === 'fulfilled');
    expect(lost?.reason.problem.details.current).toMatchObject({
      name: won?.value.name,
      version: version + 1,
    });
  });
});
