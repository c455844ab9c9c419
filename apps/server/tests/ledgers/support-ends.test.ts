/** Ends of support that can be brought without a connection, and own ones (R-D1, R-G1; S1 第5条). */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { refusal, start } from '../support/facility-work.ts';
import { type Harness, otherTenant, setUp, startHarness, type Visitor } from '../support/harness.ts';
import { newAccount } from '../support/identity.ts';
import { productFile } from '../support/product-file.ts';

let harness: Harness;
let hanako: Visitor;
let assessmentId: string;

beforeAll(async () => {
  harness = await startHarness();
  hanako = await setUp(harness);
  assessmentId = await start(hanako, 'fy2025/facility');
  await create('device', { name: '境界ルータ', kind: 'network', os: 'Sample Router', osVersion: '1' });
  await create('device', { name: '受付PC', kind: 'terminal', os: 'Windows 7' });
  await create('device', { name: '検査装置', kind: 'medical', maker: '甲製作所', model: 'A-100' });
});
afterAll(() => harness?.close());

const create = (ledger: 'device' | 'product_end', values: Record<string, string | null>) =>
  hanako.call('createLedgerRow', { params: { ledger }, body: { values } });
const seen = (visitor = hanako) => visitor.call('getSupportEnds');
const files = async () => (await seen()).files;
const takeIn = (file = productFile()) => hanako.call('takeInProductFile', { files: [file] });
const takeOut = (productFileId: string) => hanako.call('takeOutProductFile', { params: { productFileId } });

/** What the checklist says about ends of support, as the proposal cites it. */
async function ended(): Promise<number> {
  const { items } = await hanako.call('getAssessment', { params: { assessmentId } });
  const reasons = items.find(({ itemId }) => itemId === '2-6')?.ledgers?.reasons ?? [];
  return reasons.find(({ ruleId }) => ruleId === 'support-ended')?.rowCount ?? 0;
}

describe('the page', () => {
  it('has the data with its day and source, and what it says about the devices', async () => {
    const { products, found, unknown, ambiguous } = await seen();
    expect(products.length).toBeGreaterThan(20);
    expect(products.every(({ origin, record }) => origin === 'delivered' && record !== '')).toBe(true);
    expect(found.map(({ cycleName, time, deviceCount }) => [cycleName, time, deviceCount])).toEqual([
      ['Windows 7 SP1', 'ended', 1],
    ]);
    expect(found[0]?.devices.map(({ name }) => name)).toEqual(['受付PC']);
    expect(unknown.map(({ text }) => text).toSorted()).toEqual(['Sample Router 1', '甲製作所 A-100']);
    expect(ambiguous).toEqual([]);
  });
});

describe('a newer file', () => {
  it('is looked at before: what is new, which devices change, and nothing is written', async () => {
    const preview = await hanako.call('previewProductFile', { files: [productFile([{}, { id: 'other' }])] });
    expect(preview.products.map(({ id, effect, added }) => [id, effect, added])).toEqual([
      ['sample-router', 'new', 1],
      ['other', 'new', 1],
    ]);
    expect(preview.devices.rows).toMatchObject([{ name: '境界ルータ', before: null, after: '2020-03-31' }]);
    expect(await files()).toEqual([]);
  });

  it('counts at once, for proposals too, and can be taken out and brought back', async () => {
    const before = await ended();
    const { id } = await takeIn();
    expect((await seen()).products.find((one) => one.id === 'sample-router')?.origin).toBe('brought');
    expect(await ended()).toBe(before + 1);
    await takeOut(id);
    expect(await ended()).toBe(before);
    expect((await seen()).products.some((one) => one.id === 'sample-router')).toBe(false);
    await hanako.call('restoreProductFile', { params: { productFileId: id } });
    expect(await ended()).toBe(before + 1);
    const again = hanako.call('restoreProductFile', { params: { productFileId: id } });
    expect((await refusal(again)).code).toBe('nothing-to-undo');
    expect(await files()).toMatchObject([{ id, takenInName: '山田 花子', takenOutAt: null }]);
  });

  it('that holds nothing newer is not needed', async () => {
    const preview = await hanako.call('previewProductFile', { files: [productFile()] });
    expect(preview.products[0]?.effect).toBe('same');
    expect((await refusal(takeIn())).code).toBe('conflict');
    const older = productFile([{ asOf: '2020-01-01', retrieved: '2020-01-01' }]);
    expect((await refusal(takeIn(older))).detail).toContain('新しい製品がありません');
  });

  it('with another day says which version changes', async () => {
    const cycles = [
      { id: 'all', name: 'サンプルルーター', ends: '2031-03-31', grade: 'secondary', when: {} },
    ];
    const newer = productFile([{ asOf: '2027-01-01', retrieved: '2027-01-02', cycles }]);
    const { products, devices } = await hanako.call('previewProductFile', { files: [newer] });
    expect(products[0]).toMatchObject({
      effect: 'newer',
      installedAsOf: '2026-12-01',
      changed: [{ name: 'サンプルルーター', before: '2020-03-31', after: '2031-03-31' }],
    });
    expect(devices.rows).toMatchObject([{ before: '2020-03-31', after: '2031-03-31' }]);
  });

  it.each([
    ['no text', new File([new Uint8Array([0xff, 0xfe, 0x00, 0x81])], 'x.yaml')],
    ['another format', new File(['{"format":"mamori.answers/1"}'], 'x.json')],
    ['a pattern that may run for ever', productFile([{ match: '(a+)+$' }])],
  ])('is refused: %s', async (_, file) => {
    expect((await refusal(takeIn(file))).code).toBe('unreadable-file');
  });

  it('is refused when it is larger than any such file', async () => {
    const large = new File([new Uint8Array(3 * 1024 * 1024)], 'x.yaml');
    expect((await refusal(takeIn(large))).code).toBe('payload-too-large');
  });

  it('is a matter of those who run the installation', async () => {
    const colleague = await newAccount(harness, hanako, ['system_operator']);
    const upload = colleague.visitor.call('takeInProductFile', { files: [productFile()] });
    expect((await refusal(upload)).code).toBe('forbidden');
    expect((await seen(colleague.visitor)).files.map(({ takenInName }) => takenInName)).toEqual(['']);
  });
});

describe('an end of one’s own', () => {
  it('counts for the facility that entered it, at once', async () => {
    const before = await ended();
    await create('product_end', {
      name: 'A-100',
      appliesTo: 'model',
      endsOn: '2019-12-31',
      source: '甲製作所の案内（2019年）',
    });
    expect((await seen()).found.find(({ isOwn }) => isOwn)).toMatchObject({
      date: '2019-12-31',
      source: '甲製作所の案内（2019年）',
      devices: [{ name: '検査装置' }],
    });
    expect(await ended()).toBe(before + 1);
    const stranger = await otherTenant(harness, hanako);
    expect((await seen(stranger)).found).toEqual([]);
  });
});
