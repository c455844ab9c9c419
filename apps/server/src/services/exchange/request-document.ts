/** The request to a vendor as a document (R-C5): what is asked, for which systems, by when, and where the answer goes. */
import {
  VENDOR_DOCUMENT_VERSION,
  VENDOR_REQUEST_TYPE,
  type VendorRequestPayload,
} from '@mamori/core/vendor/exchange-documents';
import { fillLetter, type LetterValues } from '@mamori/core/vendor/letter';
import type { Tx } from '@mamori/database/connect';
import type { Scope } from '@mamori/database/scope';
import { translator } from '@mamori/messages/translate';
import { sql } from 'kysely';
import type { Context } from '../../context.ts';
import { Problem } from '../../http/problem.ts';
import { lockRequest, statusAfter, writeStep } from '../vendor-requests/step.ts';
import { ownIdentity } from './identity.ts';
import { type QueuedDocument, queueDocument } from './outbox.ts';

/** Throws `not-found`, `conflict` (answered or refused already), `peer-not-linked` and `peer-not-confirmed`. */
export async function sendRequestDocument(
  context: Context,
  tx: Tx,
  scope: Scope,
  requestId: string,
  peerId: string | null = null,
): Promise<QueuedDocument> {
  const request = await lockRequest(tx, requestId);
  const status = statusAfter(request, 'send');
  const linked = await peerOfRequest(tx, requestId, peerId);
  if (!linked) throw new Problem('peer-not-linked');
  const queued = await queueDocument(context, tx, scope, {
    peerId: linked.id,
    type: VENDOR_REQUEST_TYPE,
    version: VENDOR_DOCUMENT_VERSION,
    subject: `vendorRequest:${requestId}`,
    payload: await requestPayload(context, tx, scope, requestId),
    supersedes: null,
  });
  await writeStep(context, tx, scope, request, {
    status,
    changes: { sent_at: context.now(), sent_how: queued.reach },
    kind: 'sent',
    details: { how: queued.reach, outboxId: queued.id, peerId: linked.id },
  });
  return queued;
}

/** The peer that stands for the request's vendor, or for the prime contractor who collects for it. */
export async function peerOfRequest(tx: Tx, requestId: string, peerId: string | null = null) {
  let query = tx
    .selectFrom('vendor_request as request')
    .innerJoin('peer', (join) =>
      join
        .onRef('peer.organization_id', '=', 'request.organization_id')
        .on(sql<boolean>`peer.vendor_id IN (request.vendor_id, request.via_vendor_id)`),
    )
    .select(['peer.id', 'peer.fingerprints', 'peer.reach'])
    .where('request.id', '=', requestId)
    .where('peer.removed_at', 'is', null)
    // The collector first: it is who is asked.
    .orderBy(sql`peer.vendor_id = coalesce(request.via_vendor_id, request.vendor_id)`, 'desc')
    .limit(1);
  if (peerId !== null) query = query.where('peer.id', '=', peerId);
  return query.executeTakeFirst();
}

const DAY = new Intl.DateTimeFormat('ja-JP', { dateStyle: 'long', timeZone: 'UTC' });

function filled({ subject, body }: VendorRequestPayload['letter'], values: LetterValues) {
  return { subject: fillLetter(subject, values), body: fillLetter(body, values) };
}

async function requestPayload(
  context: Context,
  tx: Tx,
  scope: Scope,
  requestId: string,
): Promise<VendorRequestPayload> {
  const row = await tx
    .selectFrom('vendor_request as request')
    .innerJoin('campaign', 'campaign.id', 'request.campaign_id')
    .innerJoin('assessment', 'assessment.id', 'campaign.assessment_id')
    .innerJoin('vendor', 'vendor.id', 'request.vendor_id')
    .innerJoin('facility', 'facility.organization_id', 'request.organization_id')
    .select(['request.due_on', 'request.vendor_id', 'campaign.title', 'campaign.vendor_edition_id'])
    .select(['campaign.letter', 'assessment.fiscal_year', 'vendor.name as vendor_name'])
    .select(['facility.name as facility_name', 'facility.code as facility_code'])
    .where('request.id', '=', requestId)
    .executeTakeFirstOrThrow();
  const systems = await tx
    .selectFrom('system')
    .select(['name', 'product'])
    .where('vendor_id', '=', row.vendor_id)
    .where('status', '=', 'active')
    .where('removed_at', 'is', null)
    .orderBy('sort')
    .orderBy('name')
    .limit(500)
    .execute();
  const identity = await ownIdentity(context, tx, scope);
  return {
    format: 'mamori.vendor-request/1',
    requestId,
    campaign: { title: row.title, fiscalYear: row.fiscal_year, dueOn: row.due_on },
    editionId: row.vendor_edition_id,
    facility: { name: row.facility_name, code: row.facility_code },
    vendorName: row.vendor_name,
    systems,
    letter: filled(row.letter as VendorRequestPayload['letter'], {
      vendor: row.vendor_name,
      facility: row.facility_name,
      due: DAY.format(new Date(row.due_on)),
      systems: systems.map((system) => system.name).join('、'),
      // The letter goes with the request itself: there is nothing to follow.
      link: translator('ja')('exchange:letter.link'),
    }),
    reply: { organizationId: identity.organizationId, url: identity.url },
  };
}
