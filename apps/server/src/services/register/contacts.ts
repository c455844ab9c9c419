/** Whom to call at a vendor, by day and by night (S1 別紙1 4(1)①イ). */
import type { VendorContact, VendorContactInput } from '@mamori/contract/schemas/vendor-register';
import type { Tx } from '@mamori/database/connect';
import type { z } from 'zod';
import type { LedgerRows } from '../ledger/rows.ts';
import { ledgerTable } from '../ledger/table.ts';

/** `vendorId` only for a new one: a contact stays with its vendor. */
type Input = z.output<typeof VendorContactInput> & { readonly vendorId?: string };
type Row = z.input<typeof VendorContact>;

function columns({ vendorId, ...input }: Input) {
  return { ...(vendorId === undefined ? {} : { vendor_id: vendorId }), ...input };
}

function select(tx: Tx) {
  return tx
    .selectFrom('vendor_contact')
    .select(['id', 'vendor_id as vendorId', 'version', 'name', 'department', 'purpose', 'availability'])
    .select(['hours', 'phone', 'email', 'note'])
    .where('removed_at', 'is', null);
}

export function contactsOf(tx: Tx, vendorId: string): Promise<Row[]> {
  return select(tx)
    .where('vendor_id', '=', vendorId)
    .orderBy('sort')
    .orderBy('created_at')
    .limit(500)
    .execute();
}

export const vendorContacts: LedgerRows<Input, Row> = {
  name: 'vendorContact',
  find: async (tx, _, id) => (await select(tx).where('id', '=', id).executeTakeFirst()) ?? null,
  ...ledgerTable('vendor_contact', columns),
};
