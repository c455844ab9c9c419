/**
 * Every operation of the contract, one after another: nobody without a session, nobody without the role, nobody from another
 * organization. An operation added later is covered without being named here.
 */

import { randomUUID } from 'node:crypto';
import type { OperationDefinition } from '@mamori/contract/operation';
import { type OperationId, operations } from '@mamori/contract/operations';
import {
  INSTALLATION_PERMISSIONS,
  type Permission,
  permissionsOf,
  ROLES,
} from '@mamori/contract/permissions';
import { ORIGINAL_EXAMPLE, PLAN_EXAMPLE } from '@mamori/contract/schemas/item-records';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { handlers } from '../src/operations/handlers.ts';
import { type Harness, invite, otherTenant, setUp, startHarness, type Visitor } from './support/harness.ts';

let harness: Harness;
let administrator: Visitor;
let stranger: Visitor;
const byRole = new Map<string, Visitor>();

beforeAll(async () => {
  harness = await startHarness();
  administrator = await setUp(harness);
  for (const role of ROLES) byRole.set(role, await invite(harness, administrator, [role]));
  stranger = await otherTenant(harness, administrator);
});
afterAll(() => harness?.close());

const all = Object.entries(operations as Record<OperationId, OperationDefinition>);
const guarded = all.filter(([, d]) => d.demand !== 'public' && d.demand !== 'signedIn');

/** Values of path parameters that exist nowhere. */
function address(definition: OperationDefinition): string {
  return definition.path.replace(/\{(\w+)\}/g, (_, name: string) => {
    if (name === 'editionId') return encodeURIComponent('fy2025/facility');
    if (name === 'itemId') return '1-1';
    if (name === 'sheet') return 'digest';
    return randomUUID();
  });
}

async function code(
  visitor: { fetch: typeof fetch },
  definition: OperationDefinition,
  headers: Record<string, string> = {},
) {
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
    for (const role of ROLES) {
      const ofInstallation = (INSTALLATION_PERMISSIONS as readonly string[]).includes(definition.demand);
      if (!ofInstallation && permissionsOf([role]).has(definition.demand as Permission)) continue;
      const visitor = byRole.get(role);
      if (!visitor) throw new Error(`no visitor with role ${role}`);
      expect(await code(visitor, definition), role).toBe('forbidden');
    }
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

describe('another organization', () => {
  it('sees nothing of ours by id, whatever it asks', async () => {
    const vendor = await administrator.call('createVendor', {
      body: { name: '甲システム', contractKind: 'maintenance' },
    });
    const system = await administrator.call('createSystem', {
      body: { name: '電子カルテ', kind: 'emr', vendorId: vendor.id, scopeAnswers: { patientData: 'yes' } },
    });
    const assessment = await administrator.call('createAssessment', {
      body: { editionId: 'fy2025/facility' },
    });
    const ids: Record<string, string> = {
      vendorId: vendor.id,
      systemId: system.id,
      assessmentId: assessment.id,
    };
    const known = all.filter(([, d]) => Object.keys(d.params?.shape ?? {}).some((name) => name in ids));
    expect(known.length).toBeGreaterThan(15);
    for (const [id, definition] of known) {
      const path = definition.path.replace(/\{(\w+)\}/g, (_, name: string) =>
        encodeURIComponent(ids[name] ?? (name === 'itemId' ? '2-1' : 'digest')),
      );
      const query = exampleQuery(id as OperationId);
      const response = await stranger.fetch(`${harness.url}${path}${query}`, {
        method: definition.method.toUpperCase(),
        headers: {
          'x-mamori-request': '1',
          'if-match': '"1"',
          ...(exampleBody(id as OperationId, ids) instanceof FormData
            ? {}
            : { 'content-type': 'application/json' }),
        },
        ...(definition.method === 'get' ? {} : { body: serialised(exampleBody(id as OperationId, ids)) }),
      });
      const problem = (await response.json().catch(() => null)) as { code?: string } | null;
      expect(
        ['not-found', 'nothing-to-undo'],
        `${id} answered ${response.status} ${JSON.stringify(problem)}`,
      ).toContain(problem?.code);
    }
  });

  it('has its own lists', async () => {
    for (const operation of [
      'listVendors',
      'listSystems',
      'listAssessments',
      'listHandIns',
      'listInvitations',
    ] as const) {
      const { rows } = await stranger.call(operation);
      expect(
        rows.filter((row) => !('state' in row)),
        operation,
      ).toEqual([]);
    }
    const { rows } = await stranger.call('listMembers');
    expect(rows.every((row) => row.displayName !== '山田 花子' || row.roles.length > 0)).toBe(true);
  });
});

const serialised = (body: object): FormData | string =>
  body instanceof FormData ? body : JSON.stringify(body);

function exampleQuery(id: OperationId): string {
  const queries: Partial<Record<OperationId, string>> = {
    listChanges: '?since=0',
    getOfficialForm: '?format=json',
    previewCarryOver: `?from=${randomUUID()}`,
  };
  return queries[id] ?? '';
}

function exampleBody(id: OperationId, ids: Record<string, string>): object {
  const upload = new FormData();
  upload.append('file', new File(['%PDF-1.7'], 'a.pdf'));
  const bodies: Partial<Record<OperationId, object>> = {
    updateVendor: { name: 'x', contractKind: 'none' },
    updateSystem: { name: 'x', kind: 'emr', vendorId: ids.vendorId },
    updateContext: { vendorContracts: true, externalLine: null, networkDevices: null, servers: null },
    saveAnswer: { answer: 'yes', date: '2025-05-20', targetDate: null, second: null, note: '' },
    applyCarryOver: { from: ids.assessmentId, items: ['1-1'] },
    createHandIn: { method: 'paper', timing: 'before', handedInOn: '2025-06-01', recipient: 'x' },
    savePlan: PLAN_EXAMPLE,
    saveOriginal: ORIGINAL_EXAMPLE,
    addAttachment: upload,
    createFormImport: upload,
  };
  return bodies[id] ?? {};
}
