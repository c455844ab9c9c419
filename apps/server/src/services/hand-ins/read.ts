/** A stored hand-in and whether it still is what was signed. */
import type { Tx } from '@mamori/database/connect';
import { toBase64Url } from '@mamori/exchange/bytes';
import { type Envelope, type SignedDocument, verifyDocument } from '@mamori/exchange/envelope';
import { Problem } from '../../http/problem.ts';
import type { HandInPayload } from './payload.ts';
import { handInRow, selectHandIns } from './rows.ts';

export interface StoredHandIn {
  readonly row: ReturnType<typeof handInRow>;
  readonly signed: SignedDocument<HandInPayload>;
  readonly supersedes: string | null;
  readonly attachments: { readonly xlsx: string | null; readonly pdf: string | null };
}

/** Throws `not-found`. */
export async function loadHandIn(tx: Tx, id: string): Promise<StoredHandIn> {
  const row = await selectHandIns(tx)
    .select(['hand_in.document', 'hand_in.envelope', 'hand_in.signature', 'hand_in.supersedes'])
    .select(['hand_in.xlsx_attachment_id', 'hand_in.pdf_attachment_id'])
    .where('hand_in.id', '=', id)
    .executeTakeFirst();
  if (!row) throw new Problem('not-found');
  return {
    row: handInRow(row),
    signed: {
      envelope: row.envelope as Envelope,
      payload: row.document as HandInPayload,
      signature: toBase64Url(row.signature),
    },
    supersedes: row.supersedes,
    attachments: { xlsx: row.xlsx_attachment_id, pdf: row.pdf_attachment_id },
  };
}

/** The signature holds, under the key that is on record, and the kept files and columns are those that were signed. */
export async function isIntact(tx: Tx, { row, signed, attachments }: StoredHandIn): Promise<boolean> {
  const { payload, envelope } = signed;
  const verified = await verifyDocument(signed, [row.keyFingerprint]);
  if (!verified.intact || verified.trusted !== 'yes' || envelope.payloadHash !== row.sha256) return false;
  const columns = (['method', 'timing', 'handedInOn', 'recipient', 'note'] as const).every(
    (name) => payload[name] === row[name],
  );
  return columns && (await filesMatch(tx, payload, attachments));
}

async function filesMatch(
  tx: Tx,
  { files }: HandInPayload,
  { xlsx, pdf }: StoredHandIn['attachments'],
): Promise<boolean> {
  if (!xlsx || !pdf) return false;
  const rows = await tx
    .selectFrom('attachment')
    .select(['id', 'sha256'])
    .where('id', 'in', [xlsx, pdf])
    .execute();
  const hashes = new Map(rows.map((row) => [row.id, row.sha256.toString('hex')]));
  return hashes.get(xlsx) === files.xlsx.sha256 && hashes.get(pdf) === files.pdf.sha256;
}
