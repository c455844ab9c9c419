/** Contracts: every write leaves the vendor's kind of contract as it follows from them (docs/decisions/0020). */
import type { Contract, ContractInput } from '@mamori/contract/schemas/vendor-register';
import type { Tx } from '@mamori/database/connect';
import { translator } from '@mamori/messages/translate';
import type { z } from 'zod';
import { Problem } from '../../http/problem.ts';
import type { Judging } from '../assessments/item-state.ts';
import type { LedgerRows } from '../ledger/rows.ts';
import { ledgerTable } from '../ledger/table.ts';
import { settleContractKinds } from './contract-kind.ts';
import { findContract } from './contract-rows.ts';

type Input = z.output<typeof ContractInput> & { readonly vendorId?: string };
type Row = z.input<typeof Contract>;

function columns(input: Input) {
  return {
    ...(input.vendorId === undefined ? {} : { vendor_id: input.vendorId }),
    title: input.title,
    kind: input.kind,
    number: input.number,
    starts_on: input.startsOn,
    ends_on: input.endsOn,
    renewal: input.renewal,
    note: input.note,
  };
}

/** Also of a contract that was removed. Throws `not-found`. */
async function vendorOf(tx: Tx, contractId: string) {
  const row = await tx
    .selectFrom('contract')
    .select(['vendor_id', 'organization_id'])
    .where('id', '=', contractId)
    .executeTakeFirst();
  if (!row) throw new Problem('not-found');
  return row;
}

function requireOrder({ startsOn, endsOn }: Input, { locale }: Judging): void {
  if (startsOn === null || endsOn === null || startsOn <= endsOn) return;
  const message = translator(locale)('contracts:server.datesInOrder');
  throw new Problem('invalid-input', { fields: [{ pointer: '/endsOn', message }] });
}

async function requireRows(tx: Tx, table: 'system' | 'vendor', ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  // Alike in these columns: to the compiler they are one of them.
  const rows = await tx
    .selectFrom(table as 'vendor')
    .select('id')
    .where('id', 'in', ids)
    .where('removed_at', 'is', null)
    .execute();
  if (rows.length !== ids.length) throw new Problem('not-found');
}

/** Systems and sub-vendors as the input names them, in place of the earlier ones. */
async function writeLinks(tx: Tx, organizationId: string, id: string, input: Input, judging: Judging) {
  const systems = [...new Set(input.systemIds)];
  const subVendors = [...new Set(input.subVendorIds)];
  const { vendor_id } = await vendorOf(tx, id);
  if (subVendors.includes(vendor_id)) {
    const message = translator(judging.locale)('contracts:server.subVendorIsItself');
    throw new Problem('invalid-input', { fields: [{ pointer: '/subVendorIds', message }] });
  }
  await requireRows(tx, 'system', systems);
  await requireRows(tx, 'vendor', subVendors);
  const own = { organization_id: organizationId, contract_id: id };
  await tx.deleteFrom('contract_system').where('contract_id', '=', id).execute();
  await tx.deleteFrom('contract_sub_vendor').where('contract_id', '=', id).execute();
  if (systems.length > 0) {
    await tx
      .insertInto('contract_system')
      .values(systems.map((system_id) => ({ ...own, system_id })))
      .execute();
  }
  if (subVendors.length > 0) {
    await tx
      .insertInto('contract_sub_vendor')
      .values(subVendors.map((one) => ({ ...own, vendor_id: one })))
      .execute();
  }
  await settleContractKinds(tx, [vendor_id], judging.today);
}

export function contractLedger(judging: Judging): LedgerRows<Input, Row> {
  const table = ledgerTable('contract', columns);
  return {
    name: 'contract',
    find: (tx, _, id) => findContract(tx, judging.today, id),
    async insert(tx, organizationId, id, input) {
      requireOrder(input, judging);
      await table.insert(tx, organizationId, id, input);
      await writeLinks(tx, organizationId, id, input, judging);
    },
    async update(tx, id, basedOn, input) {
      requireOrder(input, judging);
      const { organization_id } = await vendorOf(tx, id);
      if (!(await table.update(tx, id, basedOn, input))) return false;
      await writeLinks(tx, organization_id, id, input, judging);
      return true;
    },
    async setRemoved(tx, id, at) {
      if (!(await table.setRemoved(tx, id, at))) return false;
      const { vendor_id } = await vendorOf(tx, id);
      await settleContractKinds(tx, [vendor_id], judging.today);
      return true;
    },
  };
}
