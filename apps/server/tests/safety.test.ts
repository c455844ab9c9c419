/**
 * Every operation of the contract, one after another: nobody without a session, nobody without the role, nobody from another site.
 * An operation added later is covered without being named here. Other organizations: safety-tenants.test.ts.
 */

import { randomUUID } from 'node:crypto';
import type { OperationDefinition } from '@mamori/contract/operation';
import { type OperationId, operations } from '@mamori/contract/operations';
import {
  FACILITY_ROLES,
  INSTALLATION_PERMISSIONS,
  type Permission,
  permissionsOf,
} from '@mamori/contract/permissions';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { handlers } from '../src/operations/handlers.ts';
import { type Harness, invite, setUp, startHarness, type Visitor } from './support/harness.ts';

let harness: Harness;
let administrator: Visitor;
const byRole = new Map<string, Visitor>();

beforeAll(async () => {
  harness = await startHarness();
  administrator = await setUp(harness);
  for (const role of FACILITY_ROLES) byRole.set(role, await invite(harness, administrator, [role]));
});
afterAll(() => harness?.close());

const all = Object.entries(operations as Record<OperationId, OperationDefinition>);
const guarded = all.filter(([, d]) => !['public', 'signedIn', 'guest'].includes(d.demand));
const ofGuests = all.filter(([, d]) => d.demand === 'guest');

/** Values of path parameters that exist nowhere. */
function address(definition: OperationDefinition): string {
  return definition.path.replace(/\{(\w+)\}/g, (_, name: string) => {
    if (name === 'editionId') return encodeURIComponent('fy2025/facility');
    if (name === 'itemId') return '1-1';
    if (name === 'sheet') return 'digest';
    if (name === 'party') return 'head';
    return randomUUID();
  });
}

async function code(
  visitor: { fetch: typeof fetch },
  definition: OperationDefinition,
  headers: Record<string, string> = {},
) {
  // What the limit of requests takes for one comes back before the next: it is not what refuses here.
  harness.travel(10);
  const response = await visitor.fetch(harness.url + address(definition), {
    method: definition.method.toUpperCase(),
    headers: { 'x-mamori-request': '1', 'content-type': 'application/json', 'if-match': '"1"', ...headers },
    ...(definition.method === 'get' ? {} : { body: '{}' }),
  });
  const body = response.headers.get('content-type')?.includes('problem+json') ? await response.json() : null;
  return (body as { code?: string } | null)?.code ?? String(response.status);
}

describe('every operation', () => {
  it('has a handler', () => {
    expect(Object.keys(handlers).sort()).toEqual(Object.keys(operations).sort());
  });

  it.each(all.filter(([, d]) => d.demand !== 'public'))(
    '%s refuses whoever is not signed in',
    async (_, definition) => {
      expect(await code({ fetch }, definition)).toBe('not-signed-in');
    },
  );

  it.each(guarded)('%s refuses every role without its permission', async (_, definition) => {
    for (const role of FACILITY_ROLES) {
      const ofInstallation = (INSTALLATION_PERMISSIONS as readonly string[]).includes(definition.demand);
      if (!ofInstallation && permissionsOf([role]).has(definition.demand as Permission)) continue;
      const visitor = byRole.get(role);
      if (!visitor) throw new Error(`no visitor with role ${role}`);
      expect(await code(visitor, definition), role).toBe('forbidden');
    }
  });

  it.each(ofGuests)(
    '%s is for guests alone: to members it says that they are none',
    async (_, definition) => {
      for (const [role, visitor] of [['administrator', administrator] as const, ...byRole])
        expect(await code(visitor, definition), role).toBe('not-signed-in');
      const session = administrator.cookie()?.split('=')[1] ?? '';
      const home = (await administrator.call('getSession')).organization?.organizationId;
      for (const bearer of [session, `${home}.${session}`, `${home}.`, `${home}`, 'x.y', ''])
        expect(await code({ fetch }, definition, { authorization: `Bearer ${bearer}` })).toBe(
          'not-signed-in',
        );
    },
  );

  it('covers the operations of guests', () => {
    expect(ofGuests.length).toBeGreaterThan(12);
    for (const [, { path }] of ofGuests) expect(path).toMatch(/^\/api\/guest\//);
  });

  it.each(all.filter(([, d]) => d.method !== 'get'))(
    '%s refuses requests of another site',
    async (_, definition) => {
      expect(await code(administrator, definition, { 'sec-fetch-site': 'cross-site' })).toBe(
        'cross-site-request',
      );
      expect(await code(administrator, definition, { 'x-mamori-request': '' })).toBe('cross-site-request');
    },
  );

  it('answers under the name of the loopback only, against DNS rebinding', async () => {
    const { request } = await import('node:http');
    const status = await new Promise((resolve) => {
      request(`${harness.url}/api/status`, { headers: { host: 'evil.example' } }, (r) =>
        resolve(r.statusCode),
      ).end();
    });
    expect(status).toBe(403);
  });
});
