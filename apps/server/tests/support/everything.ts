/** One of every thing that has an id, so that another organization can be shown not to reach any of them. */
import { UNKNOWN_CONTEXT } from '@mamori/core/assessment/answer-document';
import { buildOfficialForm } from '@mamori/documents/model/official-form';
import { renderOfficialFormXlsx } from '@mamori/documents/render/xlsx/official-form';
import { combinedSheet } from '../../../../packages/documents/tests/fixtures/official-2026.ts';
import { writeWorkbook } from '../../../../packages/documents/tests/fixtures/xlsx-writer.ts';
import { SoftAuthenticator } from './authenticator.ts';
import { removedVendorThings, vendorThings } from './everything-vendors.ts';
import { answer, start } from './facility-work.ts';
import type { Harness, Visitor } from './harness.ts';
import { newAccount } from './identity.ts';
import { productFile } from './product-file.ts';
import { typed } from './typed-answer.ts';

/** By the name of the path parameter. */
export type Ids = Readonly<Record<string, string>>;

export interface Everything {
  readonly ids: Ids;
  /** Of the same kinds, but removed: what a `restore…` could bring back. */
  readonly removed: Ids;
}

/** Parameters that name no row of anybody: official editions, their items, kinds of sheets, ledgers, parties of a decision. */
export const SHARED = {
  editionId: 'fy2025/facility',
  itemId: '1-1',
  sheet: 'digest',
  ledger: 'device',
  party: 'head',
  register: 'device',
} as const;

export async function makeEverything(harness: Harness, administrator: Visitor): Promise<Everything> {
  const own = { ...(await ledgers(administrator)), ...(await work(harness, administrator)) };
  const ids = {
    ...own,
    ...(await vendorThings(harness, administrator, own)),
    ...(await people(harness, administrator)),
    ...(await installation(administrator)),
  };
  const removed = await ledgers(administrator);
  const { contractFileId, contractId, vendorContactId, vendorCertificateId, ledgerFileId } = removed;
  await administrator.call('removeLedgerFile', { params: { ledgerFileId } });
  await administrator.call('deleteContractFile', { params: { contractFileId } });
  await administrator.call('deleteContract', { params: { contractId } });
  await administrator.call('deleteVendorContact', { params: { vendorContactId } });
  await administrator.call('deleteVendorCertificate', { params: { vendorCertificateId } });
  const { vendorId, systemId, responsiblePersonId } = removed;
  const { assessmentId } = ids;
  const things = await removedVendorThings(administrator, { assessmentId, vendorId });
  await administrator.call('deleteSystem', { params: { systemId } });
  await administrator.call('deleteVendor', { params: { vendorId } });
  await administrator.call('deleteResponsiblePerson', { params: { responsiblePersonId } });
  const attachmentId = await attach(administrator, assessmentId);
  await administrator.call('deleteAttachment', { params: { attachmentId } });
  return { ids, removed: { ...ids, ...removed, ...things, attachmentId } };
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
    ...(await device(visitor)),
    ...(await register(visitor, vendor.id)),
  };
}

async function device(visitor: Visitor) {
  const params = { ledger: 'device', register: 'device' } as const;
  const row = await visitor.call('createLedgerRow', {
    params,
    body: { values: { name: '受付PC', kind: 'terminal' } },
  });
  const view = await visitor.call('saveLedgerView', {
    params,
    body: { name: `表示 ${row.id}`, isShared: true, view: { columns: ['name'] } },
  });
  const { rows } = await visitor.call('listLedgerChanges', { params });
  const file = await visitor.call('addLedgerFile', {
    params: { ...params, rowId: row.id },
    query: { kind: 'document' },
    files: [new File(['%PDF-1.7\n%%EOF'], '保証書.pdf', { type: 'application/pdf' })],
  });
  const take = await visitor.call('createStockTake', { body: { name: '棚卸' } });
  const out = await visitor.call('createTakeOut', {
    body: { deviceIds: [row.id], person: '佐藤', purpose: '訪問', outOn: '2026-04-01', dueOn: '2026-04-01' },
  });
  const disposal = await visitor.call('createLedgerRow', {
    params: { ledger: 'disposal' },
    body: { values: { deviceIds: [row.id], method: 'erased_and_destroyed' } },
  });
  const stockTakeEntryId = crypto.randomUUID();
  const seenAt = new Date().toISOString();
  await visitor.call('recordStockTakeEntries', {
    params: { stockTakeId: take.id },
    body: { entries: [{ id: stockTakeEntryId, result: 'unknown_device', seenAt }] },
  });
  return {
    rowId: row.id,
    changeSetId: rows[0]?.id ?? '',
    viewId: view.id,
    ledgerFileId: file.id,
    stockTakeId: take.id,
    disposalId: disposal.id,
    takeOutId: out.takeOut.row.id,
    stockTakeEntryId,
    ...(await accountReview(visitor)),
  };
}

async function accountReview(visitor: Visitor) {
  const values = { name: 'hanako', layer: 'application', realm: crypto.randomUUID() };
  const account = await visitor.call('createLedgerRow', { params: { ledger: 'account' }, body: { values } });
  const review = await visitor.call('createAccountReview', { body: { name: '確認', dueOn: '2026-12-31' } });
  const report = await visitor.call('createAccountCheckReport');
  return {
    accountId: account.id,
    accountCheckReportId: report.id,
    reviewId: review.id,
    reviewPartId: review.parts[0]?.id ?? '',
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
    assessmentId,
    carryOverId,
    formImportId,
    handInId,
    attachmentId: await attach(visitor, assessmentId),
  };
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
  const file = await visitor.call('takeInProductFile', { files: [productFile()] });
  return { importId: imported.id, backupId: backup.id, productFileId: file.id };
}
