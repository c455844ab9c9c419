/** Questions and comments about an item or, with '', about the request. Kept for good. */
import type { VendorMessage } from '@mamori/contract/schemas/vendor-review';
import { findItem } from '@mamori/core/edition-items';
import type { Tx } from '@mamori/database/connect';
import type { Scope } from '@mamori/database/scope';
import type { z } from 'zod';
import type { Context } from '../../context.ts';
import { Problem } from '../../http/problem.ts';

export type MessageRow = z.input<typeof VendorMessage>;
const MOST = 1000;

export interface NewMessage {
  readonly itemId: string;
  readonly text: string;
}

export async function listMessageRows(tx: Tx, requestId: string, itemId?: string): Promise<MessageRow[]> {
  const rows = await tx
    .selectFrom('vendor_message')
    .select(['id', 'item_id', 'side', 'author_name', 'text', 'at'])
    .where('request_id', '=', requestId)
    .$if(itemId !== undefined, (query) => query.where('item_id', '=', itemId ?? ''))
    .orderBy('at', 'desc')
    .orderBy('item_id', 'desc')
    .orderBy('id', 'desc')
    .limit(MOST)
    .execute();
  return rows.reverse().map((row) => ({
    id: row.id,
    itemId: row.item_id,
    side: row.side as MessageRow['side'],
    by: row.author_name,
    text: row.text,
    at: row.at.toISOString(),
  }));
}

/** Writes them as the facility, in this order. */
export async function insertMessages(
  context: Context,
  tx: Tx,
  scope: Scope,
  requestId: string,
  messages: readonly NewMessage[],
): Promise<MessageRow[]> {
  if (messages.length === 0) return [];
  const at = context.now();
  const rows = messages.map(({ itemId, text }) => ({ id: context.newId(), itemId, text }));
  await tx
    .insertInto('vendor_message')
    .values(
      rows.map(({ id, itemId, text }) => ({
        organization_id: String(scope.organizationId),
        request_id: requestId,
        id,
        item_id: itemId,
        side: 'facility',
        author_id: scope.personId,
        author_name: scope.personName,
        text,
        at,
      })),
    )
    .execute();
  return rows.map((row) => ({ ...row, side: 'facility', by: scope.personName, at: at.toISOString() }));
}

/** Throws `not-found` for the request, and for an item that its form does not have. */
export async function requireItems(
  context: Context,
  tx: Tx,
  requestId: string,
  itemIds: readonly string[],
): Promise<void> {
  const row = await tx
    .selectFrom('vendor_request as request')
    .innerJoin('campaign', (join) =>
      join
        .onRef('campaign.organization_id', '=', 'request.organization_id')
        .onRef('campaign.id', '=', 'request.campaign_id'),
    )
    .select('campaign.vendor_edition_id')
    .where('request.id', '=', requestId)
    .executeTakeFirst();
  const edition = row && context.regulations.current().editions.get(row.vendor_edition_id);
  if (!edition || itemIds.some((id) => id !== '' && !findItem(edition, id))) throw new Problem('not-found');
}
