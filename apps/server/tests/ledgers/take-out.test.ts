/** Take-outs and returns at the counter (R-D4, R-D7, R-D8; S1 第13条(1)). */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { refusal } from '../support/facility-work.ts';
import { type Harness, otherTenant, setUp, startHarness, type Visitor } from '../support/harness.ts';
import { pdfTexts } from '../support/pdf-texts.ts';

let harness: Harness;
let hanako: Visitor;

beforeAll(async () => {
  harness = await startHarness();
  hanako = await setUp(harness);
});
afterAll(() => harness?.close());

const day = (days = 0) =>
  new Date(harness.context.now().getTime() + 9 * 3_600_000 + days * 86_400_000).toISOString().slice(0, 10);
const create = (
  ledger: 'device' | 'patient_loan' | 'private_device',
  values: Record<string, string | null>,
) => hanako.call('createLedgerRow', { params: { ledger }, body: { values } });
const tablet = () =>
  create('device', { name: `タブレット ${crypto.randomUUID().slice(0, 8)}`, kind: 'tablet' });
const take = (deviceIds: string[], more: object = {}, visitor = hanako) =>
  visitor.call('createTakeOut', {
    body: {
      deviceIds,
      person: '看護師 佐藤',
      purpose: '訪問看護',
      outOn: day(),
      dueOn: day(),
      encrypted: 'yes',
      password: 'yes',
      ...more,
    },
  });
type Written = Awaited<ReturnType<typeof take>>;
const giveBack = ({ takeOut }: Written, more: object = {}) =>
  hanako.call('returnTakeOut', {
    params: { takeOutId: takeOut.row.id },
    body: { backOn: day(), backTime: '17:00', backVirusChecked: 'yes', ...more },
    ifMatch: takeOut.row.version,
  });
const counter = (visitor = hanako) => visitor.call('getTakeOutCounter');
const statusOf = async (rowId: string) =>
  (await hanako.call('getLedgerRow', { params: { ledger: 'device', rowId } })).row.values.status;

describe('taking out', () => {
  it('marks the devices in the same write and names the conditions of R-D8 that are not met', async () => {
    const { id } = await tablet();
    const written = await take([id]);
    expect(await statusOf(id)).toBe('taken_out');
    expect(written.takeOut).toMatchObject({
      state: 'out',
      unmet: ['noPublicWireless', 'minimalApplications', 'noAdministrator'],
    });
    expect(written.writes.map(({ ledger }) => ledger)).toEqual(['take_out', 'device']);
    for (const { ledger, changeSetId } of written.writes)
      await hanako.call('undoLedgerChange', { params: { ledger, changeSetId }, query: {} });
    expect(await statusOf(id)).toBe('in_use');
  });

  it('is refused for what is outside already, for nothing at all, and for a return before it leaves', async () => {
    const { id } = await tablet();
    await take([id]);
    expect((await refusal(take([id]))).detail).toContain('看護師 佐藤');
    expect((await refusal(take([]))).fields?.[0]?.pointer).toBe('/deviceIds');
    const { id: other } = await tablet();
    expect((await refusal(take([other], { dueOn: day(-1) }))).fields?.[0]?.pointer).toBe('/dueOn');
    expect((await take([], { what: '紙の紹介状' })).writes).toHaveLength(1);
  });

  it('lets one of two people through who take the same device at once', async () => {
    const { id } = await tablet();
    const both = await Promise.allSettled([take([id]), take([id])]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  });
});

describe('the return', () => {
  it('is one press with its checks, and the devices are in use again', async () => {
    const { id } = await tablet();
    const { takeOut } = await giveBack(await take([id]));
    expect(takeOut).toMatchObject({
      state: 'back',
      row: { values: { backTime: '17:00', backErased: 'unknown' } },
    });
    expect(await statusOf(id)).toBe('in_use');
  });

  it('is refused twice, before it left, and for an old version', async () => {
    const { id } = await tablet();
    const written = await take([id]);
    expect((await refusal(giveBack(written, { backOn: day(-1) }))).code).toBe('invalid-input');
    const back = await giveBack(written);
    expect((await refusal(giveBack(written))).code).toBe('changed-meanwhile');
    expect((await refusal(giveBack({ ...written, takeOut: back.takeOut }))).code).toBe('conflict');
  });

  it('leaves a device alone that somebody marked otherwise meanwhile', async () => {
    const { id, version } = await tablet();
    const written = await take([id]);
    const params = { ledger: 'device', rowId: id } as const;
    await hanako.call('updateLedgerRow', {
      params,
      body: { values: { status: 'retired' } },
      ifMatch: version + 1,
    });
    await giveBack(written);
    expect(await statusOf(id)).toBe('retired');
  });
});

describe('the counter', () => {
  it('has what is overdue first, and so has the home page', async () => {
    const { id } = await tablet();
    await take([id], { outOn: day(-5), dueOn: day(-2) });
    const { out } = await counter();
    expect(out.map(({ state }) => state)).toEqual(
      out
        .map(({ state }) => state)
        .toSorted()
        .toReversed(),
    );
    expect(out[0]?.state).toBe('overdue');
    const { deadlines } = await hanako.call('getDashboard');
    expect(deadlines.filter(({ link }) => link === '/take-outs')).toMatchObject([
      { overdue: true, date: day(-2) },
    ]);
  });

  it('says what is missing of a loan to a patient (R-D7)', async () => {
    const { id } = await tablet();
    const lentOn = day(-10);
    await create('patient_loan', {
      deviceId: id,
      recipient: '00123',
      lentOn,
      dueOn: day(-1),
      explained: 'yes',
    });
    expect((await counter()).loans).toMatchObject([
      { recipient: '00123', state: 'overdue', lacks: ['agreedOn', 'contact', 'separated'] },
    ]);
  });

  it('shows permissions that ran out or have no end (R-D4)', async () => {
    const own = (toOn: string | null, erasedOn: string | null = null) =>
      create('private_device', { owner: '鈴木', what: `私物PC ${toOn}`, reason: '学会', toOn, erasedOn });
    await own(day(-1));
    await own(day(100));
    await own(null);
    await own(day(-1), day(-1));
    const { permissions } = await counter();
    expect(permissions.map(({ state }) => state)).toEqual(['over', 'open']);
  });

  it('is of one organization alone, whose devices nobody else can take', async () => {
    const { id } = await tablet();
    const stranger = await otherTenant(harness, hanako);
    expect(await counter(stranger)).toEqual({ out: [], back: [], loans: [], permissions: [] });
    expect((await refusal(take([id], {}, stranger))).code).toBe('not-found');
  });
});

describe('the printed permission', () => {
  it('has conditions, room to sign, and afterwards what was checked', async () => {
    const { id } = await tablet();
    const written = await take([id], { approvedBy: '企画 伊藤', approvedOn: day() });
    const texts = async () => {
      const { blob } = await hanako.call('printTakeOut', { params: { takeOutId: written.takeOut.row.id } });
      return (await pdfTexts(new Uint8Array(await blob.arrayBuffer()))).join('').replace(/\s/g, '');
    };
    const before = await texts();
    for (const text of ['持ち出し許可書', '看護師佐藤', '企画伊藤', '公衆無線LAN', '返却時の確認'])
      expect(before).toContain(text);
    await giveBack(written, { receivedBy: '受付 山田' });
    expect(await texts()).toContain('受付山田');
  });
});
