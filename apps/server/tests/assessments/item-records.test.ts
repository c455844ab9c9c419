/** R-B5, R-B14, R-X4: plans over several years and the originals for the inspector, over HTTP and in the database. */
import type { CallInput } from '@mamori/contract/client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { actions, answer, asOwner, refusal, refusals, start } from '../support/facility-work.ts';
import { type Harness, invite, otherTenant, setUp, startHarness, type Visitor } from '../support/harness.ts';
import { typed } from '../support/typed-answer.ts';

let harness: Harness;
let hanako: Visitor;
let assessmentId: string;

beforeAll(async () => {
  harness = await startHarness();
  hanako = await setUp(harness);
  assessmentId = await start(hanako, 'fy2025/facility');
  await answer(hanako, assessmentId, '0-1', typed('yes'));
  await answer(
    hanako,
    assessmentId,
    '2-6',
    typed('no', { targetDate: '2026-03-31', note: '部品を待っている。' }),
  );
  await answer(hanako, assessmentId, '3-3', typed('yes', { basis: '承認済みの計画書' }));
});
afterAll(() => harness?.close());

type PlanBody = CallInput<'savePlan'>['body'];
type OriginalBody = CallInput<'saveOriginal'>['body'];
const PLAN: PlanBody = {
  name: '医療機器更改計画',
  measure: '超音波診断装置を入れ替える',
  completion: '2028-03-31',
  responsible: '医療情報係 高橋',
  status: 'decided',
  steps: [{ text: '機種の選定', due: '2026-09-30', done: false }],
};
const BCP: OriginalBody = {
  exists: true,
  name: '診療継続計画',
  revision: '第2版',
  date: '2025-04-10',
  approver: '院長',
  place: '事務室の赤いファイル 12ページ',
};

const params = (itemId: string, id = assessmentId) => ({ assessmentId: id, itemId });
const plan = (itemId: string, ifMatch: number, more: Partial<PlanBody> = {}, visitor = hanako) =>
  visitor.call('savePlan', { params: params(itemId), body: { ...PLAN, ...more }, ifMatch });
const original = (itemId: string, ifMatch: number, more: Partial<OriginalBody> = {}, visitor = hanako) =>
  visitor.call('saveOriginal', { params: params(itemId), body: { ...BCP, ...more }, ifMatch });
const records = (id = assessmentId, visitor = hanako) =>
  visitor.call('listItemRecords', { params: { assessmentId: id } });
const attach = async (itemId: string, name: string, id = assessmentId) => {
  const file = new File(['%PDF-1.7 計画'], name, { type: 'application/pdf' });
  return (await hanako.call('addAttachment', { params: params(itemId, id), files: [file] })).id;
};
const stepsOf = async (itemId: string, id = assessmentId) => {
  const { steps } = await hanako.call('getReadiness', { params: { assessmentId: id } });
  return steps.filter((step) => step.item === itemId);
};

describe('savePlan', () => {
  it('keeps a plan beyond the fiscal year; its next check is the target of the answer (S0 9-14)', async () => {
    const saved = await plan('2-6', 0);
    expect(saved).toMatchObject({ ...PLAN, version: 1, nextCheck: '2026-03-31', updatedBy: '山田 花子' });
    expect((await records()).plans).toEqual([saved]);
    const { answers } = await hanako.call('getAssessment', { params: { assessmentId } });
    expect(answers.find((one) => one.itemId === '2-6')?.version).toBe(1);
  });

  it('says which evidence is the plan, and forgets a file that was removed', async () => {
    const attachmentId = await attach('2-6', '更改計画.pdf');
    const saved = await plan('2-6', 1, { attachmentIds: [attachmentId] });
    expect(saved.files).toMatchObject([{ id: attachmentId, name: '更改計画.pdf' }]);
    await hanako.call('deleteAttachment', { params: { attachmentId } });
    expect((await records()).plans[0]).toMatchObject({ attachmentIds: [], files: [] });
    await hanako.call('restoreAttachment', { params: { attachmentId } });
    expect((await records()).plans[0]?.attachmentIds).toEqual([attachmentId]);
  });

  it('refuses a file of another item', async () => {
    const elsewhere = await attach('2-1', '台帳.pdf');
    const problem = await refusal(plan('2-6', 2, { attachmentIds: [elsewhere] }));
    expect(problem).toMatchObject({ code: 'invalid-input', fields: [{ pointer: '/attachmentIds' }] });
  });

  it('refuses to overwrite another version and shows the one that stands there', async () => {
    const problem = await refusal(plan('2-6', 1, { name: '別の計画' }));
    expect(problem).toMatchObject({
      code: 'changed-meanwhile',
      details: { current: { version: 2, name: PLAN.name } },
    });
    expect(await refusals([() => plan('2-6', 0), () => plan('2-7', 3)])).toEqual([
      'changed-meanwhile',
      'changed-meanwhile',
    ]);
    // The write that claimed a version where nothing stood has left nothing behind.
    expect((await records()).plans.map((one) => one.itemId)).toEqual(['2-6']);
  });

  it('refuses a plan without a name, an item that is not there, and 0-1', async () => {
    expect(
      await refusals([() => plan('2-6', 2, { name: ' ' }), () => plan('9-9', 0), () => plan('0-1', 0)]),
    ).toEqual(['invalid-input', 'not-found', 'not-found']);
  });

  it('of two people who save at once, one hears of the other', async () => {
    const outcomes = await Promise.allSettled([plan('2-9', 0), plan('2-9', 0, { name: '乙' })]);
    expect(outcomes.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected']);
    await hanako.call('deletePlan', { params: params('2-9') });
  });
});

describe('deletePlan and restorePlan', () => {
  it('takes a plan out of sight and back, once', async () => {
    await hanako.call('deletePlan', { params: params('2-6') });
    expect((await records()).plans).toEqual([]);
    expect((await refusal(hanako.call('deletePlan', { params: params('2-6') }))).code).toBe('not-found');
    const back = await hanako.call('restorePlan', { params: params('2-6') });
    expect(back).toMatchObject({ name: PLAN.name, version: 4 });
    const again = hanako.call('restorePlan', { params: params('2-6') });
    expect((await refusal(again)).code).toBe('nothing-to-undo');
  });

  it('a new plan takes the place of one that was removed, and the history keeps both', async () => {
    await plan('2-7', 0, { name: '最初の計画' });
    await hanako.call('deletePlan', { params: params('2-7') });
    expect(await plan('2-7', 0, { name: '次の計画' })).toMatchObject({ version: 3, name: '次の計画' });
    const counted = await asOwner(
      harness,
      hanako,
      `SELECT version FROM item_record_history WHERE item_id = '2-7' AND (version, removed) IN ((1, false), (2, true), (3, false))`,
      [],
    );
    expect(counted).toBe(3);
    await hanako.call('deletePlan', { params: params('2-7') });
    expect(await actions(hanako)).toEqual(
      expect.arrayContaining(['plan.saved', 'plan.removed', 'plan.restored']),
    );
  });
});

describe('saveOriginal', () => {
  it('lists the four originals; nothing is said of them at first', async () => {
    const { originals } = await records();
    expect(
      originals.map(({ itemId, original: kind, version, exists }) => [itemId, kind, version, exists]),
    ).toEqual([
      ['2-1', 'deviceLedger', 0, null],
      ['3-1', 'contactChart', 0, null],
      ['3-3', 'bcp', 0, null],
      ['4-1', 'operationRules', 0, null],
    ]);
  });

  it('はい on a BCP of which nothing is recorded is told before the hand-in (S2 現物確認)', async () => {
    expect(await stepsOf('3-3')).toMatchObject([
      {
        kind: 'original',
        code: 'bcp',
        blocking: false,
        message: expect.stringContaining('事業継続計画（BCP）'),
      },
    ]);
    const { hints } = await hanako.call('getDigest', { params: { assessmentId } });
    expect(hints.map((hint) => hint.code)).toContain('bcp-without-date');
  });

  it('keeps document, day, approver and place', async () => {
    expect(await original('3-3', 0)).toMatchObject({ ...BCP, original: 'bcp', version: 1 });
    expect(await stepsOf('3-3')).toEqual([]);
    expect(await actions(hanako)).toContain('original.saved');
  });

  it('はい although it is said that there is none is told as such', async () => {
    await original('3-3', 1, { exists: false });
    const [step] = await stepsOf('3-3');
    expect(step?.message).toContain('「ない」と記録されています');
    await original('3-3', 2);
  });

  it('refuses a day that has not come, an item without an original, a stale version', async () => {
    const future = await refusal(original('3-3', 3, { date: '2999-01-01' }));
    expect(future).toMatchObject({ code: 'invalid-input', fields: [{ pointer: '/date' }] });
    expect(await refusals([() => original('2-6', 0), () => original('3-3', 1)])).toEqual([
      'not-found',
      'changed-meanwhile',
    ]);
  });
});

describe('readiness and digest', () => {
  it('asks for the plan in the note, and for a plan where a note speaks of one (R-B5)', async () => {
    expect((await stepsOf('2-6')).map((step) => step.code)).toContain('plan-not-in-note');
    await answer(
      hanako,
      assessmentId,
      '2-6',
      typed('no', { targetDate: '2026-03-31', note: '医療機器更改計画により入れ替える。' }),
    );
    expect((await stepsOf('2-6')).map((step) => step.kind)).not.toContain('plan');
    await answer(
      hanako,
      assessmentId,
      '2-9',
      typed('no', { targetDate: '2026-03-31', note: '更改計画による。' }),
    );
    expect(await stepsOf('2-9')).toContainEqual(
      expect.objectContaining({ kind: 'plan', code: 'plan-not-recorded', blocking: false }),
    );
  });

  it('shows plans with end and next check, originals with date, approver and place (R-X4)', async () => {
    const digest = await hanako.call('getDigest', { params: { assessmentId } });
    expect(digest.plans).toMatchObject([
      { item: '2-6', name: PLAN.name, completion: '2028-03-31', nextCheck: '2026-03-31' },
    ]);
    expect(digest.plansNamedInNotes).toEqual(['2-9']);
    expect(digest.originals.find((one) => one.item === '3-3')?.record).toMatchObject(BCP);
    for (const sheet of ['digest', 'say-show'] as const) {
      const { blob } = await hanako.call('getSheet', { params: { assessmentId, sheet }, query: {} });
      expect(await blob.slice(0, 5).text()).toBe('%PDF-');
    }
  });
});

describe('hand-in (R-B14)', () => {
  it('freezes plans and originals and shows what changed in them since', async () => {
    const body = {
      method: 'paper',
      timing: 'on_day',
      handedInOn: '2025-11-20',
      recipient: '中央保健所',
      note: '',
      despiteProblems: true,
    } as const;
    const { id } = await hanako.call('createHandIn', { params: { assessmentId }, body });
    const frozen = await hanako.call('getHandIn', { params: { handInId: id } });
    expect(frozen.signatureValid).toBe(true);
    expect(frozen.records?.plans).toMatchObject([{ item: '2-6', files: [{ name: '更改計画.pdf' }] }]);
    expect(frozen.records?.originals).toMatchObject([{ item: '3-3', approver: '院長' }]);
    expect(frozen.changes).toEqual([]);
    await plan('2-6', 4, { completion: '2029-03-31' });
    await original('3-3', 3, { revision: '第3版' });
    const later = await hanako.call('getHandIn', { params: { handInId: id } });
    expect(later.records).toEqual(frozen.records);
    expect(later.changes).toEqual([
      { itemId: '2-6', systemId: null, field: 'planCompletion', before: '2028-03-31', after: '2029-03-31' },
      // Saved without naming the file again.
      {
        itemId: '2-6',
        systemId: null,
        field: 'planFiles',
        before: expect.stringContaining('更改計画.pdf'),
        after: null,
      },
      { itemId: '3-3', systemId: null, field: 'originalRevision', before: '第2版', after: '第3版' },
    ]);
  });
});

describe('the next edition (R-B12)', () => {
  let before: string;

  beforeAll(async () => {
    before = await start(hanako, 'fy2024/facility');
    await answer(
      hanako,
      before,
      '3-2',
      typed('no', { date: '2024-06-03', targetDate: '2025-03-20', note: '保管庫計画' }),
    );
    const file = await attach('3-2', '保管庫計画.pdf', before);
    const body = { ...PLAN, name: '保管庫計画', attachmentIds: [file] };
    await hanako.call('savePlan', { params: params('3-2', before), body, ifMatch: 0 });
    await hanako.call('saveOriginal', {
      params: params('3-1', before),
      body: { ...BCP, name: '連絡体制図' },
      ifMatch: 0,
    });
  });

  const apply = (items: string[]) =>
    hanako.call('applyCarryOver', { params: { assessmentId }, body: { from: before, items } });

  it('shows before what comes along', async () => {
    const { items } = await hanako.call('previewCarryOver', {
      params: { assessmentId },
      query: { from: before },
    });
    expect(items.find((one) => one.itemId === '3-2')).toMatchObject({
      plan: '保管庫計画',
      carriesAnything: true,
    });
    expect(items.find((one) => one.itemId === '3-1')?.original).toContain('連絡体制図');
  });

  it('carries the plan with a copy of its file; of the original neither day nor version nor that it exists', async () => {
    const { carryOverId } = await apply(['3-1', '3-2']);
    const { plans, originals } = await records();
    expect(plans.find((one) => one.itemId === '3-2')).toMatchObject({
      name: '保管庫計画',
      completion: '2028-03-31',
      nextCheck: null,
      files: [{ name: '保管庫計画.pdf' }],
    });
    expect(originals.find((one) => one.itemId === '3-1')).toMatchObject({
      exists: null,
      name: '連絡体制図',
      approver: '院長',
      date: null,
      version: 1,
    });
    // The copy is evidence of its own: removing it leaves last year's file.
    const { rows } = await hanako.call('listAttachments', { params: params('3-2') });
    await hanako.call('downloadAttachment', { params: { attachmentId: rows[0]?.id ?? '' } });
    await hanako.call('undoCarryOver', { params: { carryOverId } });
    expect((await records()).plans.map((one) => one.itemId)).toEqual(['2-6']);
    expect((await hanako.call('listAttachments', { params: params('3-2') })).rows).toEqual([]);
    expect((await records(before)).plans[0]?.files).toMatchObject([{ name: '保管庫計画.pdf' }]);
  });

  it('leaves a plan that somebody has changed since', async () => {
    const { carryOverId } = await apply(['3-2']);
    const carried = (await records()).plans.find((one) => one.itemId === '3-2');
    await plan('3-2', carried?.version ?? 0, { name: '書き直した計画' });
    await hanako.call('undoCarryOver', { params: { carryOverId } });
    expect((await records()).plans.map((one) => one.name)).toContain('書き直した計画');
  });
});

describe('who may', () => {
  it('lets staff and auditors read, not write', async () => {
    for (const role of ['staff', 'auditor'] as const) {
      const visitor = await invite(harness, hanako, [role]);
      expect((await records(assessmentId, visitor)).originals).toHaveLength(4);
      const writing = [
        () => plan('2-6', 5, {}, visitor),
        () => original('3-3', 4, {}, visitor),
        () => visitor.call('deletePlan', { params: params('2-6') }),
        () => visitor.call('restorePlan', { params: params('2-7') }),
      ];
      expect(await refusals(writing)).toEqual(writing.map(() => 'forbidden'));
    }
  });

  it('knows nothing of another organization, not even of its files', async () => {
    const stranger = await otherTenant(harness, hanako);
    const asked = [
      () => records(assessmentId, stranger),
      () => plan('2-6', 5, {}, stranger),
      () => original('3-3', 4, {}, stranger),
      () => stranger.call('deletePlan', { params: params('2-6') }),
      () => stranger.call('restorePlan', { params: params('2-7') }),
    ];
    expect(await refusals(asked)).toEqual(asked.map(() => 'not-found'));
    const ours = await attach('2-6', '院内.pdf');
    const theirs = await start(stranger, 'fy2025/facility');
    const body = { ...PLAN, attachmentIds: [ours] };
    const naming = stranger.call('savePlan', { params: params('2-6', theirs), body, ifMatch: 0 });
    expect((await refusal(naming)).code).toBe('invalid-input');
  });

  it('refuses to write in a closed checklist', async () => {
    await asOwner(harness, hanako, `UPDATE assessment SET status = 'closed' WHERE id = $1`, [assessmentId]);
    const writing = [
      () => plan('2-6', 5),
      () => original('3-3', 4),
      () => hanako.call('deletePlan', { params: params('2-6') }),
      () => hanako.call('restorePlan', { params: params('2-7') }),
    ];
    expect(await refusals(writing)).toEqual(writing.map(() => 'conflict'));
  });
});

describe('the history of an item', () => {
  it('names who saved and removed its plan, beside who answered', async () => {
    const id = await start(hanako, 'fy2023/facility');
    await answer(hanako, id, '2-6', typed('no', { targetDate: '2024-03-20' }));
    const at = params('2-6', id);
    const { version } = await hanako.call('savePlan', { params: at, body: PLAN, ifMatch: 0 });
    await hanako.call('savePlan', {
      params: at,
      body: { ...PLAN, name: '更改計画 第2版' },
      ifMatch: version,
    });
    await hanako.call('deletePlan', { params: at });
    const { rows, records: entries } = await hanako.call('listAnswerHistory', { params: at });
    expect(rows).toHaveLength(1);
    expect(entries.map(({ kind, version, name, removed }) => [kind, version, name, removed])).toEqual([
      ['plan', 3, '更改計画 第2版', true],
      ['plan', 2, '更改計画 第2版', false],
      ['plan', 1, '医療機器更改計画', false],
    ]);
    expect(new Set(entries.map((entry) => entry.updatedBy))).toEqual(new Set(['山田 花子']));
  });
});
