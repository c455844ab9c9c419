/** Disclosures with the names of what they belong to and the number of answers of each kind, in one query. */
import type { AnswerCounts } from '@mamori/core/vendor/disclosure';
import type { Tx } from '@mamori/database/connect';
import { sql } from 'kysely';

/** Counted where they lie: a list of hundreds does not fetch every question. */
const COUNTS = sql<AnswerCounts | null>`CASE WHEN disclosure.content IS NULL THEN NULL ELSE (
  SELECT jsonb_build_object(
    'yes', count(*) FILTER (WHERE question ->> 'answer' = 'yes'),
    'no', count(*) FILTER (WHERE question ->> 'answer' = 'no'),
    'notApplicable', count(*) FILTER (WHERE question ->> 'answer' = 'notApplicable'),
    'unanswered', count(*) FILTER (WHERE question ->> 'answer' IS NULL))
  FROM jsonb_path_query(disclosure.content, '$.sections[*].questions[*]') AS question) END`;

export function selectDisclosures(tx: Tx) {
  return tx
    .selectFrom('disclosure')
    .innerJoin('vendor', (join) =>
      join
        .onRef('vendor.organization_id', '=', 'disclosure.organization_id')
        .onRef('vendor.id', '=', 'disclosure.vendor_id'),
    )
    .leftJoin('system', (join) =>
      join
        .onRef('system.organization_id', '=', 'disclosure.organization_id')
        .onRef('system.id', '=', 'disclosure.system_id'),
    )
    .leftJoin('attachment', (join) =>
      join
        .onRef('attachment.organization_id', '=', 'disclosure.organization_id')
        .onRef('attachment.id', '=', 'disclosure.attachment_id')
        .on('attachment.deleted_at', 'is', null),
    )
    .select([
      'disclosure.id',
      'disclosure.version',
      'disclosure.vendor_id',
      'disclosure.system_id',
      'disclosure.request_id',
      'disclosure.product',
      'disclosure.product_version',
      'disclosure.kind',
      'disclosure.issuer',
      'disclosure.issuer_name',
      'disclosure.form_version',
      'disclosure.guideline_version',
      'disclosure.status',
      'disclosure.requested_on',
      'disclosure.due_on',
      'disclosure.issued_on',
      'disclosure.received_on',
      'disclosure.valid_until',
      'disclosure.attachment_id',
      'disclosure.replaces',
      'disclosure.note',
      'vendor.name as vendor_name',
      'system.name as system_name',
      'attachment.name as file_name',
      'attachment.media_type as file_type',
      'attachment.size as file_size',
      'attachment.sha256 as file_hash',
    ])
    .select((eb) => [
      COUNTS.as('counts'),
      eb
        .selectFrom('disclosure as newer')
        .select('newer.id')
        .whereRef('newer.organization_id', '=', 'disclosure.organization_id')
        .whereRef('newer.replaces', '=', 'disclosure.id')
        .where('newer.status', '=', 'received')
        .where('newer.removed_at', 'is', null)
        .orderBy('newer.created_at', 'desc')
        .limit(1)
        .as('replaced_by'),
    ])
    .where('disclosure.removed_at', 'is', null);
}

export type DisclosureRecord = Awaited<
  ReturnType<ReturnType<typeof selectDisclosures>['executeTakeFirstOrThrow']>
>;
