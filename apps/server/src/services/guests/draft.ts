/** What a vendor's people are writing: one row per item over the last answer, so that several can work at once (R-C2). */
import type { GuestHead, GuestItem } from '@mamori/contract/schemas/guests';
import {
  type AnswerDocument,
  BLANK_ANSWER,
  type ItemAnswer,
  UNKNOWN_CONTEXT,
} from '@mamori/core/assessment/answer-document';
import { isBlank } from '@mamori/core/assessment/effective';
import { editionItems } from '@mamori/core/edition-items';
import type { Tx } from '@mamori/database/connect';
import type { Edition } from '@mamori/regulations/model/edition';
import type { z } from 'zod';
import type { OwnRequest } from './request.ts';

type Item = z.input<typeof GuestItem>;
type Head = z.output<typeof GuestHead>;

/** Stands for the head of the form among the rows of the draft. */
export const HEAD = '';

interface DraftRow {
  readonly item_id: string;
  readonly value: unknown;
  readonly updated_by_name: string;
  readonly updated_at: Date;
  readonly version: number;
}

export interface Draft {
  readonly rows: ReadonlyMap<string, DraftRow>;
  readonly latest: {
    readonly document: AnswerDocument;
    readonly by: Readonly<Record<string, string>>;
  } | null;
}

export async function loadDraft(tx: Tx, own: OwnRequest): Promise<Draft> {
  const rows = await tx
    .selectFrom('vendor_draft_item')
    .select(['item_id', 'value', 'updated_by_name', 'updated_at', 'version'])
    .where('request_id', '=', own.id)
    .execute();
  const latest = own.latest_response_id
    ? await tx
        .selectFrom('vendor_response')
        .select(['document', 'answered_by'])
        .where('id', '=', own.latest_response_id)
        .executeTakeFirst()
    : undefined;
  return {
    rows: new Map(rows.map((row) => [row.item_id, row])),
    latest: latest
      ? {
          document: latest.document as unknown as AnswerDocument,
          by: latest.answered_by as unknown as Record<string, string>,
        }
      : null,
  };
}

export function draftItem(draft: Draft, itemId: string): Item {
  const row = draft.rows.get(itemId);
  const answered = draft.latest?.document.items[itemId];
  const shown = (row?.value as ItemAnswer | undefined) ?? answered ?? BLANK_ANSWER;
  return {
    itemId,
    version: row?.version ?? 0,
    value: shown as Item['value'],
    from: row ? 'draft' : answered ? 'response' : 'blank',
    updatedBy: row?.updated_by_name ?? draft.latest?.by.name ?? '',
    updatedAt: row?.updated_at.toISOString() ?? null,
  };
}

export function draftItems(draft: Draft, edition: Edition): Item[] {
  return editionItems(edition).map(({ id }) => draftItem(draft, id));
}

export function draftHead(draft: Draft, own: OwnRequest) {
  const row = draft.rows.get(HEAD);
  const known: Head = {
    company: draft.latest?.document.subject.name ?? own.vendor_name,
    person: draft.latest?.by.name ?? '',
    post: draft.latest?.by.post ?? '',
  };
  return {
    ...((row?.value as Head | undefined) ?? known),
    version: row?.version ?? 0,
    updatedBy: row?.updated_by_name ?? '',
  };
}

/** The answers as they stand now: the draft over what was last answered. */
export function draftDocument(draft: Draft, own: OwnRequest, edition: Edition): AnswerDocument {
  const items = draftItems(draft, edition).flatMap(({ itemId, value }) =>
    isBlank(value as ItemAnswer) ? [] : [[itemId, value as ItemAnswer] as const],
  );
  const tables = draft.latest?.document.tables;
  return {
    format: 'mamori.answers/1',
    edition: edition.id,
    subject: { name: draftHead(draft, own).company || own.vendor_name },
    context: UNKNOWN_CONTEXT,
    items: Object.fromEntries(items),
    ...(tables ? { tables } : {}),
    diagnostics: [],
  };
}
