/** A campaign with a request that was answered, by a guest and by a workbook, and a mail. */
import { randomUUID } from 'node:crypto';
import { UNKNOWN_CONTEXT } from '@mamori/core/assessment/answer-document';
import type { Tx } from '../../../src/connect.ts';
import { jsonb } from '../../../src/json.ts';
import { SHA } from '../values.ts';
import {
  ANSWERED,
  ANSWERED_AT,
  ASKED_AT,
  DUE_ON,
  EXPIRES_AT,
  FINGERPRINT,
  type FilledKeys,
  VENDOR_EDITION,
} from './values.ts';

export async function fillCampaign(tx: Tx, keys: FilledKeys): Promise<string> {
  const { organization_id, assessment_id } = keys;
  const campaign_id = randomUUID();
  await tx
    .insertInto('campaign')
    .values({
      organization_id,
      id: campaign_id,
      assessment_id,
      title: '令和7年度 事業者確認用',
      vendor_edition_id: VENDOR_EDITION,
      due_on: DUE_ON,
      asks: ['checklist', 'disclosure'],
      letter: jsonb({ subject: 'チェックリストのご記入のお願い', body: 'ご記入ください。', locale: 'ja' }),
      reminders: jsonb({ daysBefore: [7], daysAfter: [1], escalateAfterDays: 14 }),
    })
    .execute();
  await tx
    .insertInto('settlement')
    .values({
      organization_id,
      assessment_id,
      item_id: '2-1',
      performer: '当院 情報システム係',
      basis: '台帳は当院で管理している',
      settled_at: ANSWERED_AT,
    })
    .execute();
  return campaign_id;
}

export async function fillRequest(
  tx: Tx,
  keys: FilledKeys,
  { campaign_id, contract_id }: { campaign_id: string; contract_id: string },
): Promise<string> {
  const { organization_id, vendor_id } = keys;
  const request_id = randomUUID();
  await tx
    .insertInto('vendor_request')
    .values({
      organization_id,
      id: request_id,
      campaign_id,
      vendor_id,
      contract_id,
      status: 'sent',
      due_on: DUE_ON,
      sent_at: ASKED_AT,
      sent_how: 'mail',
    })
    .execute();
  await tx
    .insertInto('vendor_request_event')
    .values({
      organization_id,
      request_id,
      id: randomUUID(),
      at: ASKED_AT,
      kind: 'sent',
      person_name: '山田 花子',
      details: jsonb({ how: 'mail' }),
    })
    .execute();
  await tx
    .insertInto('vendor_message')
    .values({
      organization_id,
      request_id,
      id: randomUUID(),
      item_id: '2-2',
      side: 'vendor',
      author_name: '佐藤 次郎',
      text: '対象の機器を教えてください。',
      at: ASKED_AT,
    })
    .execute();
  await tx
    .insertInto('vendor_draft_item')
    .values({
      organization_id,
      request_id,
      item_id: '2-2',
      value: jsonb({ ...ANSWERED }),
      updated_by_name: '佐藤 次郎',
    })
    .execute();
  return request_id;
}

export async function fillResponse(tx: Tx, keys: FilledKeys, request_id: string): Promise<string> {
  const { organization_id, attachment_id } = keys;
  const response_id = randomUUID();
  await tx
    .insertInto('vendor_response')
    .values({
      organization_id,
      id: response_id,
      request_id,
      number: 1,
      way: 'excel',
      document: jsonb({
        format: 'mamori.answers/1',
        edition: VENDOR_EDITION,
        subject: { name: '医療システム商会' },
        context: UNKNOWN_CONTEXT,
        items: { '2-2': ANSWERED },
        diagnostics: [],
      }),
      sha256: SHA,
      answered_by: jsonb({ name: '佐藤 次郎' }),
      received_at: ANSWERED_AT,
      late: false,
      attachment_id,
      proof: jsonb({}),
      verification: jsonb({ signer: 'receiver', fingerprint: FINGERPRINT }),
    })
    .execute();
  await tx
    .updateTable('vendor_request')
    .set({
      status: 'answered',
      answered_at: ANSWERED_AT,
      latest_response_id: response_id,
      response_count: 1,
      version: 2,
    })
    .where('id', '=', request_id)
    .execute();
  return response_id;
}

export async function fillFormDrop(
  tx: Tx,
  keys: FilledKeys,
  filled: { campaign_id: string; request_id: string; response_id: string },
): Promise<void> {
  const { organization_id, attachment_id } = keys;
  const { campaign_id, request_id, response_id } = filled;
  const drop_id = randomUUID();
  await tx
    .insertInto('form_drop')
    .values({
      organization_id,
      id: drop_id,
      campaign_id,
      created_at: ANSWERED_AT,
      applied_at: ANSWERED_AT,
    })
    .execute();
  await tx
    .insertInto('form_drop_file')
    .values({
      organization_id,
      drop_id,
      id: randomUUID(),
      name: '事業者確認用.xlsx',
      place: 0,
      sha256: SHA,
      attachment_id,
      request_id,
      state: 'applied',
      reading: jsonb({ format: 'mamori.form-drop-file/1', editionId: VENDOR_EDITION, reasons: [] }),
      response_id,
    })
    .execute();
}

export async function fillGuests(tx: Tx, keys: FilledKeys, request_id: string): Promise<void> {
  const { organization_id, vendor_id } = keys;
  const link_id = randomUUID();
  await tx
    .insertInto('guest_link')
    .values({
      organization_id,
      id: link_id,
      request_id,
      token_hash: SHA,
      name: '佐藤 次郎',
      email: 'sato@vendor.example',
      created_at: ASKED_AT,
      expires_at: EXPIRES_AT,
    })
    .execute();
  await tx
    .insertInto('guest_session')
    .values({
      organization_id,
      token_hash: SHA,
      link_id,
      created_at: ANSWERED_AT,
      last_seen_at: ANSWERED_AT,
      expires_at: EXPIRES_AT,
      origin: '192.0.2.2',
    })
    .execute();
  await tx
    .insertInto('vendor_token')
    .values({
      organization_id,
      id: randomUUID(),
      vendor_id,
      name: '回答プログラム',
      token_hash: SHA,
      created_at: ASKED_AT,
      expires_at: EXPIRES_AT,
    })
    .execute();
}

export async function fillMail(tx: Tx, keys: FilledKeys, request_id: string): Promise<void> {
  const { organization_id, attachment_id } = keys;
  await tx
    .insertInto('mail_message')
    .values({
      organization_id,
      id: randomUUID(),
      purpose: 'request',
      subject_ref: `vendorRequest:${request_id}`,
      recipient: 'sato@vendor.example',
      subject: 'チェックリストのご記入のお願い',
      body: 'ご記入ください。',
      attachments: jsonb([{ attachmentId: attachment_id, name: '事業者確認用.xlsx' }]),
      state: 'sent',
      sent_at: ASKED_AT,
    })
    .execute();
}
