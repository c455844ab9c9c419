/** What the tests of documents between organizations share. */
import { UNKNOWN_CONTEXT } from '@mamori/core/assessment/answer-document';
import type { VendorAnswersPayload } from '@mamori/core/vendor/exchange-documents';
import type { Scope } from '@mamori/database/scope';
import { type SignedDocument, signDocument } from '@mamori/exchange/envelope';
import { signIdentityCard } from '@mamori/exchange/identity-card';
import { generateSigningKey, type SigningKeyPair } from '@mamori/exchange/keys';
import { type QueuedDocument, queueDocument } from '../../src/services/exchange/outbox.ts';
import { type AskedOne, askVendor } from './ask-vendors.ts';
import type { Harness, Visitor } from './harness.ts';
import { typed } from './typed-answer.ts';

export async function organizationOf(visitor: Visitor): Promise<string> {
  return String((await visitor.call('getSession')).organization?.organizationId);
}

export function fileOf(document: SignedDocument | Blob, name = 'document.mamori.json'): File {
  return new File([document instanceof Blob ? document : JSON.stringify(document)], name);
}

/** Posts as another installation would: `received`, `already_received` or the code of the refusal. */
export async function post(harness: Harness, document: unknown): Promise<string> {
  const response = await harness.visitor().fetch(`${harness.url}/api/exchange/documents`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-mamori-request': '1' },
    body: JSON.stringify(document),
  });
  const answer = (await response.json()) as { state?: string; code?: string };
  return answer.state ?? answer.code ?? String(response.status);
}

/** Takes the card of one side in at the other, confirms its key, and says how it is reached. Answers the peer's id. */
export async function befriend(
  from: Visitor,
  to: Visitor,
  more: { readonly url?: string; readonly vendorId?: string | null } = {},
): Promise<string> {
  await from.call('createOwnKey');
  const { fingerprint } = await from.call('getOwnIdentity');
  const card = await from.call('downloadIdentityCard');
  const { peerId } = await to.call('importDocument', { files: [fileOf(card.blob, card.fileName)] });
  const params = { peerId: String(peerId) };
  const peer = await to.call('confirmPeerKey', { params, body: { fingerprint: String(fingerprint) } });
  await to.call('updatePeer', {
    params,
    ifMatch: peer.version,
    body: {
      name: peer.name,
      reach: peer.reach === 'inside' ? 'inside' : more.url ? 'https' : 'file',
      url: more.url ?? '',
      vendorId: more.vendorId ?? null,
      customerId: null,
    },
  });
  return params.peerId;
}

/** A vendor with one system, asked in a campaign. */
export async function askWithSystem(facility: Visitor, name = '甲システム'): Promise<AskedOne> {
  const asked = await askVendor(facility, name, {
    title: '令和7年度の確認',
    dueOn: '2026-12-28',
    letter: { subject: '確認のお願い', body: '{{vendor}} 様　{{due}} までにお願いします。' },
  });
  const { vendorId } = asked;
  await facility.call('createSystem', {
    body: { name: '電子カルテ', kind: 'emr', vendorId, scopeAnswers: { patientData: 'yes' } },
  });
  return asked;
}

export async function requestOf(facility: Visitor, campaignId: string, requestId: string) {
  const { requests } = await facility.call('getCampaign', { params: { campaignId } });
  const request = requests.find(({ id }) => id === requestId);
  if (!request) throw new Error('the request is gone');
  return request;
}

export function answersTo(requestId: string, more: Partial<VendorAnswersPayload> = {}): VendorAnswersPayload {
  return {
    format: 'mamori.vendor-answers/1',
    requestId,
    document: {
      format: 'mamori.answers/1',
      edition: 'fy2025/vendor',
      subject: { name: '甲システム' },
      context: UNKNOWN_CONTEXT,
      items: { '1-1': typed('yes') },
      diagnostics: [],
    },
    answeredBy: { name: '佐藤 一郎', post: '品質部' },
    products: [{ name: 'カルテA', version: '3.1', revision: 1 }],
    correction: false,
    explanation: '',
    ...more,
  };
}

/** As the vendor's own pages do it. */
export function queueAnswers(
  harness: Harness,
  organizationId: string,
  peerId: string,
  payload: VendorAnswersPayload,
  supersedes: string | null = null,
): Promise<QueuedDocument> {
  const scope: Scope = { organizationId, personId: null, personName: '', origin: 'test' };
  return harness.context.database.transaction(scope, (tx) =>
    queueDocument(harness.context, tx, scope, {
      peerId,
      type: 'vendor.answers',
      version: 1,
      subject: `customerRequest:${payload.requestId}`,
      payload,
      supersedes,
    }),
  );
}

/** Somebody who signs for an organization by hand, with a key of their own. */
export async function signer(organizationId: string, name = '乙ベンダー') {
  const key: SigningKeyPair = await generateSigningKey();
  const time = '2026-01-05T00:00:00.000Z';
  return {
    card: () => signIdentityCard({ organizationId, name, kind: 'vendor', url: null }, key, time),
    sign: (recipient: string, payload: unknown, sequence = 1) =>
      signDocument(
        {
          type: 'vendor.answers',
          version: 1,
          sender: { organizationId, name },
          recipient,
          sequence,
          time,
          supersedes: null,
        },
        payload,
        key,
      ),
  };
}
