import type { Vendor, VendorInput } from '@mamori/contract/schemas/facility';
import type { Tx } from '@mamori/database/connect';
import type { z } from 'zod';
import type { Ledger } from './rows.ts';
import { ledgerTable } from './table.ts';

type Input = z.output<typeof VendorInput>;
type Row = z.input<typeof Vendor>;

function columns(input: Input) {
  return {
    name: input.name,
    contract_kind: input.contractKind,
    contact: input.contactName,
    phone: input.phone,
    email: input.email,
    note: input.note,
  };
}

function select(tx: Tx) {
  return tx
    .selectFrom('vendor')
    .selectAll('vendor')
    .select((eb) =>
      eb
        .selectFrom('system')
        .select((of) => of.fn.countAll<number>().as('count'))
        .whereRef('system.organization_id', '=', 'vendor.organization_id')
        .whereRef('system.vendor_id', '=', 'vendor.id')
        .where('system.removed_at', 'is', null)
        .as('systems'),
    )
    .where('vendor.removed_at', 'is', null);
}

function toRow(row: Awaited<ReturnType<ReturnType<typeof select>['executeTakeFirstOrThrow']>>): Row {
  return {
    id: row.id,
    version: row.version,
    name: row.name,
    contractKind: row.contract_kind,
    contactName: row.contact,
    phone: row.phone,
    email: row.email,
    note: row.note,
    systemCount: Number(row.systems ?? 0),
  };
}

export const vendors: Ledger<Input, Row> = {
  name: 'vendor',
  list: async (tx) =>
    (await select(tx).orderBy('sort').orderBy('created_at').limit(2000).execute()).map(toRow),
  find: async (tx, _, id) => {
    const row = await select(tx).where('vendor.id', '=', id).executeTakeFirst();
    return row ? toRow(row) : null;
  },
  ...ledgerTable('vendor', columns),
};
