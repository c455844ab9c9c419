import { ApiProblem } from '@mamori/contract/client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Harness, setUp, startHarness, type Visitor } from './support/harness.ts';

let harness: Harness;
let hanako: Visitor;

beforeAll(async () => {
  harness = await startHarness();
  hanako = await setUp(harness);
});
afterAll(() => harness?.close());

const yes = { answer: 'yes', date: '2025-05-20', targetDate: null, second: null, note: '' } as const;

describe('from set-up to the official form', () => {
  it('starts a checklist, saves an answer and prints it', async () => {
    const created = await hanako.call('createAssessment', { body: { editionId: 'fy2025/facility' } });
    expect(created.progress).toMatchObject({ answered: 0, total: 19 });

    const saved = await hanako.call('saveAnswer', {
      params: { assessmentId: created.id, itemId: '1-1' },
      body: yes,
      ifMatch: 0,
    });
    expect(saved.answer).toMatchObject({ version: 1, updatedBy: '山田 花子', state: 'confirmed' });
    expect(saved.item.verdict).toBe('yes');

    const pdf = await hanako.call('getOfficialForm', {
      params: { assessmentId: created.id },
      query: { format: 'pdf' },
    });
    expect(await pdf.blob.slice(0, 5).text()).toBe('%PDF-');
    expect(pdf.fileName).toBe('令和7年度_医療機関確認用_さくら医院.pdf');
    const xlsx = await hanako.call('getOfficialForm', {
      params: { assessmentId: created.id },
      query: { format: 'xlsx' },
    });
    expect(await xlsx.blob.slice(0, 2).text()).toBe('PK');
  });

  it('refuses to overwrite what somebody else saved, and shows it', async () => {
    const { rows } = await hanako.call('listAssessments');
    const assessmentId = rows[0]?.id ?? '';
    const write = () =>
      hanako.call('saveAnswer', { params: { assessmentId, itemId: '1-1' }, body: yes, ifMatch: 0 });
    const problem = await write().catch((error: unknown) => error);
    expect(problem).toBeInstanceOf(ApiProblem);
    expect((problem as ApiProblem).problem).toMatchObject({
      code: 'changed-meanwhile',
      status: 412,
      details: { current: { version: 1, value: { answer: 'yes' } } },
    });
  });
});
