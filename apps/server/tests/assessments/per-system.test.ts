/** Answers of single systems and what they sum up to (R-B6): a proposal with reasons, never the facility's answer itself. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answer, refusal, start } from '../support/facility-work.ts';
import { type Harness, setUp, startHarness, type Visitor } from '../support/harness.ts';
import { typed } from '../support/typed-answer.ts';

let harness: Harness;
let hanako: Visitor;
let assessmentId: string;
let karte: string;
let pacs: string;

beforeAll(async () => {
  harness = await startHarness();
  hanako = await setUp(harness);
  assessmentId = await start(hanako, 'fy2025/facility');
  const add = async (name: string) =>
    (
      await hanako.call('createSystem', {
        body: {
          name,
          kind: 'emr',
          vendorId: null,
          scopeAnswers: { patientData: 'yes', deployments: ['server'] },
        },
      })
    ).id;
  karte = await add('電子カルテ');
  pacs = await add('画像保管');
});
afterAll(() => harness?.close());

const save = (systemId: string, body: ReturnType<typeof typed>, ifMatch: number) =>
  hanako.call('saveAnswer', { params: { assessmentId, itemId: '2-6' }, query: { systemId }, body, ifMatch });

describe('answers per system', () => {
  it('make a sum with the reason of each, and leave the facility unanswered', async () => {
    const first = await save(karte, typed('yes'), 0);
    expect(first.item).toMatchObject({ verdict: 'unknown', sum: { verdict: 'unknown' } });
    const { item } = await save(pacs, typed('no', { note: '機器の更新待ち' }), 0);
    expect(item).toMatchObject({ verdict: 'unknown', contradictsSum: false, sum: { verdict: 'no' } });
    expect(item.sum?.reasons).toContainEqual(
      expect.objectContaining({ systemId: pacs, counted: true, note: '機器の更新待ち' }),
    );
  });

  it('contradict a facility that says otherwise, until they agree', async () => {
    const saved = await answer(hanako, assessmentId, '2-6', typed('yes'));
    expect(saved.item).toMatchObject({ verdict: 'yes', contradictsSum: true });
    const { item } = await save(pacs, typed('yes'), 1);
    expect(item).toMatchObject({ verdict: 'yes', contradictsSum: false, sum: { verdict: 'yes' } });
  });

  it('leave out what does not apply; only 対象外 is 対象外', async () => {
    await save(karte, typed('notApplicable'), 1);
    expect((await save(pacs, typed('yes'), 2)).item.sum?.verdict).toBe('yes');
    expect((await save(pacs, typed('notApplicable'), 3)).item.sum?.verdict).toBe('notApplicable');
  });

  it('have a version of their own', async () => {
    const problem = await refusal(save(karte, typed('no'), 0));
    expect(problem).toMatchObject({ code: 'changed-meanwhile', details: { current: { systemId: karte } } });
  });

  it('are refused for a system that is not there, or was removed', async () => {
    expect((await refusal(save(crypto.randomUUID(), typed('yes'), 0))).code).toBe('not-found');
    await hanako.call('deleteSystem', { params: { systemId: pacs } });
    expect((await refusal(save(pacs, typed('yes'), 4))).code).toBe('not-found');
    const { items } = await hanako.call('getAssessment', { params: { assessmentId } });
    const sum = items.find((item) => item.itemId === '2-6')?.sum;
    expect(sum?.reasons.map((reason) => reason.systemId)).toEqual([karte]);
  });
});
