/** One of every thing that has an id, so that another organization can be shown not to reach any of them. */
import { UNKNOWN_CONTEXT } from '@mamori/core/assessment/answer-document';
import { buildOfficialForm } from '@mamori/documents/model/official-form';
import { renderOfficialFormXlsx } from '@mamori/documents/render/xlsx/official-form';
import { combinedSheet } from '../../../../packages/documents/tests/fixtures/official-2026.ts';
import { writeWorkbook } from '../../../../packages/documents/tests/fixtures/xlsx-writer.ts';
import { SoftAuthenticator } from './authenticator.ts';
import { answersTo, askVendor, fileOf, organizationOf, signer } from './exchange.ts';
import { answer, start, typed } from './facility-work.ts';
import { type Harness, otherTenant, type Visitor } from './harness.ts';
import { newAccount } from './identity.ts';
import { vendorForm } from './vendor-work.ts';
import { askVendor } from './vendor-guests.ts';
import { ask, carry, EDITION, vendorOrganization } from './vendor-side.ts';
import { arrive, askVendors } from './vendor-responses.ts';

/** By the name of the path parameter. */
export type Ids = Readonly<Record<string, string>>;

export interface Everything {
  readonly ids: Ids;
  /** Of the same kinds, but removed: what a `restore…` could bring back. */
  readonly removed: Ids;
}

/** Parameters that name no row of anybody: official editions, their items, kinds of sheets. */
export const SHARED = { editionId: 'fy2025/facility', itemId: '1-1', sheet: 'digest' } as const;

export async function makeEverything(harness: Harness, administrator: Visitor): Promise<Everything> {
  const rows = await ledgers(administrator);
  const done = await work(harness, administrator);
  const ids = {
    ...rows,
    ...done,
    ...(await dropped(harness, administrator, done.assessmentId, rows.vendorId)),
    ...(await ledgers(administrator)),
    ...(await requests(administrator)),
    ...(await work(harness, administrator)),
  const own = await ledgers(administrator);
  const working = await work(harness, administrator);
  const ids = {
    ...own,
    ...working,
    ...(await vendorRecords(administrator, own.vendorId, working.assessmentId)),
    ...(await people(harness, administrator)),
    ...(await installation(administrator)),
    ...(await exchange(administrator)),
    ...(await vendorSide(harness, administrator)),
  };
  Object.assign(ids, await asked(administrator, ids));
  const removed = await ledgers(administrator);
  const { contractFileId, contractId, vendorContactId, vendorCertificateId } = removed;
  await administrator.call('deleteContractFile', { params: { contractFileId } });
  await administrator.call('deleteContract', { params: { contractId } });
  await administrator.call('deleteVendorContact', { params: { vendorContactId } });
  await administrator.call('deleteVendorCertificate', { params: { vendorCertificateId } });
  const [vendorId, systemId, responsiblePersonId] = [
    removed.vendorId,
    removed.systemId,
    removed.responsiblePersonId,
  ];
  const disclosures = await vendorRecords(administrator, removed.vendorId, ids.assessmentId);
  const { disclosureId, deviceLimitId } = disclosures;
  await administrator.call('deleteDisclosure', { params: { disclosureId } });
  await administrator.call('deleteDeviceLimit', { params: { deviceLimitId } });
  await administrator.call('deleteSystem', { params: { systemId } });
  await administrator.call('deleteVendor', { params: { vendorId } });
  await administrator.call('deleteResponsiblePerson', { params: { responsiblePersonId } });
  const attachmentId = await attach(administrator, ids.assessmentId);
  await administrator.call('deleteAttachment', { params: { attachmentId } });
  return { ids, removed: { ...ids, ...removed, ...disclosures, attachmentId } };
}

/** A vendor's organization with its own rows; `removed` ones are not needed: they are a stranger's too. */
async function vendorSide(harness: Harness, administrator: Visitor) {
  const vendor = await vendorOrganization(harness, administrator);
  const { id: productId } = await vendor.call('createProduct', { body: { name: 'カルテX' } });
  const { id: productVersionId } = await vendor.call('createProductVersion', {
    params: { productId },
    body: { label: '5.2' },
  });
  const { id: answerSetId } = await vendor.call('createAnswerSet', {
    params: { productVersionId },
    body: { editionId: EDITION },
  });
  await ask(await otherTenant(harness, administrator), vendor);
  await carry(harness);
  const [customer] = (await vendor.call('listCustomers', { query: { editionId: EDITION } })).rows;
  return {
    productId,
    productVersionId,
    answerSetId,
    customerId: customer?.id ?? '',
    customerRequestId: customer?.request?.id ?? '',
  };
}

async function ledgers(visitor: Visitor) {
  const vendor = await visitor.call('createVendor', {
    body: { name: '甲システム', contractKind: 'maintenance' },
  });
  const system = await visitor.call('createSystem', {
    body: { name: '電子カルテ', kind: 'emr', vendorId: vendor.id, scopeAnswers: { patientData: 'yes' } },
  });
  const responsible = await visitor.call('createResponsiblePerson', {
    body: { role: 'safety_manager', name: '山田 花子' },
  });
  return {
    vendorId: vendor.id,
    systemId: system.id,
    responsiblePersonId: responsible.id,
    ...(await register(visitor, vendor.id)),
  };
}

async function register(visitor: Visitor, vendorId: string) {
  const params = { vendorId };
  const contact = await visitor.call('createVendorContact', {
    params,
    body: { name: '当直', purpose: 'security', availability: 'night' },
  });
  const certificate = await visitor.call('createVendorCertificate', { params, body: { kind: 'p_mark' } });
  const contract = await visitor.call('createContract', {
    params,
    body: { title: '保守契約', kind: 'maintenance' },
  });
  const file = await visitor.call('addContractFile', {
    params: { contractId: contract.id },
    query: { kind: 'contract' },
    files: [new File(['%PDF-1.7\n%%EOF'], '契約書.pdf', { type: 'application/pdf' })],
  });
  return {
    vendorContactId: contact.id,
    vendorCertificateId: certificate.id,
    contractId: contract.id,
    contractFileId: file.id,
  };
}

async function requests(visitor: Visitor) {
  const { campaignId, requestId, vendorId } = await askVendor(visitor, '丙メンテナンス');
  const { link } = await visitor.call('createGuestLink', { params: { requestId }, body: { name: '田中' } });
  const { vendorToken } = await visitor.call('createVendorToken', {
    params: { vendorId },
    body: { name: '回答プログラム' },
  });
  return { campaignId, requestId, guestLinkId: link.id, vendorTokenId: vendorToken.id };
async function vendorRecords(visitor: Visitor, vendorId: string, assessmentId: string) {
  const disclosure = await visitor.call('createDisclosure', {
    body: { vendorId, kind: 'mds', issuer: 'maker', status: 'requested' },
  });
  await visitor.call('receiveDisclosureFile', {
    params: { disclosureId: disclosure.id },
    files: [new File(['%PDF-1.7\n%%EOF'], '開示書.pdf', { type: 'application/pdf' })],
  });
  const limit = await visitor.call('createDeviceLimit', {
    body: { assessmentId, vendorId, device: '超音波診断装置', lacks: ['log'] },
  });
  return { disclosureId: disclosure.id, deviceLimitId: limit.id };
}

/** A campaign with a request that was sent. */
async function asked(visitor: Visitor, { assessmentId, vendorId }: { assessmentId: string; vendorId: string }) {
  const campaign = await visitor.call('createCampaign', {
    body: {
      assessmentId,
      title: '事業者確認',
      dueOn: '2099-10-31',
      asks: ['checklist'],
      letter: { subject: 'お願い', body: '{{link}}', locale: 'ja' },
      reminders: { daysBefore: [], daysAfter: [], escalateAfterDays: 14 },
    },
  });
  const params = { campaignId: campaign.id };
  const { requests } = await visitor.call('addVendorRequests', { params, body: { vendors: [{ vendorId }] } });
  return { campaignId: campaign.id, requestId: requests[0]?.id ?? '' };
}

async function attach(visitor: Visitor, assessmentId: string): Promise<string> {
  const { id } = await visitor.call('addAttachment', {
    params: { assessmentId, itemId: '1-1' },
    files: [new File(['%PDF-1.7\n%%EOF'], '任命書.pdf', { type: 'application/pdf' })],
  });
  return id;
}

async function work(harness: Harness, visitor: Visitor) {
  const earlier = await start(visitor, 'fy2024/facility');
  const assessmentId = await start(visitor, 'fy2025/facility');
  await answer(visitor, earlier, '1-1', typed('yes', { basis: '任命書' }));
  await answer(visitor, assessmentId, '2-1', typed('no', { targetDate: '2026-01-20' }));
  const params = { assessmentId };
  const { carryOverId } = await visitor.call('applyCarryOver', {
    params,
    body: { from: earlier, items: ['1-1'] },
  });
  const { id: formImportId } = await visitor.call('createFormImport', {
    params,
    files: [await form(harness)],
  });
  const { id: handInId } = await visitor.call('createHandIn', {
    params,
    body: {
      method: 'paper',
      timing: 'before',
      handedInOn: '2025-06-01',
      recipient: '中央保健所',
      note: '',
      despiteProblems: true,
    },
  });
  return {
    ...(await asked(harness, visitor, assessmentId)),
    assessmentId,
    carryOverId,
    formImportId,
    handInId,
    attachmentId: await attach(visitor, assessmentId),
  };
}

/** A campaign with a request, and a form dropped in for it. */
async function dropped(harness: Harness, visitor: Visitor, assessmentId: string, vendorId: string) {
  const campaign = await visitor.call('createCampaign', {
    body: {
      assessmentId,
      title: '確認依頼',
      dueOn: '2099-03-31',
      asks: ['checklist'],
      letter: { subject: 'お願い', body: 'お願いします。' },
      reminders: { daysBefore: [], daysAfter: [], escalateAfterDays: 14 },
    },
  });
  const campaignId = campaign.id;
  const { requests } = await visitor.call('addVendorRequests', {
    params: { campaignId },
    body: { vendors: [{ vendorId }] },
  });
  const { id: formDropId } = await visitor.call('createFormDrop', { params: { campaignId } });
  const { files } = await visitor.call('addFormDropFiles', {
    params: { formDropId },
    files: [vendorForm(harness, '甲システム', '回答.xlsx')],
  });
  return { campaignId, requestId: requests[0]?.id ?? '', formDropId, formDropFileId: files[0]?.id ?? '' };
/** A peer whose key nobody has confirmed, a document of it that waits, and one of ours that is handed over. */
async function exchange(visitor: Visitor) {
  const asked = await askVendor(visitor, '文書の相手');
  const other = await signer('7d0f5d0e-6c0a-4f0e-9a63-0f2f3b6f4c11');
  const { peerId } = await visitor.call('importDocument', { files: [fileOf(await other.card())] });
  const document = await other.sign(await organizationOf(visitor), answersTo(asked.requestId));
  const { inboxId } = await visitor.call('importDocument', { files: [fileOf(document)] });
  const params = { peerId: String(peerId) };
  await visitor.call('updatePeer', {
    params,
    ifMatch: 1,
    body: { name: '文書の相手', reach: 'file', url: '', vendorId: asked.vendorId, customerId: null },
  });
  const { id: outboxId } = await visitor.call('sendRequestToPeer', {
    params: { requestId: asked.requestId },
    body: {},
  });
  return { ...params, inboxId: String(inboxId), outboxId, requestId: asked.requestId, campaignId: asked.campaignId };
async function asked(harness: Harness, visitor: Visitor, assessmentId: string) {
  const { campaignId, vendors } = await askVendors(visitor, assessmentId, { 乙ネット: {} });
  const requestId = vendors.乙ネット?.requestId ?? '';
  const { id: responseId } = await arrive(harness, visitor, requestId, { '2-2': 'yes' });
  return { campaignId, requestId, responseId };
}

async function form(harness: Harness): Promise<File> {
  const edition = harness.context.regulations.current().edition(SHARED.editionId);
  const document = {
    format: 'mamori.answers/1' as const,
    edition: SHARED.editionId,
    subject: { name: 'さくら医院' },
    context: UNKNOWN_CONTEXT,
    items: { '1-1': typed('yes') },
    diagnostics: [],
  };
  const bytes = await renderOfficialFormXlsx(buildOfficialForm(edition, document));
  return new File([bytes as Uint8Array<ArrayBuffer>], '様式.xlsx');
}

async function people(harness: Harness, visitor: Visitor) {
  const { invitation } = await visitor.call('createInvitation', { body: { name: '佐藤', roles: ['staff'] } });
  const member = await newAccount(harness, visitor, ['staff']);
  await visitor.call('createPasswordReset', { params: { personId: member.personId } });
  const device = new SoftAuthenticator(new URL(harness.context.config.publicUrl).origin);
  const { challengeId, options } = await visitor.call('startPasskeyRegistration');
  const response = device.register(options as never);
  const { passkey } = await visitor.call('finishPasskeyRegistration', {
    body: { challengeId, name: '診察室', response },
  });
  const [session] = (await visitor.call('listSessions')).rows;
  return {
    invitationId: invitation.id,
    personId: member.personId,
    passkeyId: passkey.id,
    sessionId: session?.id ?? '',
  };
}

async function installation(visitor: Visitor) {
  const workbook = new Uint8Array(writeWorkbook({ sheets: [combinedSheet()] }));
  const imported = await visitor.call('createEditionImport', {
    files: [new File([workbook], '001716187.xlsx')],
  });
  const backup = await visitor.call('createBackup');
  return { importId: imported.id, backupId: backup.id };
}
