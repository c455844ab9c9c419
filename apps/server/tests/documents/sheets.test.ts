/** R-X2, R-X4: the digest as data, and the sheets to print; who read them is on record. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readPdf } from '../../../../packages/documents/tests/render/read-pdf.ts';
import { actions, answer, refusal, start } from '../support/facility-work.ts';
import { type Harness, invite, otherTenant, setUp, startHarness, type Visitor } from '../support/harness.ts';
import { typed } from '../support/typed-answer.ts';

let harness: Harness;
let hanako: Visitor;
let assessmentId: string;
let vendorId: string;

beforeAll(async () => {
  harness = await startHarness();
  hanako = await setUp(harness);
  const previous = await start(hanako, 'fy2024/facility');
  await answer(hanako, previous, '1-1', typed('no', { targetDate: '2025-03-20' }));
  assessmentId = await start(hanako, 'fy2025/facility');
  await answer(hanako, assessmentId, '0-1', typed('yes'));
  await answer(hanako, assessmentId, '1-1', typed('yes', { basis: '任命書' }));
  await answer(hanako, assessmentId, '2-1', typed('no', { targetDate: '2026-02-10', note: '台帳を作成中' }));
  const vendor = { name: '甲システム', contractKind: 'maintenance', phone: '03-0000-0000' } as const;
  vendorId = (await hanako.call('createVendor', { body: vendor })).id;
  await hanako.call('createSystem', {
    body: { name: '電子カルテ', kind: 'emr', vendorId, scopeAnswers: { patientData: 'yes' } },
  });
});
afterAll(() => harness?.close());

const SHEETS = ['digest', 'say-show', 'questions', 'call-script'] as const;
type SheetName = (typeof SHEETS)[number];
const sheet = (name: SheetName, query = {}, visitor = hanako) =>
  visitor.call('getSheet', { params: { assessmentId, sheet: name }, query });

describe('getDigest', () => {
  it('says what the inspector wants on one page, beside last year', async () => {
    const digest = await hanako.call('getDigest', { params: { assessmentId } });
    expect(digest.subject.name).toBe('さくら医院');
    expect(digest.comparedWith?.editionId).toBe('fy2024/facility');
    expect(digest.changes).toContainEqual(
      expect.objectContaining({ item: '1-1', before: 'no', after: 'yes' }),
    );
    expect(digest.no).toContainEqual(expect.objectContaining({ item: '2-1', target: '2026-02-10' }));
    expect(digest.unfilled).toContain('3-1');
    // Nothing is recorded about the originals: unknown, not missing.
    expect(digest.originals).toHaveLength(4);
    expect(digest.originals.every((one) => one.record === null)).toBe(true);
  });
});

describe('getSheet', () => {
  it.each(SHEETS)('prints %s as a PDF and logs that it was read', async (name) => {
    const { blob, fileName } = await sheet(name, { vendorId });
    expect(await blob.slice(0, 5).text()).toBe('%PDF-');
    expect(fileName).toMatch(/\.pdf$/);
    expect(await actions(hanako)).toContain('sheet.read');
  });

  it('names the vendor to whom a question sheet goes', async () => {
    expect((await sheet('questions', { vendorId })).fileName).toContain('甲システム');
    expect((await sheet('questions', { itemId: '2-6' })).blob.size).toBeGreaterThan(0);
  });

  it('says on which answers, and of which year, a reply to an excuse rests (R-C10)', async () => {
    const { blob } = await sheet('call-script', { itemId: '2-5' });
    const { text } = await readPdf(new Uint8Array(await blob.arrayBuffer()));
    expect(text).toContain('〔根拠：令和5年度のQ&A7-3、7-6、7-7〕');
  });

  it('refuses an item and a vendor that are not there', async () => {
    expect((await refusal(sheet('say-show', { itemId: '9-9' }))).code).toBe('not-found');
    expect((await refusal(sheet('questions', { vendorId: assessmentId }))).code).toBe('not-found');
  });

  it('is there for readers, and for nobody of another organization', async () => {
    const auditor = await invite(harness, hanako, ['auditor']);
    expect((await sheet('digest', {}, auditor)).blob.size).toBeGreaterThan(0);
    const stranger = await otherTenant(harness, hanako);
    for (const name of SHEETS) expect((await refusal(sheet(name, {}, stranger))).code).toBe('not-found');
    const own = await start(stranger, 'fy2025/facility');
    const asked = stranger.call('getSheet', {
      params: { assessmentId: own, sheet: 'questions' },
      query: { vendorId },
    });
    expect((await refusal(asked)).code).toBe('not-found');
  });
});

describe('reading files', () => {
  it('is on record for forms and for evidence', async () => {
    await hanako.call('getOfficialForm', { params: { assessmentId }, query: { format: 'json' } });
    const file = new File(['evidence'], '記録.txt', { type: 'text/plain' });
    const { id } = await hanako.call('addAttachment', {
      params: { assessmentId, itemId: '1-1' },
      files: [file],
    });
    await hanako.call('downloadAttachment', { params: { attachmentId: id } });
    expect(await actions(hanako)).toEqual(expect.arrayContaining(['officialForm.read', 'attachment.read']));
  });
});
