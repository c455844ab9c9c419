/** R-B10, S0 1-6: a device that cannot log: what to ask, the reply as evidence of the items, what the source allows by year. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { actions, answerOf, refusal, start } from '../support/facility-work.ts';
import { type Harness, setUp, startHarness, type Visitor } from '../support/harness.ts';

let harness: Harness;
let hanako: Visitor;
let vendorId: string;

beforeAll(async () => {
  harness = await startHarness();
  hanako = await setUp(harness);
  vendorId = (
    await hanako.call('createVendor', { body: { name: 'あさひ医療機器', contractKind: 'maintenance' } })
  ).id;
});
afterAll(() => harness?.close());

const DEVICE = '超音波診断装置';
const three = {
  'why-impossible': '専用OSのため',
  'incident-without-log': '切り離して調べる',
  'no-os-log': 'ない',
};
const reply = () => new File(['%PDF-1.7\n%%EOF'], '回答.pdf', { type: 'application/pdf' });

describe('FY2023', () => {
  it('はい with three answers and their file; the answer itself is never written', async () => {
    const assessmentId = await start(hanako, 'fy2023/facility');
    const body = { assessmentId, vendorId, device: DEVICE, lacks: ['log' as const] };
    const row = await hanako.call('createDeviceLimit', { body });
    expect(row).toMatchObject({ fiscalYear: 2023, itemIds: ['2-6'], vendorName: 'あさひ医療機器' });
    expect(row.questions).toHaveLength(3);
    expect(row.letter.body).toContain(DEVICE);
    expect(row.letter.body).toContain('3. ');
    expect(row.rulings[0]).toMatchObject({ ruling: 'waiting', source: 'S0 1-6' });
    expect(row.rulings[0]?.missing).toHaveLength(4);

    const params = { deviceLimitId: row.id };
    const answered = await hanako.call('updateDeviceLimit', {
      params,
      body: { ...body, replies: three },
      ifMatch: row.version,
    });
    expect(answered.rulings[0]).toMatchObject({
      ruling: 'waiting',
      missing: [expect.stringContaining('ファイル')],
    });
    const kept = await hanako.call('attachDeviceReply', { params, files: [reply()] });
    expect(kept.rulings[0]).toMatchObject({ ruling: 'mayBeYes', code: 'three-answers' });
    expect(kept.rulings[0]?.sentence).toContain(DEVICE);
    expect(kept.repliedOn).not.toBeNull();

    const evidence = await hanako.call('listAttachments', { params: { assessmentId, itemId: '2-6' } });
    expect(evidence.rows.map(({ name }) => name)).toEqual(['回答.pdf']);
    expect(await answerOf(hanako, assessmentId, '2-6')).toBeUndefined();
    expect(await actions(hanako)).toContain('deviceLimit.replied');
  });
});

describe('FY2024 and FY2025', () => {
  it('two answers in FY2024', async () => {
    const assessmentId = await start(hanako, 'fy2024/facility');
    const replies = { 'policy-unchanged': '変更なし', 'implementation-date': '令和8年度' };
    const body = { assessmentId, vendorId, device: DEVICE, lacks: ['access' as const], replies };
    const { id, questions } = await hanako.call('createDeviceLimit', { body });
    expect(questions).toHaveLength(2);
    const kept = await hanako.call('attachDeviceReply', { params: { deviceLimitId: id }, files: [reply()] });
    expect(kept.rulings.map(({ itemId, ruling }) => [itemId, ruling])).toEqual([
      ['2-4/server', 'mayBeYes'],
      ['2-4/terminal', 'mayBeYes'],
    ]);
  });

  it('no rule in FY2025: いいえ with a plan, or the health centre', async () => {
    const assessmentId = await start(hanako, 'fy2025/facility');
    const body = {
      assessmentId,
      vendorId,
      device: DEVICE,
      lacks: ['log' as const, 'patch' as const],
      replies: three,
      alternative: '更新予定',
    };
    const row = await hanako.call('createDeviceLimit', { body });
    expect(row.rulings.map(({ itemId, ruling }) => [itemId, ruling])).toEqual([
      ['2-6', 'noRule'],
      ['2-11', 'noRule'],
    ]);
    expect(row.rulings[0]?.text).toContain('保健所');
    expect(row.rulings[0]?.sentence).toContain('更新予定');
    const params = { deviceLimitId: row.id };
    const sheet = await hanako.call('printDeviceLetter', { params });
    expect(
      Buffer.from(await sheet.blob.arrayBuffer())
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
    await hanako.call('deleteDeviceLimit', { params });
    expect((await hanako.call('listDeviceLimits')).rows.map(({ id }) => id)).not.toContain(row.id);
    expect(await hanako.call('restoreDeviceLimit', { params })).toMatchObject({ id: row.id });
  });

  it('an item that the checklist does not have is said to be so', async () => {
    const [known] = (await hanako.call('listAssessments')).rows;
    const assessmentId = known?.id ?? '';
    const body = { assessmentId, device: DEVICE, lacks: ['log' as const], itemIds: ['9-9'] };
    expect(await refusal(hanako.call('createDeviceLimit', { body }))).toMatchObject({
      code: 'invalid-input',
      fields: [{ pointer: '/itemIds/0' }],
    });
  });
});
