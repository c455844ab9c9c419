/** The vendor register (R-C1, R-C4): contacts, certificates, contracts, and the kind of contract that follows from them. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { actions, asOwner, refusal } from '../support/facility-work.ts';
import { type Harness, setUp, startHarness, type Visitor } from '../support/harness.ts';

let harness: Harness;
let hanako: Visitor;

beforeAll(async () => {
  harness = await startHarness();
  hanako = await setUp(harness);
});
afterAll(() => harness?.close());

const pdf = (name: string) => new File(['%PDF-1.7\n%%EOF'], name, { type: 'application/pdf' });
const dayFromNow = (days: number) =>
  new Date(harness.context.now().getTime() + days * 86_400_000).toISOString().slice(0, 10);

async function newVendor(name: string, more: object = {}) {
  return hanako.call('createVendor', { body: { name, contractKind: 'unknown', ...more } });
}
const vendorOf = async (vendorId: string) =>
  (await hanako.call('getVendor', { params: { vendorId } })).vendor;

describe('a vendor', () => {
  it('has other spellings and a prime contractor who collects for it (S0 12-D-23)', async () => {
    const prime = await newVendor('元請システム');
    const sub = await newVendor('下請保守', { names: ['(株)下請保守'], primeVendorId: prime.id });
    expect(sub).toMatchObject({ names: ['(株)下請保守'], primeVendorName: '元請システム' });
    const detail = await hanako.call('getVendor', { params: { vendorId: prime.id } });
    expect(detail.vendor.subVendorCount).toBe(1);
    expect(detail.subVendors).toEqual([{ id: sub.id, name: '下請保守' }]);
    const circle = await refusal(
      hanako.call('updateVendor', {
        params: { vendorId: prime.id },
        body: { name: '元請システム', contractKind: 'unknown', primeVendorId: sub.id },
        ifMatch: prime.version,
      }),
    );
    expect(circle).toMatchObject({ code: 'invalid-input', fields: [{ pointer: '/primeVendorId' }] });
  });

  it('has contacts by day and night, changed version by version, removed and brought back', async () => {
    const { id: vendorId } = await newVendor('連絡システム');
    const body = {
      name: '当直',
      purpose: 'security' as const,
      availability: 'night' as const,
      phone: '090-1',
    };
    const contact = await hanako.call('createVendorContact', { params: { vendorId }, body });
    const params = { vendorContactId: contact.id };
    const changed = await hanako.call('updateVendorContact', {
      params,
      body: { ...body, phone: '090-2' },
      ifMatch: contact.version,
    });
    expect(changed).toMatchObject({ phone: '090-2', version: contact.version + 1, vendorId });
    const lost = await refusal(
      hanako.call('updateVendorContact', { params, body, ifMatch: contact.version }),
    );
    expect(lost).toMatchObject({ code: 'changed-meanwhile', details: { current: { phone: '090-2' } } });
    await hanako.call('deleteVendorContact', { params });
    expect((await hanako.call('getVendor', { params: { vendorId } })).contacts).toEqual([]);
    expect(await hanako.call('restoreVendorContact', { params })).toMatchObject({ name: '当直' });
    expect((await refusal(hanako.call('restoreVendorContact', { params }))).code).toBe('nothing-to-undo');
  });

  it('has certificates that warn 90 days before their end, with a copy (S1 別紙1 1①)', async () => {
    const { id: vendorId } = await newVendor('認証システム');
    expect((await vendorOf(vendorId)).certificates).toBe(null);
    const certificate = await hanako.call('createVendorCertificate', {
      params: { vendorId },
      body: { kind: 'p_mark', number: '10820000(05)', expiresOn: dayFromNow(30) },
    });
    expect(certificate).toMatchObject({ expiry: 'soon', file: null });
    expect((await vendorOf(vendorId)).certificates).toBe('soon');
    const params = { vendorCertificateId: certificate.id };
    const missing = await refusal(hanako.call('downloadVendorCertificateFile', { params }));
    expect(missing.code).toBe('not-found');
    const withFile = await hanako.call('addVendorCertificateFile', { params, files: [pdf('登録証.pdf')] });
    expect(withFile.file).toMatchObject({ name: '登録証.pdf' });
    const copy = await hanako.call('downloadVendorCertificateFile', { params });
    expect(await copy.blob.text()).toContain('%PDF');
    const expired = await hanako.call('updateVendorCertificate', {
      params,
      body: { kind: 'p_mark', expiresOn: dayFromNow(-1) },
      ifMatch: withFile.version,
    });
    expect(expired).toMatchObject({ expiry: 'expired', file: { name: '登録証.pdf' } });
    await hanako.call('deleteVendorCertificate', { params });
    expect((await vendorOf(vendorId)).certificates).toBe(null);
    expect(await hanako.call('restoreVendorCertificate', { params })).toMatchObject({ expiry: 'expired' });
  });
});

describe('the kind of contract', () => {
  const add = (
    vendorId: string,
    kind: 'maintenance' | 'saas' | 'purchase_only',
    endsOn: string | null = null,
  ) => hanako.call('createContract', { params: { vendorId }, body: { title: `${kind}契約`, kind, endsOn } });

  it('is the own answer without contracts, and follows from them once there are any', async () => {
    const vendor = await newVendor('契約システム', { contractKind: 'none' });
    expect(vendor).toMatchObject({ contractKind: 'none', isKindDerived: false, vendorForm: 'no' });
    await add(vendor.id, 'purchase_only');
    expect(await vendorOf(vendor.id)).toMatchObject({
      contractKind: 'purchase_only',
      isKindDerived: true,
      vendorForm: 'no',
    });
    const saas = await add(vendor.id, 'saas', dayFromNow(60));
    expect(await vendorOf(vendor.id)).toMatchObject({
      contractKind: 'saas',
      vendorForm: 'yes',
      contractCount: 2,
      contractExpiry: 'soon',
      contractEndsOn: dayFromNow(60),
    });
    const stays = await hanako.call('updateVendor', {
      params: { vendorId: vendor.id },
      body: { name: '契約システム', contractKind: 'none' },
      ifMatch: vendor.version,
    });
    expect(stays).toMatchObject({ contractKind: 'saas', isKindDerived: true });
    await hanako.call('deleteContract', { params: { contractId: saas.id } });
    expect((await vendorOf(vendor.id)).contractKind).toBe('purchase_only');
    await hanako.call('restoreContract', { params: { contractId: saas.id } });
    expect((await vendorOf(vendor.id)).contractKind).toBe('saas');
  });

  it('is not known when every contract has ended, also when one ends by itself', async () => {
    const { id } = await newVendor('満了システム');
    const contract = await add(id, 'maintenance', dayFromNow(2));
    expect((await vendorOf(id)).contractKind).toBe('maintenance');
    // As if the days had passed.
    await asOwner(harness, hanako, 'UPDATE contract SET ends_on = $2 WHERE id = $1', [
      contract.id,
      dayFromNow(-2),
    ]);
    const { rows } = await hanako.call('listVendors');
    expect(rows.find((row) => row.id === id)).toMatchObject({
      contractKind: 'unknown',
      contractExpiry: 'expired',
      vendorForm: 'unknown',
    });
    const kept = await asOwner(
      harness,
      hanako,
      "SELECT FROM vendor WHERE id = $1 AND contract_kind = 'unknown'",
      [id],
    );
    expect(kept).toBe(1);
  });
});

describe('a contract', () => {
  it('names systems, sub-vendors and dates in order', async () => {
    const vendor = await newVendor('本体システム');
    const sub = await newVendor('再委託');
    const system = await hanako.call('createSystem', {
      body: { name: '電子カルテ', kind: 'emr', vendorId: null, scopeAnswers: { patientData: 'yes' } },
    });
    const params = { vendorId: vendor.id };
    const base = { title: '保守契約', kind: 'maintenance' as const };
    const contract = await hanako.call('createContract', {
      params,
      body: {
        ...base,
        systemIds: [system.id],
        subVendorIds: [sub.id],
        startsOn: '2025-04-01',
        endsOn: '2040-03-31',
      },
    });
    expect(contract).toMatchObject({
      systems: [{ id: system.id, name: '電子カルテ' }],
      subVendors: [{ id: sub.id, name: '再委託' }],
      expiry: 'valid',
      vendorName: '本体システム',
    });
    expect((await vendorOf(vendor.id)).systemCount).toBe(1);
    const wrong = async (body: object) =>
      refusal(hanako.call('createContract', { params, body: { ...base, ...body } as never }));
    expect(await wrong({ startsOn: '2025-04-02', endsOn: '2025-04-01' })).toMatchObject({
      code: 'invalid-input',
      fields: [{ pointer: '/endsOn' }],
    });
    expect(await wrong({ subVendorIds: [vendor.id] })).toMatchObject({
      fields: [{ pointer: '/subVendorIds' }],
    });
    expect((await wrong({ systemIds: [vendor.id] })).code).toBe('not-found');
    const updated = await hanako.call('updateContract', {
      params: { contractId: contract.id },
      body: base,
      ifMatch: contract.version,
    });
    expect(updated).toMatchObject({ systems: [], subVendors: [], startsOn: null });
    const detail = await hanako.call('getVendor', { params });
    expect(detail.contracts).toMatchObject([{ id: contract.id, title: '保守契約' }]);
  });

  it('is checked against every clause of 別紙1, printed and counted', async () => {
    const guide = await hanako.call('getContractGuide');
    const clauses = guide.sections.flatMap((section) => section.clauses);
    expect(clauses).toHaveLength(43);
    const vendor = await newVendor('項目システム');
    const contract = await hanako.call('createContract', {
      params: { vendorId: vendor.id },
      body: { title: '運用契約', kind: 'maintenance' },
    });
    expect(contract.clauseCounts).toEqual({ yes: 0, no: 0, notApplicable: 0, unknown: 43 });
    const params = { contractId: contract.id };
    const saved = await hanako.call('saveContractClauses', {
      params,
      body: { clauses: { '1-1': { state: 'yes', place: '第3条' }, '6': { state: 'no' } } },
      ifMatch: contract.version,
    });
    expect(saved.clauseCounts).toEqual({ yes: 1, no: 1, notApplicable: 0, unknown: 41 });
    expect(saved.clauses['1-1']).toEqual({ state: 'yes', place: '第3条', note: '' });
    const late = hanako.call('saveContractClauses', {
      params,
      body: { clauses: {} },
      ifMatch: contract.version,
    });
    expect(await refusal(late)).toMatchObject({ code: 'changed-meanwhile' });
    const unknown = hanako.call('saveContractClauses', {
      params,
      body: { clauses: { '9-9': { state: 'yes' } } },
      ifMatch: saved.version,
    });
    expect(await refusal(unknown)).toMatchObject({
      code: 'invalid-input',
      fields: [{ pointer: '/clauses/9-9' }],
    });
    const printed = await hanako.call('getClauseSheet', { params });
    expect(printed.fileName).toBe('契約書に盛り込むべき項目の確認_運用契約.pdf');
    expect(await printed.blob.slice(0, 5).text()).toBe('%PDF-');
  });

  it('has a demarcation that is printed, opened in Excel and kept with its files', async () => {
    const { demarcation } = await hanako.call('getContractGuide');
    const vendor = await newVendor('分界システム');
    const contract = await hanako.call('createContract', {
      params: { vendorId: vendor.id },
      body: { title: '保守/2025', kind: 'maintenance' },
    });
    const params = { contractId: contract.id };
    const rows = demarcation.rows.map(({ id, task, facility, vendor: by, subVendor }) => ({
      id,
      task: task.ja,
      facility,
      vendor: by,
      subVendor,
      note: '=1+1',
    }));
    const saved = await hanako.call('saveDemarcation', { params, body: { rows }, ifMatch: contract.version });
    expect(saved.demarcation.rows).toEqual(rows);
    const twice = hanako.call('saveDemarcation', {
      params,
      body: { rows: [...rows.slice(0, 1), ...rows.slice(0, 1)] },
      ifMatch: saved.version,
    });
    expect(await refusal(twice)).toMatchObject({
      code: 'invalid-input',
      fields: [{ pointer: '/rows/1/id' }],
    });
    const pdfFile = await hanako.call('getDemarcationSheet', { params, query: { format: 'pdf' } });
    expect(pdfFile.fileName).toBe('責任分界表_保守_2025.pdf');
    const excel = await hanako.call('getDemarcationSheet', { params, query: { format: 'xlsx' } });
    expect(await excel.blob.slice(0, 2).text()).toBe('PK');
    const file = await hanako.call('attachDemarcation', { params, body: { format: 'pdf' } });
    expect(file).toMatchObject({ kind: 'demarcation', name: '責任分界表_保守_2025.pdf' });
    expect((await hanako.call('getContract', { params })).files).toMatchObject([{ id: file.id }]);
  });

  it('keeps files unchanged, gives them back after removal, and logs every reading', async () => {
    const vendor = await newVendor('書類システム');
    const contract = await hanako.call('createContract', {
      params: { vendorId: vendor.id },
      body: { title: '契約', kind: 'saas' },
    });
    const params = { contractId: contract.id };
    const file = await hanako.call('addContractFile', {
      params,
      query: { kind: 'contract' },
      files: [pdf('契約書.pdf')],
    });
    const program = hanako.call('addContractFile', {
      params,
      query: { kind: 'other' },
      files: [new File(['MZ'], '契約書.pdf')],
    });
    expect((await refusal(program)).code).toBe('unsupported-file');
    const read = await hanako.call('downloadContractFile', { params: { contractFileId: file.id } });
    expect(await read.blob.text()).toBe('%PDF-1.7\n%%EOF');
    await hanako.call('deleteContractFile', { params: { contractFileId: file.id } });
    expect((await hanako.call('getContract', { params })).files).toEqual([]);
    const gone = hanako.call('downloadContractFile', { params: { contractFileId: file.id } });
    expect((await refusal(gone)).code).toBe('not-found');
    expect(await hanako.call('restoreContractFile', { params: { contractFileId: file.id } })).toMatchObject({
      kind: 'contract',
    });
    const seen = await actions(hanako);
    for (const what of [
      'fileAdded',
      'fileRead',
      'fileRemoved',
      'fileRestored',
      'demarcationSaved',
      'sheetRead',
    ])
      expect(seen).toContain(`contract.${what}`);
  });
});
