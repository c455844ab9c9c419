/** R-B13: a filled official form is read, every change is shown first, and only what was chosen is taken. */
import type { AnswerDocument } from '@mamori/core/assessment/answer-document';
import { UNKNOWN_CONTEXT } from '@mamori/core/assessment/answer-document';
import { buildOfficialForm } from '@mamori/documents/model/official-form';
import { renderOfficialFormXlsx } from '@mamori/documents/render/xlsx/official-form';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { actions, answer, answerOf, refusal, start } from '../support/facility-work.ts';
import { type Harness, invite, otherTenant, setUp, startHarness, type Visitor } from '../support/harness.ts';
import { typed } from '../support/typed-answer.ts';

let harness: Harness;
let hanako: Visitor;
let assessmentId: string;

beforeAll(async () => {
  harness = await startHarness();
  hanako = await setUp(harness);
  assessmentId = await start(hanako, 'fy2025/facility');
  await answer(hanako, assessmentId, '1-1', typed('no', { targetDate: '2026-01-20', basis: '任命書' }));
  await answer(hanako, assessmentId, '3-3', typed('yes', { basis: '規程' }));
});
afterAll(() => harness?.close());

async function form(editionId: string, items: AnswerDocument['items'], name = 'さくら医院'): Promise<File> {
  const edition = harness.context.regulations.current().edition(editionId);
  const document: AnswerDocument = {
    format: 'mamori.answers/1',
    edition: editionId,
    subject: { name },
    context: UNKNOWN_CONTEXT,
    items,
    diagnostics: [],
  };
  const bytes = await renderOfficialFormXlsx(buildOfficialForm(edition, document));
  return new File([bytes as Uint8Array<ArrayBuffer>], '様式.xlsx');
}

const filled = () =>
  form('fy2025/facility', {
    '1-1': typed('yes', { note: '院長を任命' }),
    '2-1': typed('no', { targetDate: '2026-02-10', note: '台帳を作成中' }),
  });
const upload = (files: File[], visitor = hanako) =>
  visitor.call('createFormImport', { params: { assessmentId }, files });
const apply = (formImportId: string, items: string[], visitor = hanako) =>
  visitor.call('applyFormImport', { params: { formImportId }, body: { items } });

describe('createFormImport', () => {
  it('shows every change field by field and writes nothing', async () => {
    const preview = await upload([await filled()]);
    expect(preview).toMatchObject({ fileName: '様式.xlsx', subjectName: 'さくら医院', state: 'preview' });
    expect(preview.recognised).toMatchObject({ editionId: 'fy2025/facility', certainty: 1 });
    expect(preview.recognised.reasons.join()).toContain('まもりが作成した様式');
    expect(preview.changes.filter((change) => change.itemId === '1-1')).toEqual([
      { itemId: '1-1', systemId: null, field: 'answer', before: 'no', after: 'yes' },
      { itemId: '1-1', systemId: null, field: 'targetDate', before: '2026-01-20', after: null },
      { itemId: '1-1', systemId: null, field: 'note', before: null, after: '院長を任命' },
    ]);
    // Blank on the form takes nothing away, and is told.
    expect(preview.changes.some((change) => change.itemId === '3-3')).toBe(false);
    expect(preview.diagnostics.map((one) => one.code)).toContain('blank-in-form');
    expect((await answerOf(hanako, assessmentId, '1-1'))?.value.answer).toBe('no');
  });

  it('tells when the form bears another name', async () => {
    const { diagnostics } = await upload([
      await form('fy2025/facility', { '1-1': typed('yes') }, 'よその医院'),
    ]);
    expect(diagnostics.find((one) => one.code === 'other-subject')?.message).toContain('よその医院');
  });

  it('refuses the form of another year and of another audience, and says which it is', async () => {
    const older = await refusal(upload([await form('fy2024/facility', { '1-1': typed('yes') })]));
    expect(older).toMatchObject({ code: 'wrong-form', details: { found: 'fy2024/facility' } });
    expect(older.detail).toContain('令和6年度');
    const vendor = await refusal(upload([await form('fy2025/vendor', { '2-4': typed('yes') })]));
    expect(vendor).toMatchObject({ code: 'wrong-form', details: { found: 'fy2025/vendor' } });
    expect(vendor.detail).toContain('事業者');
  });

  it('refuses what is no workbook, and what cannot be read, with the reason', async () => {
    const text = await refusal(upload([new File(['こんにちは'], '様式.xlsx')]));
    expect(text.code).toBe('unsupported-file');
    expect(text.details?.reason).not.toBe('');
    const bytes = new Uint8Array(await (await filled()).arrayBuffer());
    const cut = new File([bytes.slice(0, bytes.length / 2)], '様式.xlsx');
    const truncated = await refusal(upload([cut]));
    expect(truncated.code).toBe('unreadable-file');
    expect(truncated.detail).toContain('ファイル');
  });

  it('answers in the language of the caller', async () => {
    const response = await hanako.fetch(`${harness.url}/api/assessments/${assessmentId}/form-imports`, {
      method: 'POST',
      headers: { 'x-mamori-request': '1', 'accept-language': 'en' },
      body: uploadForm(new File([''], 'form.xlsx')),
    });
    expect(await response.json()).toMatchObject({
      code: 'unreadable-file',
      title: 'The file could not be read',
    });
  });

  it('takes one file at a time', async () => {
    expect((await refusal(upload([await filled(), await filled()]))).code).toBe('malformed-request');
  });
});

describe('applyFormImport', () => {
  it('takes only the chosen items over and keeps what a form cannot hold', async () => {
    const { id } = await upload([await filled()]);
    expect((await apply(id, ['1-1'])).state).toBe('applied');
    const row = await answerOf(hanako, assessmentId, '1-1');
    expect(row).toMatchObject({ state: 'confirmed', provenance: { kind: 'formImport' } });
    expect(row?.value).toMatchObject({ answer: 'yes', note: '院長を任命', basis: '任命書' });
    expect(await answerOf(hanako, assessmentId, '2-1')).toBeUndefined();
    expect((await refusal(apply(id, ['2-1']))).code).toBe('conflict');
    expect(await actions(hanako)).toEqual(expect.arrayContaining(['formImport.read', 'formImport.applied']));
  });

  it('refuses items that the preview does not change', async () => {
    const { id } = await upload([await filled()]);
    const problem = await refusal(apply(id, ['2-1', '3-3']));
    expect(problem).toMatchObject({ code: 'invalid-input', fields: [{ pointer: '/items/1' }] });
    expect((await apply(id, ['2-1'])).state).toBe('applied');
  });

  it('refuses when somebody has changed an answer since the preview, and writes none', async () => {
    const file = await form('fy2025/facility', { '2-2': typed('yes'), '2-3': typed('yes') });
    const { id } = await upload([file]);
    await answer(hanako, assessmentId, '2-3', typed('no', { targetDate: '2026-01-20' }));
    const problem = await refusal(apply(id, ['2-2', '2-3']));
    expect(problem).toMatchObject({ code: 'changed-meanwhile', details: { current: [{ itemId: '2-3' }] } });
    expect(await answerOf(hanako, assessmentId, '2-2')).toBeUndefined();
    // The preview is still open: what nobody touched can be taken.
    expect((await apply(id, ['2-2'])).state).toBe('applied');
  });
});

describe('discardFormImport', () => {
  it('ends a preview; afterwards nothing can be applied', async () => {
    const { id } = await upload([await form('fy2025/facility', { '2-4': typed('yes') })]);
    await hanako.call('discardFormImport', { params: { formImportId: id } });
    expect((await refusal(apply(id, ['2-4']))).code).toBe('conflict');
    const again = hanako.call('discardFormImport', { params: { formImportId: id } });
    expect((await refusal(again)).code).toBe('conflict');
  });
});

describe('who may', () => {
  it('refuses staff and auditors, and knows nothing of another organization', async () => {
    const { id } = await upload([await form('fy2025/facility', { '2-5': typed('yes') })]);
    for (const role of ['staff', 'auditor'] as const) {
      const visitor = await invite(harness, hanako, [role]);
      expect((await refusal(upload([await filled()], visitor))).code).toBe('forbidden');
      expect((await refusal(apply(id, ['2-5'], visitor))).code).toBe('forbidden');
    }
    const stranger = await otherTenant(harness, hanako);
    const discard = () => stranger.call('discardFormImport', { params: { formImportId: id } });
    expect((await refusal(upload([await filled()], stranger))).code).toBe('not-found');
    expect((await refusal(apply(id, ['2-5'], stranger))).code).toBe('not-found');
    expect((await refusal(discard())).code).toBe('not-found');
  });
});

function uploadForm(file: File): FormData {
  const data = new FormData();
  data.append('file', file, file.name);
  return data;
}
