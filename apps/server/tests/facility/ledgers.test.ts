/** The small ledgers (R-A1, R-C1, S0 2-3): create, change, remove, bring back; what one writes the other does not lose. */
import type { Client } from '@mamori/contract/client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { actions, refusal } from '../support/facility-work.ts';
import { type Harness, otherTenant, setUp, startHarness, type Visitor } from '../support/harness.ts';

let harness: Harness;
let hanako: Visitor;
let stranger: Visitor;

beforeAll(async () => {
  harness = await startHarness();
  hanako = await setUp(harness);
  stranger = await otherTenant(harness, hanako);
});
afterAll(() => harness?.close());

interface Row {
  readonly id: string;
  readonly version: number;
  readonly name: string;
}
/** The same questions to every ledger. */
interface Ledger {
  readonly audit: string;
  create(client: Client, name: string): Promise<Row>;
  list(client: Client): Promise<{ rows: readonly Row[] }>;
  update(client: Client, id: string, name: string, ifMatch: number): Promise<Row>;
  remove(client: Client, id: string): Promise<unknown>;
  restore(client: Client, id: string): Promise<Row>;
}

const vendor = (name: string) => ({ name, contractKind: 'maintenance' as const, phone: '03-0000-0000' });
const system = (name: string) => ({
  name,
  kind: 'emr',
  product: 'カルテ 5.2',
  vendorId: null,
  scopeAnswers: {
    patientData: 'yes' as const,
    deployments: ['saas' as const],
    connection: 'internet' as const,
  },
});
const person = (name: string) => ({
  role: 'safety_manager' as const,
  name,
  post: '事務長',
  phone: '090-0000-0000',
  mayStopSystems: true,
});

const LEDGERS: Readonly<Record<string, Ledger>> = {
  vendors: {
    audit: 'vendor',
    create: (client, name) => client.call('createVendor', { body: vendor(name) }),
    list: (client) => client.call('listVendors'),
    update: (client, vendorId, name, ifMatch) =>
      client.call('updateVendor', { params: { vendorId }, body: vendor(name), ifMatch }),
    remove: (client, vendorId) => client.call('deleteVendor', { params: { vendorId } }),
    restore: (client, vendorId) => client.call('restoreVendor', { params: { vendorId } }),
  },
  systems: {
    audit: 'system',
    create: (client, name) => client.call('createSystem', { body: system(name) }),
    list: (client) => client.call('listSystems'),
    update: (client, systemId, name, ifMatch) =>
      client.call('updateSystem', { params: { systemId }, body: system(name), ifMatch }),
    remove: (client, systemId) => client.call('deleteSystem', { params: { systemId } }),
    restore: (client, systemId) => client.call('restoreSystem', { params: { systemId } }),
  },
  'responsible people': {
    audit: 'responsiblePerson',
    create: (client, name) => client.call('createResponsiblePerson', { body: person(name) }),
    list: (client) => client.call('listResponsiblePeople'),
    update: (client, responsiblePersonId, name, ifMatch) =>
      client.call('updateResponsiblePerson', {
        params: { responsiblePersonId },
        body: person(name),
        ifMatch,
      }),
    remove: (client, responsiblePersonId) =>
      client.call('deleteResponsiblePerson', { params: { responsiblePersonId } }),
    restore: (client, responsiblePersonId) =>
      client.call('restoreResponsiblePerson', { params: { responsiblePersonId } }),
  },
};

describe.each(Object.entries(LEDGERS))('%s', (_, ledger) => {
  const names = async (client: Client) => (await ledger.list(client)).rows.map((row) => row.name);

  it('are changed one version after the other; an older one gets the newer back', async () => {
    const created = await ledger.create(hanako, '青空システム');
    const changed = await ledger.update(hanako, created.id, '青空ソリューションズ', created.version);
    expect(changed).toMatchObject({
      id: created.id,
      name: '青空ソリューションズ',
      version: created.version + 1,
    });
    const problem = await refusal(ledger.update(hanako, created.id, '青空', created.version));
    expect(problem).toMatchObject({
      code: 'changed-meanwhile',
      details: { current: { name: '青空ソリューションズ' } },
    });
    expect(await names(hanako)).toContain('青空ソリューションズ');
  });

  it('lose nothing when two people save at once', async () => {
    const { id, version } = await ledger.create(hanako, 'あさひシステム');
    const results = await Promise.allSettled(
      ['左', '右'].map((name) => ledger.update(hanako, id, name, version)),
    );
    expect(results.map((result) => result.status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('come back after they were removed, once', async () => {
    const { id } = await ledger.create(hanako, '消す');
    await ledger.remove(hanako, id);
    expect(await names(hanako)).not.toContain('消す');
    expect(await refusal(ledger.update(hanako, id, '変える', 1))).toMatchObject({ code: 'not-found' });
    expect(await refusal(ledger.remove(hanako, id))).toMatchObject({ code: 'not-found' });
    expect(await ledger.restore(hanako, id)).toMatchObject({ id, name: '消す' });
    expect(await refusal(ledger.restore(hanako, id))).toMatchObject({ code: 'nothing-to-undo' });
    expect(await names(hanako)).toContain('消す');
  });

  it('say what is wrong with a name', async () => {
    for (const name of ['', '   ', 'あ'.repeat(201)]) {
      const problem = await refusal(ledger.create(hanako, name));
      expect(problem.code).toBe('invalid-input');
      expect(problem.fields?.map((field) => field.pointer)).toEqual(['/name']);
    }
  });

  it('belong to one organization, and every change is on record', async () => {
    const { id } = await ledger.create(hanako, '当院だけ');
    expect(await names(stranger)).not.toContain('当院だけ');
    expect(await refusal(ledger.update(stranger, id, '盗む', 1))).toMatchObject({ code: 'not-found' });
    expect(await refusal(ledger.restore(stranger, id))).toMatchObject({ code: 'nothing-to-undo' });
    const seen = await actions(hanako);
    for (const what of ['created', 'changed', 'removed', 'restored'])
      expect(seen).toContain(`${ledger.audit}.${what}`);
  });
});

describe('the facility', () => {
  it('takes the steps of the set-up and its own data, version by version', async () => {
    const step = await hanako.call('completeSetUpStep', { body: { step: 'facility' } });
    expect(step.setUpSteps).toContain('facility');
    const body = {
      name: 'さくら医院',
      kind: 'clinic_with_beds' as const,
      code: '1310000018',
      beds: 12,
      healthCentre: '中央保健所',
      address: '東京都中央区1-1',
      phone: '03-0000-0000',
      inspectionDate: '2026-02-12',
    };
    const saved = await hanako.call('updateFacility', { body, ifMatch: step.version });
    expect(saved).toMatchObject(body);
    const problem = await refusal(hanako.call('updateFacility', { body, ifMatch: step.version }));
    expect(problem).toMatchObject({ code: 'changed-meanwhile', details: { current: { beds: 12 } } });
  });
});
