/** A request as lists show it (R-C5). */
import type { CustomerRequestRow } from '@mamori/contract/schemas/vendor-side';
import type { z } from 'zod';

export type RequestRow = z.input<typeof CustomerRequestRow>;

export interface StoredRequestRow {
  readonly id: string;
  readonly edition_id: string;
  readonly due_on: string | null;
  readonly received_at: Date;
  readonly status: string;
  readonly blocked: string | null;
  readonly open_items: readonly string[];
  readonly outdated: boolean;
  readonly delivery: unknown;
  readonly sent_at: Date | null;
  readonly problem: string | null;
}

/** Columns of `customer_request` that a row needs. */
export const ROW_COLUMNS = [
  'id',
  'edition_id',
  'due_on',
  'received_at',
  'status',
  'blocked',
  'open_items',
  'outdated',
  'delivery',
  'sent_at',
  'problem',
] as const;

const WAITING: ReadonlySet<string> = new Set(['received', 'needs_answers', 'ready', 'returned']);

export function requestRow(row: StoredRequestRow, today: string): RequestRow {
  return {
    id: row.id,
    editionId: row.edition_id,
    dueOn: row.due_on,
    receivedAt: row.received_at.toISOString(),
    status: row.status as RequestRow['status'],
    overdue: WAITING.has(row.status) && row.due_on !== null && row.due_on < today,
    blocked: row.blocked as RequestRow['blocked'],
    openItems: [...row.open_items],
    outdated: row.outdated,
    sending: row.delivery !== null,
    sentAt: row.sent_at?.toISOString() ?? null,
    problem: row.problem,
  };
}
