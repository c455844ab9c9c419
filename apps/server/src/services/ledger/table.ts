/** The writes that every small ledger makes to its table alike; the columns are what differs. */
import type { Tx } from '@mamori/database/connect';
import { sql } from 'kysely';
import type { Ledger } from './rows.ts';

/** Tables with `organization_id`, `id`, `version`, `updated_at`, `removed_at`. */
type LedgerTable =
  | 'contract'
  | 'customer'
  | 'data_partner'
  | 'device_limitation'
  | 'disclosure'
  | 'maintenance_work'
  | 'product'
  | 'product_version'
  | 'remote_access'
  | 'responsible_person'
  | 'system'
  | 'vendor'
  | 'vendor_certificate'
  | 'vendor_contact';
type Writes<Input> = Pick<Ledger<Input, never>, 'insert' | 'update' | 'setRemoved'>;

/** `columns` gives the values of a row; rows of other organizations are out of reach through row-level security. */
export function ledgerTable<Input>(table: LedgerTable, columns: (input: Input) => object): Writes<Input> {
  // The tables differ in columns, not in these steps: to the compiler they are one of them.
  const into = (tx: Tx) => tx.insertInto(table as 'vendor');
  const change = (tx: Tx) => tx.updateTable(table as 'vendor');
  return {
    insert: async (tx, organizationId, id, input) => {
      const values = { organization_id: organizationId, id, ...columns(input) };
      await into(tx)
        .values(values as never)
        .execute();
    },
    update: async (tx, id, basedOn, input) => {
      const row = await change(tx)
        .set({ ...columns(input), version: basedOn + 1, updated_at: sql<Date>`now()` })
        .where('id', '=', id)
        .where('version', '=', basedOn)
        .where('removed_at', 'is', null)
        .returning('id')
        .executeTakeFirst();
      return row !== undefined;
    },
    setRemoved: async (tx, id, at) => {
      const row = await change(tx)
        .set({ removed_at: at })
        .where('id', '=', id)
        .where('removed_at', at ? 'is' : 'is not', null)
        .returning('id')
        .executeTakeFirst();
      return row !== undefined;
    },
  };
}
