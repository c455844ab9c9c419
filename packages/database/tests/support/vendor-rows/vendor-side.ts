/** Documents that crossed, and what a vendor keeps: products, answers, customers. */
import { randomUUID } from 'node:crypto';
import type { Tx } from '../../../src/connect.ts';
import { jsonb } from '../../../src/json.ts';
import {
  ANSWERED,
  ANSWERED_AT,
  ASKED_AT,
  DUE_ON,
  FINGERPRINT,
  type FilledKeys,
  PAYLOAD_HASH,
  VENDOR_EDITION,
} from './values.ts';

export async function fillExchange(tx: Tx, keys: FilledKeys) {
  const { organization_id } = keys;
  const [peer_id, outbox_document_id, inbox_document_id] = [randomUUID(), randomUUID(), randomUUID()];
  const [remote_organization_id, customer_request_id] = [randomUUID(), randomUUID()];
  await tx.insertInto('exchange_counter').values({ organization_id, last_sequence: 1 }).execute();
  await tx
    .insertInto('peer')
    .values({
      organization_id,
      id: peer_id,
      name: '中央病院',
      kind: 'facility',
      remote_organization_id,
      reach: 'https',
      url: 'https://hospital.example',
      fingerprints: [FINGERPRINT],
      sent_sequence: 1,
      pinned_at: ASKED_AT,
    })
    .execute();
  await tx
    .insertInto('inbox_document')
    .values({
      organization_id,
      id: inbox_document_id,
      channel: 'https',
      type: 'vendor.request',
      sender_organization_id: remote_organization_id,
      sender_name: '中央病院',
      sender_fingerprint: FINGERPRINT,
      payload_hash: PAYLOAD_HASH,
      sequence: 1,
      document: jsonb({}),
      state: 'handled',
      handled_at: ASKED_AT,
    })
    .execute();
  await tx
    .insertInto('outbox_document')
    .values({
      organization_id,
      id: outbox_document_id,
      peer_id,
      type: 'vendor.answers',
      subject: `customerRequest:${customer_request_id}`,
      document: jsonb({}),
      payload_hash: PAYLOAD_HASH,
      sequence: 1,
      reach: 'https',
      state: 'delivered',
      delivered_at: ANSWERED_AT,
    })
    .execute();
  return { peer_id, inbox_document_id, outbox_document_id, customer_request_id };
}

export async function fillProducts(tx: Tx, keys: FilledKeys): Promise<string> {
  const { organization_id } = keys;
  const [product_id, product_version_id, answer_set_id] = [randomUUID(), randomUUID(), randomUUID()];
  await tx
    .insertInto('product')
    .values({ organization_id, id: product_id, name: 'まもりカルテ', kind: 'emr' })
    .execute();
  await tx
    .insertInto('product_version')
    .values({ organization_id, id: product_version_id, product_id, label: '5.2' })
    .execute();
  await tx
    .insertInto('answer_set')
    .values({
      organization_id,
      id: answer_set_id,
      product_version_id,
      edition_id: VENDOR_EDITION,
      head: jsonb({ name: '佐藤 次郎', post: '品質保証部' }),
    })
    .execute();
  await tx
    .insertInto('answer_set_item')
    .values({
      organization_id,
      answer_set_id,
      item_id: '2-2',
      value: jsonb(ANSWERED),
      per_customer: true,
      question: 'リモート保守の有無',
    })
    .execute();
  return product_version_id;
}

export async function fillCustomers(
  tx: Tx,
  keys: FilledKeys,
  filled: {
    peer_id: string;
    inbox_document_id: string;
    outbox_document_id: string;
    customer_request_id: string;
    product_version_id: string;
  },
): Promise<void> {
  const { organization_id } = keys;
  const { peer_id, inbox_document_id, outbox_document_id, customer_request_id, product_version_id } = filled;
  const customer_id = randomUUID();
  await tx
    .insertInto('customer')
    .values({ organization_id, id: customer_id, name: '中央病院', facility_code: '1398765432', peer_id })
    .execute();
  await tx
    .insertInto('customer_product')
    .values({ organization_id, customer_id, product_version_id })
    .execute();
  await tx
    .insertInto('customer_answer')
    .values({
      organization_id,
      customer_id,
      edition_id: VENDOR_EDITION,
      item_id: '2-2',
      value: jsonb(ANSWERED),
    })
    .execute();
  await tx
    .insertInto('customer_request')
    .values({
      organization_id,
      id: customer_request_id,
      customer_id,
      inbox_document_id,
      request_ref: randomUUID(),
      edition_id: VENDOR_EDITION,
      due_on: DUE_ON,
      received_at: ASKED_AT,
      status: 'sent',
      sent_payload_hash: PAYLOAD_HASH,
      sent_at: ANSWERED_AT,
      sent_document_id: outbox_document_id,
    })
    .execute();
}
