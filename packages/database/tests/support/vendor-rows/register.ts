/** Contracts, contacts and certificates; disclosures and remote maintenance. */
import { randomUUID } from 'node:crypto';
import type { Tx } from '../../../src/connect.ts';
import { jsonb } from '../../../src/json.ts';
import type { FilledKeys } from './values.ts';

export async function fillRegister(tx: Tx, keys: FilledKeys): Promise<string> {
  const { organization_id, vendor_id, system_id, attachment_id } = keys;
  await tx
    .insertInto('vendor_contact')
    .values({
      organization_id,
      id: randomUUID(),
      vendor_id,
      name: '佐藤 次郎',
      purpose: 'security',
      availability: 'always',
    })
    .execute();
  await tx
    .insertInto('vendor_certificate')
    .values({
      organization_id,
      id: randomUUID(),
      vendor_id,
      kind: 'isms',
      number: 'IS 123456',
      expires_on: '2027-03-31',
      attachment_id,
    })
    .execute();
  const contract_id = randomUUID();
  await tx
    .insertInto('contract')
    .values({
      organization_id,
      id: contract_id,
      vendor_id,
      title: '電子カルテ保守契約',
      kind: 'maintenance',
      starts_on: '2025-04-01',
      ends_on: '2026-03-31',
      clauses: jsonb({ '1-1': { state: 'yes', place: '第12条2項', note: '' } }),
      demarcation: jsonb({
        rows: [
          {
            id: 'server-patch',
            task: 'サーバの更新',
            facility: 'support',
            vendor: 'main',
            subVendor: 'none',
            note: '',
          },
        ],
      }),
    })
    .execute();
  await tx
    .insertInto('contract_file')
    .values({ organization_id, contract_id, attachment_id, kind: 'contract' })
    .execute();
  // The only vendor there is: tests count one.
  await tx.insertInto('contract_sub_vendor').values({ organization_id, contract_id, vendor_id }).execute();
  await tx.insertInto('contract_system').values({ organization_id, contract_id, system_id }).execute();
  return contract_id;
}

export async function fillDisclosures(tx: Tx, keys: FilledKeys, request_id: string): Promise<void> {
  const { organization_id, assessment_id, vendor_id, system_id, attachment_id } = keys;
  await tx
    .insertInto('disclosure')
    .values({
      organization_id,
      id: randomUUID(),
      vendor_id,
      system_id,
      request_id,
      product: '電子カルテ',
      kind: 'mds',
      issuer: 'maker',
      status: 'received',
      received_on: '2025-06-20',
      attachment_id,
      content: jsonb({ sections: [] }),
    })
    .execute();
  await tx
    .insertInto('device_limitation')
    .values({
      organization_id,
      id: randomUUID(),
      assessment_id,
      system_id,
      vendor_id,
      device: '検査装置の制御端末',
      lacks: ['log', 'patch'],
      item_ids: ['2-6', '2-11'],
      questions: jsonb({ 'why-impossible': '製造者が更新を認めていない' }),
      asked_on: '2025-06-02',
      replied_on: '2025-06-20',
      attachment_id,
    })
    .execute();
}

export async function fillMaintenance(tx: Tx, keys: FilledKeys): Promise<void> {
  const { organization_id, vendor_id, system_id, attachment_id } = keys;
  const remote_access_id = randomUUID();
  await tx
    .insertInto('remote_access')
    .values({
      organization_id,
      id: remote_access_id,
      vendor_id,
      system_id,
      device: 'VPN装置',
      method: 'vpn',
      second_factor: 'yes',
    })
    .execute();
  await tx
    .insertInto('data_partner')
    .values({
      organization_id,
      id: randomUUID(),
      name: '中央検査センター',
      kind: 'laboratory',
      direction: 'both',
    })
    .execute();
  const work_id = randomUUID();
  await tx
    .insertInto('maintenance_work')
    .values({
      organization_id,
      id: work_id,
      vendor_id,
      system_id,
      remote_access_id,
      place: 'remote',
      title: 'サーバの更新',
      plan: jsonb({ workers: ['佐藤 次郎'], accounts: ['maint01'], devices: ['電子カルテサーバ'] }),
      planned_from: '2025-06-21T12:00:00Z',
      planned_to: '2025-06-21T14:00:00Z',
    })
    .execute();
  await tx
    .insertInto('maintenance_file')
    .values({ organization_id, work_id, attachment_id, kind: 'plan' })
    .execute();
}
