/** P mark and ISMS of a vendor, with their expiry and a copy (S1 別紙1 1①). */
import type { VendorCertificate, VendorCertificateInput } from '@mamori/contract/schemas/vendor-register';
import { expiryOf } from '@mamori/core/vendor/expiry';
import type { Tx } from '@mamori/database/connect';
import type { z } from 'zod';
import { attachmentRow, selectAttachments } from '../attachments.ts';
import type { LedgerRows } from '../ledger/rows.ts';
import { ledgerTable } from '../ledger/table.ts';

type Input = z.output<typeof VendorCertificateInput> & { readonly vendorId?: string };
type Row = z.input<typeof VendorCertificate>;

function columns({ vendorId, issuedOn, expiresOn, ...input }: Input) {
  return {
    ...(vendorId === undefined ? {} : { vendor_id: vendorId }),
    ...input,
    issued_on: issuedOn,
    expires_on: expiresOn,
  };
}

function select(tx: Tx) {
  return tx.selectFrom('vendor_certificate').selectAll().where('removed_at', 'is', null);
}

type Selected = Awaited<ReturnType<ReturnType<typeof select>['executeTakeFirstOrThrow']>>;

async function toRows(tx: Tx, today: string, rows: readonly Selected[]): Promise<Row[]> {
  const ids = rows.flatMap((row) => row.attachment_id ?? []);
  const files =
    ids.length === 0 ? [] : await selectAttachments(tx).where('attachment.id', 'in', ids).execute();
  const byId = new Map(files.map((file) => [file.id, attachmentRow(file)]));
  return rows.map((row) => ({
    id: row.id,
    vendorId: row.vendor_id,
    version: row.version,
    kind: row.kind,
    number: row.number,
    scope: row.scope,
    issuedOn: row.issued_on,
    expiresOn: row.expires_on,
    note: row.note,
    expiry: expiryOf(row.expires_on, today),
    file: byId.get(row.attachment_id ?? '') ?? null,
  }));
}

export async function certificatesOf(tx: Tx, today: string, vendorId: string): Promise<Row[]> {
  const rows = await select(tx)
    .where('vendor_id', '=', vendorId)
    .orderBy('sort')
    .orderBy('created_at')
    .limit(200)
    .execute();
  return toRows(tx, today, rows);
}

export function vendorCertificates(today: string): LedgerRows<Input, Row> {
  return {
    name: 'vendorCertificate',
    find: async (tx, _, id) =>
      (await toRows(tx, today, await select(tx).where('id', '=', id).execute()))[0] ?? null,
    ...ledgerTable('vendor_certificate', columns),
  };
}
