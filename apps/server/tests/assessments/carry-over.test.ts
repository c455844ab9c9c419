/** R-B12: last year's answers come over as proposals, item by item, and can be taken back. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { actions, answer, answerOf, refusal, refusals, start } from '../support/facility-work.ts';
import { type Harness, invite, otherTenant, setUp, startHarness, type Visitor } from '../support/harness.ts';
import { typed } from '../support/typed-answer.ts';

let harness: Harness;
let hanako: Visitor;
let fy2024: string;
let fy2025: string;

beforeAll(async () => {
  harness = await startHarness();
  hanako = await setUp(harness);
  fy2024 = await start(hanako, 'fy2024/facility');
  fy2025 = await start(hanako, 'fy2025/facility');
  await answer(hanako, fy2024, '0-1', typed('yes'));
  await answer(hanako, fy2024, '1-1', typed('yes', { note: '院長を任命', basis: '任命書' }));
  await answer(hanako, fy2024, '2-1', typed('no', { targetDate: '2025-03-20', note: '台帳を作成中' }));
  await answer(hanako, fy2025, '0-1', typed('yes'));
});
afterAll(() => harness?.close());

const preview = (from = fy2024, to = fy2025) =>
  hanako.call('previewCarryOver', { params: { assessmentId: to }, query: { from } });
const apply = (items: string[], from = fy2024) =>
  hanako.call('applyCarryOver', { params: { assessmentId: fy2025 }, body: { from, items } });

describe('previewCarryOver', () => {
  it('shows every item with what it continues and why', async () => {
    const { items, fromEditionId } = await preview();
    expect(fromEditionId).toBe('fy2024/facility');
    expect(items).toHaveLength(19);
    const first = items.find((item) => item.itemId === '1-1');
    expect(first).toMatchObject({
      proposed: 'yes',
      note: '院長を任命',
      basis: '任命書',
      carriesAnything: true,
    });
    expect(first?.from).toEqual([{ item: '1-1', verdict: 'yes' }]);
    expect(first?.reason).not.toBe('');
    expect(items.find((item) => item.itemId === '0-1')?.alreadyAnswered).toBe(true);
  });

  it('refuses an edition that is not an earlier one', async () => {
    expect(await refusal(preview(fy2025, fy2024))).toMatchObject({
      code: 'conflict',
      details: { reason: 'not-an-earlier-edition' },
    });
  });

  it('leads from FY2023 to FY2025 directly', async () => {
    const fy2023 = await start(hanako, 'fy2023/facility');
    await answer(hanako, fy2023, '1-1', typed('yes'));
    const { items } = await preview(fy2023);
    expect(items.find((item) => item.itemId === '1-1')).toMatchObject({ proposed: 'yes', relation: 'same' });
  });
});

describe('applyCarryOver and undoCarryOver', () => {
  it('writes proposals for the chosen items only, and leaves answers of people alone', async () => {
    const { carried } = await apply(['0-1', '1-1']);
    expect(carried).toBe(1);
    const row = await answerOf(hanako, fy2025, '1-1');
    expect(row).toMatchObject({ state: 'proposed', provenance: { kind: 'carryOver' } });
    // Dates never come along: the answer has to be confirmed anew.
    expect(row?.value).toMatchObject({
      answer: null,
      date: null,
      note: '院長を任命',
      proposal: { answer: 'yes' },
    });
    expect(await answerOf(hanako, fy2025, '0-1')).toMatchObject({ state: 'confirmed', version: 1 });
    expect(await answerOf(hanako, fy2025, '2-1')).toBeUndefined();
  });

  it('counts a proposal as no answer until a person has confirmed it', async () => {
    const detail = await hanako.call('getAssessment', { params: { assessmentId: fy2025 } });
    expect(detail.items.find((item) => item.itemId === '1-1')?.verdict).toBe('unknown');
    const { steps } = await hanako.call('getReadiness', { params: { assessmentId: fy2025 } });
    expect(steps).toContainEqual(
      expect.objectContaining({ kind: 'confirm-carried', item: '1-1', blocking: true }),
    );
    const saved = await answer(hanako, fy2025, '1-1', {
      ...typed('yes', { note: '院長を任命' }),
      // A client that sends the proposal back must not keep it alive.
      ...{ proposal: { answer: 'yes', edition: 'fy2024/facility', items: ['1-1'] } },
    });
    expect(saved.answer.state).toBe('confirmed');
    expect(saved.answer.value.proposal).toBeUndefined();
  });

  it('takes back what nobody has touched and keeps the rest, once', async () => {
    const { carryOverId } = await apply(['2-1']);
    expect(await answerOf(hanako, fy2025, '2-1')).toMatchObject({ state: 'proposed' });
    const undone = await hanako.call('undoCarryOver', { params: { carryOverId } });
    expect(undone).toEqual({ removed: 1, kept: 0 });
    expect((await answerOf(hanako, fy2025, '2-1'))?.value).toEqual(typed(null));
    expect((await refusal(hanako.call('undoCarryOver', { params: { carryOverId } }))).code).toBe(
      'nothing-to-undo',
    );
    expect(await actions(hanako)).toEqual(expect.arrayContaining(['carryOver.applied', 'carryOver.undone']));
  });

  it('keeps an answer that a person gave in between', async () => {
    const { carryOverId } = await apply(['2-1']);
    await answer(hanako, fy2025, '2-1', typed('yes'));
    const undone = await hanako.call('undoCarryOver', { params: { carryOverId } });
    expect(undone).toEqual({ removed: 0, kept: 1 });
    expect((await answerOf(hanako, fy2025, '2-1'))?.value.answer).toBe('yes');
  });

  it('says so when nothing is left to carry', async () => {
    expect((await refusal(apply(['0-1']))).code).toBe('conflict');
  });

  it('writes one change number for all items, and tells it to open pages', async () => {
    for (const item of ['3-2', '3-3'])
      await answer(hanako, fy2024, item, typed('yes', { note: '前年の記録' }));
    const before = await hanako.call('getAssessment', { params: { assessmentId: fy2025 } });
    await apply(['3-2', '3-3']);
    const changes = await hanako.call('listChanges', {
      params: { assessmentId: fy2025 },
      query: { since: before.changeNumber },
    });
    expect(changes.changeNumber).toBe(before.changeNumber + 1);
    expect(changes.answers.map((one) => one.itemId).sort()).toEqual(['3-2', '3-3']);
  });
});

describe('who may', () => {
  it('refuses staff and auditors, and knows nothing of another organization', async () => {
    for (const role of ['staff', 'auditor'] as const) {
      const visitor = await invite(harness, hanako, [role]);
      const params = { assessmentId: fy2025 };
      const body = { from: fy2024, items: ['1-1'] };
      expect((await refusal(visitor.call('applyCarryOver', { params, body }))).code).toBe('forbidden');
      expect(
        (await visitor.call('previewCarryOver', { params, query: { from: fy2024 } })).items,
      ).toHaveLength(19);
    }
    await answer(hanako, fy2024, '3-1', typed('yes', { note: '体制図' }));
    const { carryOverId } = await apply(['3-1']);
    const stranger = await otherTenant(harness, hanako);
    const params = { assessmentId: fy2025 };
    const asked = [
      () => stranger.call('previewCarryOver', { params, query: { from: fy2024 } }),
      () => stranger.call('applyCarryOver', { params, body: { from: fy2024, items: ['1-1'] } }),
      () => stranger.call('undoCarryOver', { params: { carryOverId } }),
      () => stranger.call('getReadiness', { params }),
      () => stranger.call('getDigest', { params }),
    ];
    expect(await refusals(asked)).toEqual(asked.map(() => 'not-found'));
  });
});
