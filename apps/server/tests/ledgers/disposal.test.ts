/** Disposal decided by three parties, with proof (R-D3; S1 第5条(2), 第13条(3)). */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { refusal, refusals } from '../support/facility-work.ts';
import { type Harness, otherTenant, setUp, startHarness, type Visitor } from '../support/harness.ts';
import { type Account, newAccount } from '../support/identity.ts';
import { pdfTexts } from '../support/pdf-texts.ts';

let harness: Harness;
let hanako: Visitor;
let head: Account;

beforeAll(async () => {
  harness = await startHarness();
  hanako = await setUp(harness);
  head = await newAccount(harness, hanako, ['staff']);
});
afterAll(() => harness?.close());

type Values = Record<string, string | string[] | null>;
const create = (ledger: 'device' | 'disposal', values: Values) =>
  hanako.call('createLedgerRow', { params: { ledger }, body: { values } });
const device = (values: Values = {}) =>
  create('device', {
    name: `受付PC ${crypto.randomUUID()}`,
    kind: 'terminal',
    patientData: 'yes',
    ...values,
  });

async function begin(values: Values = {}) {
  const { id } = await device();
  const row = await create('disposal', {
    deviceIds: [id],
    patientData: 'yes',
    method: 'erased_and_destroyed',
    ...values,
  });
  return read(row.id);
}
const read = (disposalId: string, visitor = hanako) =>
  visitor.call('getDisposal', { params: { disposalId } });
type Disposal = Awaited<ReturnType<typeof read>>;
const codes = ({ gaps }: Disposal) => gaps.map(({ code }) => code);

const attach = (rowId: string, kind: 'decision' | 'proof') =>
  hanako.call('addLedgerFile', {
    params: { ledger: 'disposal', rowId },
    query: { kind },
    files: [new File(['%PDF-1.7\n%%EOF'], `${kind}.pdf`, { type: 'application/pdf' })],
  });
const change = (of: Disposal, values: Values) =>
  hanako.call('updateLedgerRow', {
    params: { ledger: 'disposal', rowId: of.row.id },
    body: { values },
    ifMatch: of.row.version,
  });
const onPaper = (of: Disposal, party: 'head' | 'planner' | 'management', on = '2025-06-01') =>
  hanako.call('recordDisposalDecision', {
    params: { disposalId: of.row.id, party },
    body: { name: `${party} 太郎`, on },
    ifMatch: of.row.version,
  });
const assign = (of: Disposal, personId: string | null, party: 'head' | 'planner' = 'head') =>
  hanako.call('assignDisposalParty', {
    params: { disposalId: of.row.id, party },
    body: { personId },
    ifMatch: of.row.version,
  });
const decide = (of: Disposal, visitor: Visitor) =>
  visitor.call('decideDisposal', {
    params: { disposalId: of.row.id, party: 'head' },
    ifMatch: of.row.version,
  });
const complete = (of: Disposal, disposedOn = '2025-06-10') =>
  hanako.call('completeDisposal', {
    params: { disposalId: of.row.id },
    body: { disposedOn },
    ifMatch: of.row.version,
  });

/** All three have signed one paper, and the certificate is there. */
async function everything(values: Values = {}) {
  let disposal = await begin({ proof: 'certificate', ...values });
  await attach(disposal.row.id, 'decision');
  await attach(disposal.row.id, 'proof');
  for (const party of ['head', 'planner', 'management'] as const) disposal = await onPaper(disposal, party);
  return disposal;
}

describe('a disposal of patient data (S1 第13条(3)①)', () => {
  it('lacks the three consents and the proof at first', async () => {
    const disposal = await begin();
    expect(disposal).toMatchObject({ state: 'open', patientDataReason: 'stated' });
    expect(codes(disposal)).toEqual([
      'head-missing',
      'planner-missing',
      'management-missing',
      'proof-missing',
    ]);
  });

  it('treats unknown as patient data, and says so; a device with patient data outweighs a no', async () => {
    const unknown = await begin({ patientData: 'unknown', deviceIds: [], what: '旧サーバーのデータ' });
    expect(unknown.patientDataReason).toBe('unknown');
    expect(unknown.remarks).toContain('counted-as-patient-data');
    const denied = await begin({ patientData: 'no' });
    expect(denied.patientDataReason).toBe('by-device');
    expect(denied.remarks).toContain('device-has-patient-data');
  });

  it('needs no three parties without patient data, but a proof (第13条(3)②)', async () => {
    const { id } = await device({ patientData: 'no' });
    const disposal = await begin({ patientData: 'no', deviceIds: [id] });
    expect(disposal.patientDataReason).toBeNull();
    expect(codes(disposal)).toEqual(['proof-missing']);
  });

  it('asks for the attached certificate, or for what a vendor explained (証憑または事業者説明)', async () => {
    const disposal = await begin({ proof: 'certificate' });
    expect(codes(disposal)).toContain('proof-file-missing');
    await change(disposal, { proof: 'explained' });
    const explained = await read(disposal.row.id);
    expect(codes(explained)).toContain('explanation-missing');
    await change(explained, { proofNumber: '6/3 甲商会 佐藤氏より電話で、破砕済みとの説明' });
    expect(codes(await read(disposal.row.id)).filter((code) => !code.endsWith('-missing'))).toEqual([]);
  });
});

describe('a consent', () => {
  it('is given by the person who was asked, with their own name and today', async () => {
    const disposal = await assign(await begin(), head.personId);
    const { rows } = await head.visitor.call('listDisposals');
    expect(rows.map(({ row }) => row.id)).toEqual([disposal.row.id]);
    const waiting = async () => (await head.visitor.call('getDashboard')).deadlines.map(({ link }) => link);
    expect(await waiting()).toEqual([`/disposals/${disposal.row.id}`]);
    const agreed = await decide(disposal, head.visitor);
    expect(await waiting()).toEqual([]);
    const [party] = agreed.parties;
    expect(party).toMatchObject({ party: 'head', way: 'self', isMine: true, isOutdated: false });
    expect(party?.name).toBe((await head.visitor.call('getSession')).person.displayName);
    expect(codes(agreed)).not.toContain('head-missing');
    expect((await refusal(decide(agreed, head.visitor))).code).toBe('conflict');
  });

  it('is shown to nobody who was not asked, and refused to them', async () => {
    const disposal = await begin();
    expect((await refusal(read(disposal.row.id, head.visitor))).code).toBe('not-found');
    expect((await refusal(decide(disposal, head.visitor))).code).toBe('not-found');
    expect((await refusal(decide(disposal, hanako))).code).toBe('conflict');
  });

  it('on paper needs the paper, and no day that is yet to come', async () => {
    const disposal = await begin();
    expect((await refusal(onPaper(disposal, 'planner'))).detail).toContain('署名のある紙');
    await attach(disposal.row.id, 'decision');
    expect((await refusal(onPaper(disposal, 'planner', '2099-01-01'))).code).toBe('invalid-input');
    const recorded = await onPaper(disposal, 'planner');
    expect(recorded.parties[1]).toMatchObject({ name: 'planner 太郎', on: '2025-06-01', way: 'paper' });
  });

  it('is outdated when the content changes, and stands again when it is as before', async () => {
    const disposal = await everything();
    expect(disposal.state).toBe('ready');
    await change(disposal, { method: 'erased' });
    const changed = await read(disposal.row.id);
    expect(codes(changed)).toEqual(['head-outdated', 'planner-outdated', 'management-outdated']);
    expect(changed.remarks).toContain('not-destroyed');
    await change(changed, { method: 'erased_and_destroyed' });
    expect(codes(await read(disposal.row.id))).toEqual([]);
  });

  it('can be taken back, which clears name and day', async () => {
    const disposal = await everything();
    const params = { disposalId: disposal.row.id, party: 'head' as const };
    const after = await hanako.call('withdrawDisposalDecision', { params, ifMatch: disposal.row.version });
    expect(codes(after)).toEqual(['head-missing']);
    const again = hanako.call('withdrawDisposalDecision', { params, ifMatch: after.row.version });
    expect((await refusal(again)).code).toBe('conflict');
  });

  it('can be asked of members only, and not again once it is given', async () => {
    const disposal = await begin();
    const stranger = await otherTenant(harness, hanako);
    const foreign = (await stranger.call('getSession')).person.id;
    expect((await refusal(assign(disposal, foreign))).code).toBe('not-found');
    const agreed = await decide(await assign(disposal, head.personId), head.visitor);
    expect((await refusal(assign(agreed, null))).code).toBe('conflict');
    await assign(agreed, null, 'planner');
  });
});

describe('the end', () => {
  it('is refused while something is missing, and says what', async () => {
    const problem = await refusal(complete(await begin()));
    expect(problem.code).toBe('conflict');
    expect(problem.detail).toContain('経営責任者の同意');
  });

  it('marks the devices in the same write, and can be taken back', async () => {
    const disposal = await everything();
    const { disposal: done, writes } = await complete(disposal);
    expect(done).toMatchObject({ state: 'done', row: { values: { disposedOn: '2025-06-10' } } });
    expect(done.devices.map(({ status }) => status)).toEqual(['disposed']);
    expect(writes.map(({ ledger }) => ledger)).toEqual(['disposal', 'device']);
    for (const { ledger, changeSetId } of writes)
      await hanako.call('undoLedgerChange', { params: { ledger, changeSetId }, query: {} });
    const back = await read(disposal.row.id);
    expect(back).toMatchObject({ state: 'ready', devices: [{ status: 'in_use' }] });
  });

  it('lets one of two people through who press at once', async () => {
    const disposal = await everything();
    const both = await Promise.allSettled([complete(disposal), complete(disposal)]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  });

  it('is no day that is yet to come', async () => {
    expect(await refusals([async () => complete(await everything(), '2099-01-01')])).toEqual([
      'invalid-input',
    ]);
  });

  it('leaves a gap where a device was marked without a record, which is listed and not forbidden', async () => {
    const { id } = await device({ status: 'disposed', disposedOn: '2023-05-08' });
    const before = await hanako.call('listDisposals');
    expect(before.unrecorded.devices.map((one) => one.id)).toContain(id);
    const row = await create('disposal', { deviceIds: [id], method: 'erased', disposedOn: '2023-05-08' });
    const after = await hanako.call('listDisposals');
    expect(after.unrecorded.total).toBe(before.unrecorded.total - 1);
    expect((await read(row.id)).state).toBe('incomplete');
  });
});

describe('the printed record', () => {
  const texts = async (of: Disposal) => {
    const { blob } = await hanako.call('printDisposal', { params: { disposalId: of.row.id } });
    return (await pdfTexts(new Uint8Array(await blob.arrayBuffer()))).join('').replace(/\s/g, '');
  };
  it('has content, decisions and proof, and says what is missing', async () => {
    const open = await texts(await begin());
    expect(open).toContain('この記録はまだ完成していません');
    expect(open).toContain('署名');
    const done = await texts((await complete(await everything())).disposal);
    for (const text of [
      '廃棄記録',
      'さくら医院',
      'planner太郎',
      '消去して破壊',
      '廃棄証明書',
      '令和7年6月10日',
    ])
      expect(done).toContain(text);
    expect(done).not.toContain('まだ完成していません');
  });
});

describe('another organization', () => {
  it('gets nothing, and cannot name our devices', async () => {
    const disposal = await begin();
    const stranger = await otherTenant(harness, hanako);
    expect((await refusal(read(disposal.row.id, stranger))).code).toBe('not-found');
    const values = { deviceIds: disposal.devices.map(({ id }) => id), method: 'erased' };
    const foreign = stranger.call('createLedgerRow', { params: { ledger: 'disposal' }, body: { values } });
    expect((await refusal(foreign)).code).toBe('not-found');
    expect((await stranger.call('listDisposals')).unrecorded.total).toBe(0);
  });
});
