/** Campaigns and requests are changed, closed and taken back. */
import type { CampaignInput } from '@mamori/contract/schemas/vendor-requests';
import { unknownPlaceholders } from '@mamori/core/vendor/letter';
import { recordAudit } from '@mamori/database/audit';
import type { Tx } from '@mamori/database/connect';
import { jsonb } from '@mamori/database/json';
import type { Scope } from '@mamori/database/scope';
import type { Locale } from '@mamori/messages/locale';
import { translator } from '@mamori/messages/translate';
import { sql } from 'kysely';
import type { z } from 'zod';
import type { Context } from '../../context.ts';
import { Problem } from '../../http/problem.ts';
import { todayInJapan } from '../today.ts';
import { campaignDetail, loadRequest } from './load.ts';
import { lockRequest, recordEvent } from './step.ts';

type Changes = Omit<z.output<typeof CampaignInput>, 'assessmentId'>;

/** Throws `invalid-input`: a misspelt placeholder would reach every vendor as it stands. */
export function requireKnownPlaceholders(
  letter: Pick<Changes['letter'], 'subject' | 'body'>,
  locale: Locale,
): void {
  const fields = (['subject', 'body'] as const).flatMap((part) => {
    const [name] = unknownPlaceholders(letter[part]);
    if (name === undefined) return [];
    const message = translator(locale)('campaigns:problem.placeholder', { name });
    return [{ pointer: `/letter/${part}`, message }];
  });
  if (fields.length > 0) throw new Problem('invalid-input', { fields });
}

/** Requests that are open and had the campaign's due date follow it; dates of their own stay. */
export async function changeCampaign(
  context: Context,
  tx: Tx,
  scope: Scope,
  campaignId: string,
  basedOn: number,
  input: Changes,
): Promise<void> {
  const today = todayInJapan(context.now());
  const before = await lockCampaign(tx, campaignId);
  if (before.closed_at) throw new Problem('conflict');
  if (before.version !== basedOn) {
    const current = await campaignDetail(tx, campaignId, today);
    throw new Problem('changed-meanwhile', { params: { person: '' }, details: { current } });
  }
  await tx
    .updateTable('campaign')
    .set({
      title: input.title,
      due_on: input.dueOn,
      asks: input.asks,
      letter: jsonb(input.letter),
      reminders: jsonb(input.reminders),
      version: basedOn + 1,
      updated_at: context.now(),
    })
    .where('id', '=', campaignId)
    .execute();
  if (before.due_on !== input.dueOn) {
    await tx
      .updateTable('vendor_request')
      .set({ due_on: input.dueOn, version: sql`version + 1`, updated_at: context.now() })
      .where('campaign_id', '=', campaignId)
      .where('due_on', '=', before.due_on)
      .where('status', 'not in', ['answered', 'accepted', 'refused'])
      .execute();
  }
  await recordAudit(tx, scope, {
    action: 'campaign.changed',
    subject: `campaign:${campaignId}`,
    details: {
      title: input.title,
      dueOn: input.dueOn,
      before: { title: before.title, dueOn: before.due_on },
    },
  });
}

async function lockCampaign(tx: Tx, campaignId: string) {
  const row = await tx
    .selectFrom('campaign')
    .select(['version', 'title', 'due_on', 'closed_at'])
    .where('id', '=', campaignId)
    .forUpdate()
    .executeTakeFirst();
  if (!row) throw new Problem('not-found');
  return row;
}

/** Throws `conflict` when it is so already. */
export async function setCampaignClosed(
  context: Context,
  tx: Tx,
  scope: Scope,
  campaignId: string,
  closed: boolean,
): Promise<void> {
  const before = await lockCampaign(tx, campaignId);
  if ((before.closed_at !== null) === closed) throw new Problem('conflict');
  await tx
    .updateTable('campaign')
    .set({
      closed_at: closed ? context.now() : null,
      version: before.version + 1,
      updated_at: context.now(),
    })
    .where('id', '=', campaignId)
    .execute();
  await recordAudit(tx, scope, {
    action: closed ? 'campaign.closed' : 'campaign.reopened',
    subject: `campaign:${campaignId}`,
    details: { title: before.title },
  });
}

export async function moveDueDate(
  context: Context,
  tx: Tx,
  scope: Scope,
  requestId: string,
  basedOn: number,
  dueOn: string,
): Promise<void> {
  const request = await lockRequest(tx, requestId);
  if (request.version !== basedOn) {
    const current = await loadRequest(tx, requestId, todayInJapan(context.now()));
    throw new Problem('changed-meanwhile', { params: { person: '' }, details: { current } });
  }
  await tx
    .updateTable('vendor_request')
    .set({ due_on: dueOn, version: request.version + 1, updated_at: context.now() })
    .where('id', '=', requestId)
    .execute();
  // What was never sent has no time line: it may still be taken out of the campaign.
  if (request.status === 'not_sent') {
    await recordAudit(tx, scope, {
      action: 'vendorRequest.dueChanged',
      subject: `vendorRequest:${requestId}`,
      details: { dueOn, before: request.due_on },
    });
  } else {
    await recordEvent(context, tx, scope, requestId, 'dueChanged', { dueOn, before: request.due_on });
  }
}

/** Throws `conflict` once something has happened to it. */
export async function removeRequest(tx: Tx, scope: Scope, requestId: string): Promise<void> {
  const request = await lockRequest(tx, requestId);
  if (request.status !== 'not_sent' || request.response_count > 0) throw new Problem('conflict');
  const history = await tx
    .selectFrom('vendor_request_event')
    .select('id')
    .where('request_id', '=', requestId)
    .limit(1)
    .executeTakeFirst();
  if (history) throw new Problem('conflict');
  await tx
    .deleteFrom('vendor_request')
    .where('id', '=', requestId)
    .execute()
    .catch((cause: unknown) => {
      // A link or a file that belongs to it.
      if (Object(cause).code === FOREIGN_KEY) throw new Problem('conflict', { cause });
      throw cause;
    });
  await recordAudit(tx, scope, {
    action: 'vendorRequest.removed',
    subject: `vendorRequest:${requestId}`,
    details: { campaignId: request.campaign_id, vendorId: request.vendor_id },
  });
}

const FOREIGN_KEY = '23503';
