/** MDS/SDS (R-C3, S0 5-1…5-6): asked for, received, read for preview, taken over or entered by hand, compared, asked to be updated. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  checklistForm,
  mdsAndSds,
  oneColumn,
  otherForm,
  unclear,
} from '../../../../packages/documents/tests/fixtures/disclosures.ts';
import { hostile } from '../../../../packages/documents/tests/fixtures/hostile.ts';
import { type SheetSpec, writeWorkbook } from '../../../../packages/documents/tests/fixtures/xlsx-writer.ts';
import { actions, refusal } from '../support/facility-work.ts';
import { type Harness, invite, setUp, startHarness, type Visitor } from '../support/harness.ts';

let harness: Harness;
let hanako: Visitor;
let vendorId: string;

beforeAll(async () => {
  harness = await startHarness();
  hanako = await setUp(harness);
  vendorId = (
    await hanako.call('createVendor', { body: { name: '青空システム', contractKind: 'maintenance' } })
  ).id;
});
afterAll(() => harness?.close());

const create = (more: object = {}) =>
  hanako.call('createDisclosure', {
    body: { vendorId, kind: 'mds', issuer: 'maker', status: 'requested', product: 'カルテ太郎', ...more },
  });
const workbook = (...sheets: SheetSpec[]) =>
  new File([new Uint8Array(writeWorkbook({ sheets }))], '開示書.xlsx');
const receive = (disclosureId: string, file: File) =>
  hanako.call('receiveDisclosureFile', { params: { disclosureId }, files: [file] });
const overview = async () => {
  const { rows } = await hanako.call('getDisclosureOverview');
  return rows.find((row) => row.vendorId === vendorId);
};

describe('from the request to the answers', () => {
  let id: string;

  it('asked for: not yet for 2-3, overdue after its day', async () => {
    expect(await overview()).toMatchObject({ verdict: 'no', code: 'never-asked' });
    const row = await create({ requestedOn: '2020-01-01', dueOn: '2020-02-01' });
    id = row.id;
    expect(row).toMatchObject({ state: 'overdue', counts: null, file: null });
    expect(row.advice.map(({ code }) => code)).toEqual(['remind-vendor']);
    expect(await overview()).toMatchObject({ verdict: 'no', code: 'requested' });
  });

  it('received: kept, read for preview, nothing taken over by itself', async () => {
    const detail = await receive(id, workbook(oneColumn()));
    expect(detail).toMatchObject({
      status: 'received',
      content: null,
      reading: {
        state: 'preview',
        forms: [{ sheet: 'MDS', counts: { yes: 1, no: 1, notApplicable: 1, unanswered: 1 } }],
      },
      file: { name: '開示書.xlsx' },
    });
    expect(detail.receivedOn).not.toBeNull();
    expect(await overview()).toMatchObject({ verdict: 'yes', disclosureIds: [id] });
  });

  it('taken over on request, against the version that was seen', async () => {
    const { version } = await hanako.call('getDisclosure', { params: { disclosureId: id } });
    const apply = (ifMatch: number, sheet = 'MDS') =>
      hanako.call('applyDisclosureReading', {
        params: { disclosureId: id },
        body: { sheet, takeHead: true },
        ifMatch,
      });
    expect(await refusal(apply(version - 1))).toMatchObject({
      code: 'changed-meanwhile',
      details: { current: { id } },
    });
    expect(await refusal(apply(version, '別のシート'))).toMatchObject({ code: 'conflict' });
    expect(await apply(version)).toMatchObject({
      reading: { state: 'applied' },
      guidelineVersion: '6.0',
      issuerName: '青空製作所',
      issuedOn: '2025-05-20',
      counts: { no: 1 },
      content: { sections: [{ title: '1 組織の対策' }, { title: '2 技術の対策' }] },
    });
  });

  it('corrected by hand', async () => {
    const detail = await hanako.call('getDisclosure', { params: { disclosureId: id } });
    const sections = (detail.content?.sections ?? []).map((section) => ({
      ...section,
      questions: section.questions.map((question) => ({
        ...question,
        answer: question.answer ?? ('yes' as const),
      })),
    }));
    const save = () =>
      hanako.call('saveDisclosureContent', {
        params: { disclosureId: id },
        body: { sections },
        ifMatch: detail.version,
      });
    expect(await save()).toMatchObject({ counts: { yes: 2, no: 1, notApplicable: 1, unanswered: 0 } });
    expect(await refusal(save())).toMatchObject({ code: 'changed-meanwhile' });
  });

  it('is given back as it came, and every step is on record', async () => {
    const file = await hanako.call('downloadDisclosureFile', { params: { disclosureId: id } });
    expect(file.fileName).toBe('開示書.xlsx');
    const seen = await actions(hanako);
    for (const what of ['created', 'fileReceived', 'readingApplied', 'contentSaved', 'read'])
      expect(seen).toContain(`disclosure.${what}`);
  });

  it('answers for an older guideline: still yes, asked to be updated, replaced by the newer one', async () => {
    const old = await create({ status: 'received', guidelineVersion: '第5.2版', product: '検査システム' });
    expect(old.state).toBe('old');
    expect(old.advice[0]).toMatchObject({ code: 'ask-update', text: expect.stringContaining('第6.0版') });
    const newer = await create({ status: 'requested', replaces: old.id });
    const stateOf = async () =>
      (await hanako.call('getDisclosure', { params: { disclosureId: old.id } })).state;
    expect(await stateOf()).toBe('old');
    await receive(newer.id, workbook(...mdsAndSds()));
    expect(await stateOf()).toBe('replaced');
    const body = { vendorId, kind: 'mds', issuer: 'maker', status: 'received', replaces: newer.id } as const;
    const circle = hanako.call('updateDisclosure', {
      params: { disclosureId: old.id },
      body,
      ifMatch: old.version,
    });
    expect(await refusal(circle)).toMatchObject({
      code: 'invalid-input',
      fields: [{ pointer: '/replaces' }],
    });
  });
});

describe('what cannot be read', () => {
  it.each([
    ['macro', () => new File([new Uint8Array(hostile.macro())], 'a.xlsx'), 'macros'],
    ['truncated', () => new File([new Uint8Array(hostile.truncated())], 'a.xlsx'), 'truncated'],
    ['another table', () => workbook(otherForm()), 'no-table'],
    ['the checklist', () => workbook(checklistForm()), 'checklist-form'],
  ] as const)('%s: kept, and named', async (_, file, code) => {
    const { id } = await create();
    const detail = await receive(id, file());
    expect(detail.reading).toMatchObject({ state: 'refused', forms: [], refusal: { code } });
    expect(detail.reading.refusal?.text).not.toBe(code);
    expect(detail.file).not.toBeNull();
  });

  it('a PDF is kept without being read; a program is not taken', async () => {
    const { id } = await create();
    expect((await receive(id, new File(['%PDF-1.7'], 'mds.pdf'))).reading.state).toBe('none');
    expect(await refusal(receive(id, new File(['MZ'], 'mds.exe')))).toMatchObject({
      code: 'unsupported-file',
    });
  });

  it('unclear answers stay blank, with their place', async () => {
    const { id } = await create();
    const { reading } = await receive(id, workbook(unclear()));
    expect(reading.diagnostics[0]).toMatchObject({ code: 'mark-alone', cell: 'C2' });
    expect(reading.forms[0]?.counts).toMatchObject({ unanswered: 4 });
  });
});

describe('two versions and letters', () => {
  const sections = (answer: 'yes' | 'no') => [
    {
      title: '',
      questions: [{ id: 'a', number: '1', text: '操作を記録する機能がありますか', answer, note: '' }],
    },
  ];
  const filled = async (answer: 'yes' | 'no') => {
    const { id, version } = await create({ status: 'received' });
    await hanako.call('saveDisclosureContent', {
      params: { disclosureId: id },
      body: { sections: sections(answer) },
      ifMatch: version,
    });
    return id;
  };

  it('are compared question by question', async () => {
    const [older, newer] = [await filled('no'), await filled('yes')];
    const { rows } = await hanako.call('compareDisclosures', {
      params: { disclosureId: newer },
      query: { older },
    });
    expect(rows).toMatchObject([
      { kind: 'changed', answerChanged: true, before: { answer: 'no' }, after: { answer: 'yes' } },
    ]);
    const { id: blank } = await create();
    const none = hanako.call('compareDisclosures', { params: { disclosureId: blank }, query: { older } });
    expect(await refusal(none)).toMatchObject({ code: 'conflict' });
  });

  it('ask for the document and for its update, as text and as a sheet', async () => {
    const { id } = await create({
      dueOn: '2026-03-31',
      issuer: 'seller',
      kind: 'sds',
      guidelineVersion: '5.2',
    });
    const params = { disclosureId: id };
    const request = await hanako.call('getDisclosureLetter', { params, query: { purpose: 'request' } });
    expect(request.body).toContain('青空システム');
    expect(request.body).toContain('令和8年3月31日');
    expect(request.body).toContain('MDS');
    const update = await hanako.call('getDisclosureLetter', { params, query: { purpose: 'update' } });
    expect(update.body).toContain('第5.2版');
    const sheet = await hanako.call('printDisclosureLetter', { params, query: { purpose: 'update' } });
    expect(
      Buffer.from(await sheet.blob.arrayBuffer())
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
  });
});

describe('the ledger', () => {
  it('comes back after it was removed, and staff may only look', async () => {
    const { id, version } = await create();
    const params = { disclosureId: id };
    const body = { vendorId, kind: 'own', issuer: 'seller', status: 'received' } as const;
    expect(await hanako.call('updateDisclosure', { params, body, ifMatch: version })).toMatchObject({
      kind: 'own',
      version: version + 1,
    });
    await hanako.call('deleteDisclosure', { params });
    expect(await refusal(hanako.call('getDisclosure', { params }))).toMatchObject({ code: 'not-found' });
    expect(await hanako.call('restoreDisclosure', { params })).toMatchObject({ id, kind: 'own' });
    const staff = await invite(harness, hanako, ['staff']);
    const list = await staff.call('listDisclosures');
    expect(list.rows.map((row) => row.id)).toContain(id);
    expect(list.guidelines.current).toBe('6.0');
    expect(await refusal(staff.call('deleteDisclosure', { params }))).toMatchObject({ code: 'forbidden' });
  });
});
