/** Contracts as they are shown: alone with everything, or in a line beside their vendor. */
import type { Contract, ContractFile, ContractSummary } from '@mamori/contract/schemas/vendor-register';
import { type ClauseAnswers, countClauses } from '@mamori/core/vendor/clauses';
import type { DemarcationRow } from '@mamori/core/vendor/demarcation';
import { expiryOf } from '@mamori/core/vendor/expiry';
import type { Tx } from '@mamori/database/connect';
import type { z } from 'zod';
import { attachmentRow, selectAttachments } from '../attachments.ts';
import { clauseIds } from './content.ts';

type Row = z.input<typeof Contract>;
type Summary = z.input<typeof ContractSummary>;
type File = z.input<typeof ContractFile>;

/** Null when there is none, or it was removed. */
export async function findContract(tx: Tx, today: string, id: string): Promise<Row | null> {
  const row = await tx
    .selectFrom('contract')
    .innerJoin('vendor', (join) =>
      join
        .onRef('vendor.organization_id', '=', 'contract.organization_id')
        .onRef('vendor.id', '=', 'contract.vendor_id'),
    )
    .selectAll('contract')
    .select('vendor.name as vendor_name')
    .where('contract.id', '=', id)
    .where('contract.removed_at', 'is', null)
    .executeTakeFirst();
  if (!row) return null;
  const systems = (await coveredSystems(tx, [id])).map(({ id: system, name }) => ({ id: system, name }));
  const subVendors = await subVendorsOf(tx, id);
  const clauses = row.clauses as unknown as ClauseAnswers;
  const demarcation = row.demarcation as unknown as { readonly rows?: DemarcationRow[] };
  return {
    id: row.id,
    version: row.version,
    vendorId: row.vendor_id,
    vendorName: row.vendor_name,
    title: row.title,
    kind: row.kind,
    number: row.number,
    startsOn: row.starts_on,
    endsOn: row.ends_on,
    renewal: row.renewal,
    note: row.note,
    expiry: expiryOf(row.ends_on, today),
    systemIds: systems.map((system) => system.id),
    subVendorIds: subVendors.map((vendor) => vendor.id),
    systems,
    subVendors,
    clauses,
    clauseCounts: countClauses(clauseIds(), clauses),
    demarcation: { rows: demarcation.rows ?? [] },
    files: await contractFiles(tx, id),
  };
}

export async function contractsOf(tx: Tx, today: string, vendorId: string): Promise<Summary[]> {
  const rows = await tx
    .selectFrom('contract')
    .selectAll()
    .where('vendor_id', '=', vendorId)
    .where('removed_at', 'is', null)
    .orderBy('sort')
    .orderBy('created_at')
    .limit(500)
    .execute();
  const systems = Map.groupBy(
    await coveredSystems(
      tx,
      rows.map((row) => row.id),
    ),
    (system) => system.contract_id,
  );
  return rows.map((row) => ({
    id: row.id,
    vendorId: row.vendor_id,
    version: row.version,
    title: row.title,
    kind: row.kind,
    startsOn: row.starts_on,
    endsOn: row.ends_on,
    expiry: expiryOf(row.ends_on, today),
    clauseCounts: countClauses(clauseIds(), row.clauses as unknown as ClauseAnswers),
    systems: (systems.get(row.id) ?? []).map(({ id, name }) => ({ id, name })),
  }));
}

async function coveredSystems(tx: Tx, contractIds: readonly string[]) {
  if (contractIds.length === 0) return [];
  return tx
    .selectFrom('contract_system')
    .innerJoin('system', (join) =>
      join
        .onRef('system.organization_id', '=', 'contract_system.organization_id')
        .onRef('system.id', '=', 'contract_system.system_id'),
    )
    .select(['contract_system.contract_id', 'system.id', 'system.name'])
    .where('contract_system.contract_id', 'in', contractIds)
    .where('system.removed_at', 'is', null)
    .orderBy('system.sort')
    .orderBy('system.created_at')
    .limit(5000)
    .execute();
}

function subVendorsOf(tx: Tx, contractId: string) {
  return tx
    .selectFrom('contract_sub_vendor')
    .innerJoin('vendor', (join) =>
      join
        .onRef('vendor.organization_id', '=', 'contract_sub_vendor.organization_id')
        .onRef('vendor.id', '=', 'contract_sub_vendor.vendor_id'),
    )
    .select(['vendor.id', 'vendor.name'])
    .where('contract_sub_vendor.contract_id', '=', contractId)
    .where('vendor.removed_at', 'is', null)
    .orderBy('vendor.sort')
    .orderBy('vendor.created_at')
    .limit(500)
    .execute();
}

function selectFiles(tx: Tx) {
  return selectAttachments(tx)
    .innerJoin('contract_file', (join) =>
      join
        .onRef('contract_file.organization_id', '=', 'attachment.organization_id')
        .onRef('contract_file.attachment_id', '=', 'attachment.id'),
    )
    .select('contract_file.kind');
}

async function contractFiles(tx: Tx, contractId: string): Promise<File[]> {
  const rows = await selectFiles(tx)
    .where('contract_file.contract_id', '=', contractId)
    .orderBy('attachment.created_at')
    .limit(500)
    .execute();
  return rows.map((row) => ({ ...attachmentRow(row), kind: row.kind }));
}

/** Null when there is none, or it was removed. */
export async function findContractFile(tx: Tx, attachmentId: string): Promise<File | null> {
  const row = await selectFiles(tx).where('attachment.id', '=', attachmentId).executeTakeFirst();
  return row ? { ...attachmentRow(row), kind: row.kind } : null;
}
