/** R-B8: accepted answers are proposals beside every item, contradictions are listed with both sides and settled by a person. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Asked, askVendors } from '../support/ask-vendors.ts';
import { answer, answerOf, refusal, start } from '../support/facility-work.ts';
import { type Harness, invite, otherTenant, setUp, startHarness, type Visitor } from '../support/harness.ts';
import { typed } from '../support/typed-answer.ts';
import { accept, arrive, arriveAccepted } from '../support/vendor-responses.ts';

let harness: Harness;
let administrator: Visitor;
let assessmentId: string;
let asked: Asked;
const accepted: Record<string, string> = {};

const requestOf = (name: string) => asked.vendors[name]?.requestId ?? '';
async function vendorsOf(itemId: string) {
  const { items } = await administrator.call('getAssessment', { params: { assessmentId } });
  return items.find((item) => item.itemId === itemId)?.vendors ?? null;
}
const all = (itemId: string) => administrator.call('getItemVendors', { params: { assessmentId, itemId } });

beforeAll(async () => {
  harness = await startHarness();
  administrator = await setUp(harness);
  assessmentId = await start(administrator, 'fy2025/facility');
});
afterAll(() => harness?.close());

describe('proposals', () => {
  it('are nothing while no vendor was asked', async () => {
    expect(await vendorsOf('2-2')).toBeNull();
    asked = await askVendors(administrator, ['甲システム', '乙ネット'], { assessmentId });
  });

  it('stay unknown until every contracted vendor was accepted, and say why', async () => {
    expect((await vendorsOf('2-2'))?.reasons.map(({ text }) => text)).toEqual([
      '甲システムからまだ回答がありません。',
      '乙ネットからまだ回答がありません。',
    ]);
    accepted.甲 = await arriveAccepted(harness, administrator, requestOf('甲システム'), {
      '2-2': 'yes',
      '2-4': 'no',
      '2-8': 'yes',
      '2-13': 'notApplicable',
    });
    const waiting = await arrive(harness, administrator, requestOf('乙ネット'), {
      '2-2': 'yes',
      '2-4': 'yes',
      '2-8': 'yes',
      '2-13': 'yes',
    });
    accepted.乙 = waiting.id;
    const part = await vendorsOf('2-2');
    expect(part).toMatchObject({ vendors: 'unknown', verdict: 'unknown', reasonCount: 2 });
    expect(part?.reasons[0]?.text).toBe(
      '乙ネットの回答が届いています。確かめて受け付けると、ここに反映されます。',
    );
    await accept(administrator, requestOf('乙ネット'), waiting.id);
  });

  it('give the sum of the accepted answers with who, when and how (R-B8, R-C1)', async () => {
    expect(await vendorsOf('2-2')).toMatchObject({ verdict: 'yes', vendors: 'yes', ownPart: false });
    expect(await vendorsOf('2-8')).toMatchObject({ verdict: 'unknown', vendors: 'yes', ownPart: true });
    expect((await vendorsOf('2-8'))?.ownPartText).toContain('退職者');
    expect(await vendorsOf('2-13')).toMatchObject({ verdict: 'yes' });
    // Same number, other meaning: vendors cannot speak for it.
    expect(await vendorsOf('1-1')).toBeNull();
    const denied = await vendorsOf('2-4');
    expect(denied).toMatchObject({ verdict: 'no', vendors: 'no' });
    expect(denied?.reasons[0]).toMatchObject({
      vendorId: asked.vendors.甲システム?.vendorId,
      vendorName: '甲システム',
      requestId: requestOf('甲システム'),
      responseId: accepted.甲,
      answer: 'no',
      way: 'link',
      text: '甲システムは「いいえ」と答えています。',
    });
    expect(denied?.reasons[0]?.receivedAt).toMatch(/^20/);
  });

  it('are taken over by a person, keep their provenance, and lose it with another answer', async () => {
    const { proposal, reasons } = await all('2-2');
    expect(reasons).toHaveLength(2);
    expect(proposal).toMatchObject({ answer: 'yes', responseIds: [accepted.甲, accepted.乙] });
    expect(proposal?.basis).toContain('甲システム');
    expect(await answerOf(administrator, assessmentId, '2-2')).toBeUndefined();
    const params = { assessmentId, itemId: '2-2' };
    const from = { kind: 'vendors' as const, responseIds: proposal?.responseIds ?? [] };
    const body = typed('yes', { date: null, basis: proposal?.basis ?? '' });
    const saved = await administrator.call('saveAnswer', { params, body: { ...body, from }, ifMatch: 0 });
    expect(saved.answer.provenance).toEqual({
      kind: 'vendors',
      text: '事業者の回答から（甲システム、乙ネット）',
    });
    expect(saved.answer.value).not.toHaveProperty('from');
    const dated = await answer(administrator, assessmentId, '2-2', typed('yes', { basis: body.basis ?? '' }));
    expect(dated.answer.provenance.kind).toBe('vendors');
    const other = await answer(administrator, assessmentId, '2-2', typed('no', { targetDate: '2026-01-31' }));
    expect(other.answer.provenance.kind).toBe('person');
  });

  it('are refused when the accepted answers do not say so', async () => {
    const params = { assessmentId, itemId: '2-4' };
    const save = (value: 'yes' | 'no', responseIds: string[]) =>
      administrator.call('saveAnswer', {
        params,
        body: { ...typed(value), from: { kind: 'vendors', responseIds } },
        ifMatch: 0,
      });
    expect((await refusal(save('yes', [accepted.甲 ?? '']))).code).toBe('conflict');
    expect((await refusal(save('no', [accepted.乙 ?? '']))).code).toBe('conflict');
    expect((await save('no', [accepted.甲 ?? ''])).answer.provenance.kind).toBe('vendors');
  });
});

describe('contradictions', () => {
  const settle = (ifMatch: number, itemId = '2-4') =>
    administrator.call('saveSettlement', {
      params: { assessmentId, itemId },
      body: { performer: '医療情報室', basis: '運用管理規程 第12条' },
      ifMatch,
    });
  const listed = async () =>
    (await administrator.call('listContradictions', { params: { assessmentId } })).rows;
  const steps = async () =>
    (await administrator.call('getReadiness', { params: { assessmentId } })).steps.filter(
      ({ kind }) => kind === 'vendor-contradiction',
    );

  it('are found with both sides, on the item, in the list and before the hand-in (R-B8)', async () => {
    await answer(administrator, assessmentId, '2-4', typed('yes', { basis: '自院で実施' }));
    expect((await vendorsOf('2-4'))?.contradiction).toMatchObject({
      code: 'facility-yes-vendor-no',
      settled: false,
      settlement: null,
    });
    const rows = await listed();
    expect(rows.map(({ itemId, code }) => [itemId, code])).toEqual([
      ['2-2', 'facility-no-vendors-yes'],
      ['2-4', 'facility-yes-vendor-no'],
    ]);
    expect(rows[1]).toMatchObject({ facility: 'yes', vendors: 'no' });
    expect(rows[1]?.reasons.map(({ vendorName, answer: said }) => [vendorName, said])).toEqual([
      ['甲システム', 'no'],
      ['乙ネット', 'yes'],
    ]);
    expect(rows[1]?.reissueText).toContain('対象外');
    expect((await steps()).map(({ item, blocking }) => [item, blocking])).toEqual([
      ['2-2', false],
      ['2-4', true],
    ]);
    const { readiness } = await administrator.call('getDashboard');
    expect(readiness?.steps.some(({ kind }) => kind === 'vendor-contradiction')).toBe(true);
  });

  it('are settled by performer and basis, with versions and undo', async () => {
    const saved = await settle(0);
    expect(saved).toMatchObject({ performer: '医療情報室', by: '山田 花子', version: 1 });
    expect((await refusal(settle(0))).code).toBe('changed-meanwhile');
    expect(await vendorsOf('2-4')).toMatchObject({
      contradiction: { settled: true },
      settlement: { performer: '医療情報室' },
    });
    expect((await steps()).map(({ item }) => item)).toEqual(['2-2']);
    const params = { assessmentId, itemId: '2-4' };
    await administrator.call('deleteSettlement', { params });
    expect((await vendorsOf('2-4'))?.contradiction).toMatchObject({ settled: false, settlement: null });
    expect((await refusal(administrator.call('deleteSettlement', { params }))).code).toBe('not-found');
    await administrator.call('restoreSettlement', { params });
    expect((await refusal(administrator.call('restoreSettlement', { params }))).code).toBe('nothing-to-undo');
    expect((await vendorsOf('2-4'))?.contradiction).toMatchObject({ settled: true });
    expect((await refusal(settle(0, '9-9'))).code).toBe('not-found');
  });

  it('vanish when the vendor reissues with 対象外 and a person accepts it', async () => {
    const newer = await arrive(harness, administrator, requestOf('甲システム'), {
      '2-2': 'yes',
      '2-4': 'notApplicable',
      '2-8': 'yes',
      '2-13': 'notApplicable',
    });
    expect((await vendorsOf('2-4'))?.contradiction).not.toBeNull();
    await accept(administrator, requestOf('甲システム'), newer.id);
    expect((await vendorsOf('2-4'))?.contradiction).toBeNull();
  });

  it('are frozen with a hand-in', async () => {
    const { id } = await administrator.call('createHandIn', {
      params: { assessmentId },
      body: {
        method: 'paper',
        timing: 'before',
        handedInOn: '2025-06-01',
        recipient: '中央保健所',
        note: '',
        despiteProblems: true,
      },
    });
    const { blob } = await administrator.call('downloadHandIn', {
      params: { handInId: id },
      query: { format: 'json' },
    });
    const text = await blob.text();
    expect(text).toContain('facility-no-vendors-yes');
    expect(text).toContain('乙ネット');
    const handIn = await administrator.call('getHandIn', { params: { handInId: id } });
    expect(handIn.signatureValid).toBe(true);
  });
});

describe('who may', () => {
  it('lets staff read and not settle, and other organizations reach nothing', async () => {
    const staff = await invite(harness, administrator, ['staff']);
    const params = { assessmentId, itemId: '2-4' };
    const body = { performer: 'x', basis: 'x' };
    expect((await staff.call('listContradictions', { params: { assessmentId } })).rows.length).toBe(1);
    expect((await refusal(staff.call('saveSettlement', { params, body, ifMatch: 0 }))).code).toBe(
      'forbidden',
    );
    const stranger = await otherTenant(harness, administrator);
    expect((await refusal(stranger.call('getItemVendors', { params }))).code).toBe('not-found');
    expect((await refusal(stranger.call('saveSettlement', { params, body, ifMatch: 0 }))).code).toBe(
      'not-found',
    );
  });
});
