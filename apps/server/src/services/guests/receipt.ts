/** What arrived, for the vendor's own files: number, time, hash, and what became of it. */
import type { GuestReceipt } from '@mamori/contract/schemas/guests';
import type { Tx } from '@mamori/database/connect';
import type { z } from 'zod';
import type { OwnRequest } from './request.ts';

type Receipt = z.input<typeof GuestReceipt>;
type Standing = Pick<OwnRequest, 'id' | 'status' | 'latest_response_id' | 'accepted_response_id'>;

/** Newest first. */
export async function receipts(tx: Tx, own: Standing): Promise<Receipt[]> {
  const rows = await tx
    .selectFrom('vendor_response')
    .select(['id', 'number', 'way', 'received_at', 'answered_by', 'late', 'duplicate_of', 'sha256'])
    .where('request_id', '=', own.id)
    .orderBy('number', 'desc')
    .limit(100)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    number: row.number,
    way: row.way as Receipt['way'],
    receivedAt: row.received_at.toISOString(),
    by: (row.answered_by as { name?: string }).name ?? '',
    late: row.late,
    duplicate: row.duplicate_of !== null,
    sha256: row.sha256.toString('hex'),
    decision: decisionOn(row.id, own),
  }));
}

function decisionOn(id: string, own: Standing): Receipt['decision'] {
  if (id === own.accepted_response_id) return 'accepted';
  if (id !== own.latest_response_id) return 'replaced';
  return own.status === 'returned' ? 'returned' : 'waiting';
}

/** Of the answer that has just come: it waits. */
export async function receiptOf(tx: Tx, requestId: string, responseId: string): Promise<Receipt> {
  const standing = await tx
    .selectFrom('vendor_request')
    .select(['id', 'status', 'latest_response_id', 'accepted_response_id'])
    .where('id', '=', requestId)
    .executeTakeFirstOrThrow();
  const found = (await receipts(tx, standing)).find(({ id }) => id === responseId);
  if (!found) throw new TypeError('an answer that has just come is not there');
  return found;
}
