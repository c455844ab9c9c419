/** Remote maintenance, work and data partners over real HTTP on a real database (R-C6…C9). */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { refusal } from '../support/facility-work.ts';
import { type Harness, invite, setUp, startHarness, type Visitor } from '../support/harness.ts';

let harness: Harness;
let administrator: Visitor;
let vendorId: string;

beforeAll(async () => {
  harness = await startHarness();
  administrator = await setUp(harness);
  const vendor = await administrator.call('createVendor', {
    body: { name: '甲システム', contractKind: 'maintenance' },
  });
  vendorId = vendor.id;
});
afterAll(() => harness?.close());

const access = (changes: object = {}) => ({
  vendorId,
  systemId: null,
  device: '電子カルテサーバ',
  method: 'vpn' as const,
  alwaysOn: 'no' as const,
  personalAccounts: 'yes' as const,
  sourceRestricted: 'yes' as const,
  secondFactor: 'yes' as const,
  ...changes,
});
const codes = (flags: readonly { readonly code: string }[]) => flags.map(({ code }) => code);
const csv = (text: string | Uint8Array, name = 'log.csv') =>
  new File([text as Uint8Array<ArrayBuffer>], name, { type: 'text/csv' });

describe('the register of remote maintenance', () => {
  it('answers item 2-2 only once every contracted vendor was asked', async () => {
    const before = await administrator.call('getRemoteMaintenance');
    expect(before).toMatchObject({ verdict: 'unknown', missing: [{ vendorId, vendorName: '甲システム' }] });
    const created = await administrator.call('createRemoteAccess', {
      body: access({ method: 'remote_desktop', alwaysOn: 'yes', secondFactor: 'no' }),
    });
    expect(codes(created.flags)).toEqual(['always-on-remote-desktop', 'no-second-factor']);
    expect(created.flags[0]?.text).toContain('常時');
    expect(created.vendorName).toBe('甲システム');
    const after = await administrator.call('getRemoteMaintenance');
    expect(after).toMatchObject({ verdict: 'yes', missing: [], accesses: 1, alwaysOn: 1, flagged: 1 });
    await administrator.call('deleteRemoteAccess', { params: { remoteAccessId: created.id } });
    expect((await administrator.call('getRemoteMaintenance')).verdict).toBe('unknown');
    await administrator.call('restoreRemoteAccess', { params: { remoteAccessId: created.id } });
    const second = { params: { remoteAccessId: created.id }, body: access(), ifMatch: created.version };
    expect((await administrator.call('updateRemoteAccess', second)).flags).toEqual([]);
    expect((await refusal(administrator.call('updateRemoteAccess', second))).code).toBe('changed-meanwhile');
  });

  it('counts "there is none" as asked', async () => {
    const { id } = await administrator.call('createVendor', { body: { name: '乙社', contractKind: 'saas' } });
    expect((await administrator.call('getRemoteMaintenance')).missing).toEqual([
      { vendorId: id, vendorName: '乙社' },
    ]);
    await administrator.call('createRemoteAccess', {
      body: access({ vendorId: id, method: 'none', device: 'なし' }),
    });
    expect((await administrator.call('getRemoteMaintenance')).verdict).toBe('yes');
  });

  it('is read by staff and changed by those who may', async () => {
    const staff = await invite(harness, administrator, ['staff']);
    expect((await staff.call('listRemoteAccesses')).rows.length).toBeGreaterThan(0);
    expect((await refusal(staff.call('createRemoteAccess', { body: access() }))).code).toBe('forbidden');
  });
});

describe('maintenance work', () => {
  const hour = 3_600_000;
  const plan = (from: number, to: number) => ({
    from: new Date(harness.context.now().getTime() + from).toISOString(),
    to: new Date(harness.context.now().getTime() + to).toISOString(),
    workers: ['田中'],
    accounts: ['kou-tanaka'],
    devices: [],
  });
  const input = (changes: object = {}) => ({
    vendorId,
    systemId: null,
    remoteAccessId: null,
    place: 'remote' as const,
    title: '電子カルテの定期点検',
    plan: plan(-2 * hour, -hour),
    ...changes,
  });
  const report = {
    sessions: [],
    patientData: 'no' as const,
    dataTaken: 'no' as const,
    filesSent: 'no' as const,
  };

  it('goes from the announcement over the log to the check', async () => {
    const work = await administrator.call('createMaintenanceWork', { body: input() });
    expect(work.state).toBe('report-missing');
    expect((await administrator.call('getRemoteMaintenance')).withoutReport).toBe(1);
    const params = { maintenanceWorkId: work.id };
    const early = administrator.call('closeMaintenanceWork', { params, body: { note: '' }, ifMatch: 1 });
    expect((await refusal(early)).code).toBe('conflict');
    const approved = await administrator.call('approveMaintenanceWork', { params, ifMatch: work.version });
    expect(approved).toMatchObject({ approvedBy: '山田 花子' });
    // 開始,終了,アカウント / Shift_JIS as Excel writes it.
    const heading = new Uint8Array([
      0x8a, 0x4a, 0x8e, 0x6e, 0x2c, 0x8f, 0x49, 0x97, 0xb9, 0x2c, 0x83, 0x41, 0x83, 0x4a, 0x83, 0x45, 0x83,
      0x93, 0x83, 0x67, 0x0d, 0x0a,
    ]);
    const from = new Date(Date.parse(String(work.plan.from)) + 9 * hour).toISOString().slice(0, 16);
    const line = new TextEncoder().encode(
      `${from.replace('T', ' ')},,admin\r\nいつか,,x\r\n`.replace('いつか', 'sometime'),
    );
    const log = await administrator.call('readMaintenanceLog', {
      params,
      files: [csv(new Uint8Array([...heading, ...line]))],
    });
    expect(log.sessions).toHaveLength(1);
    expect(log.problems).toEqual([{ line: 3, message: expect.stringContaining('sometime') }]);
    const reported = await administrator.call('reportMaintenanceWork', {
      params,
      body: { ...report, sessions: log.sessions },
      ifMatch: approved.version,
    });
    expect(codes(reported.deviations)).toEqual(['account-not-announced', 'session-not-closed']);
    expect(reported).toMatchObject({ state: 'reported', files: [{ kind: 'access_log', name: 'log.csv' }] });
    const silent = administrator.call('closeMaintenanceWork', {
      params,
      body: { note: ' ' },
      ifMatch: reported.version,
    });
    expect((await refusal(silent)).fields?.[0]?.pointer).toBe('/note');
    const closed = await administrator.call('closeMaintenanceWork', {
      params,
      body: { note: '事業者に電話で確認した。接続は切れている。' },
      ifMatch: reported.version,
    });
    expect(closed).toMatchObject({ state: 'closed', closedBy: '山田 花子' });
    const again = administrator.call('reportMaintenanceWork', {
      params,
      body: report,
      ifMatch: closed.version,
    });
    expect((await refusal(again)).code).toBe('conflict');
  });

  it('is changed by one person at a time, removed and brought back', async () => {
    const made = await administrator.call('createMaintenanceWork', { body: input({ title: '設定変更' }) });
    const params = { maintenanceWorkId: made.id };
    const change = { params, body: input({ title: '設定変更（第2回）' }), ifMatch: made.version };
    expect(await administrator.call('updateMaintenanceWork', change)).toMatchObject({
      title: '設定変更（第2回）',
      version: made.version + 1,
    });
    expect((await refusal(administrator.call('updateMaintenanceWork', change))).code).toBe(
      'changed-meanwhile',
    );
    await administrator.call('deleteMaintenanceWork', { params });
    const listed = async () =>
      (await administrator.call('listMaintenanceWorks')).rows.some(({ id }) => id === made.id);
    expect(await listed()).toBe(false);
    expect((await administrator.call('restoreMaintenanceWork', { params })).title).toBe('設定変更（第2回）');
    expect(await listed()).toBe(true);
  });

  it('keeps its files, and says so when they are read', async () => {
    const { id } = await administrator.call('createMaintenanceWork', { body: input({ title: '更新作業' }) });
    const params = { maintenanceWorkId: id };
    const { files } = await administrator.call('addMaintenanceFile', {
      params,
      query: { kind: 'plan' },
      files: [new File(['%PDF-1.7\n%%EOF'], '計画書.pdf', { type: 'application/pdf' })],
    });
    const [file] = files;
    const response = await administrator.fetch(
      `${harness.url}/api/maintenance-works/${id}/files/${file?.id}`,
    );
    expect(await response.text()).toContain('%PDF');
    const { rows } = await administrator.call('listAuditEntries', { query: { limit: 50 } });
    expect(rows.some(({ action }) => action === 'attachment.read')).toBe(true);
  });

  it('refuses logs that are no table, and those that are too long', async () => {
    const { id } = await administrator.call('createMaintenanceWork', {
      body: input({ title: '不正なログ' }),
    });
    const read = (file: File) =>
      refusal(administrator.call('readMaintenanceLog', { params: { maintenanceWorkId: id }, files: [file] }));
    expect((await read(csv(new Uint8Array([0x81, 0xff, 0xfe, 0x80])))).code).toBe('unreadable-file');
    expect((await read(csv('a,"b\n'))).code).toBe('unreadable-file');
    expect((await read(csv(`start\n${'2026-01-01 10:00\n'.repeat(2100)}`))).code).toBe('payload-too-large');
    expect((await read(csv('MZ', 'log.exe'))).code).toBe('unsupported-file');
    const backwards = administrator.call('createMaintenanceWork', {
      body: input({ plan: plan(hour, -hour) }),
    });
    expect((await refusal(backwards)).code).toBe('invalid-input');
  });
});

describe('partners of data exchange', () => {
  it('are kept with demarcation and mutual authentication', async () => {
    const created = await administrator.call('createDataPartner', {
      body: { name: '中央検査センター', kind: 'laboratory', direction: 'both', data: '検査の依頼と結果' },
    });
    expect(codes(created.flags)).toEqual(['no-demarcation', 'no-agreement', 'authentication-unknown']);
    const { id, version, flags: _, ...input } = created;
    const settled = await administrator.call('updateDataPartner', {
      params: { dataPartnerId: id },
      body: {
        ...input,
        demarcation: '回線の終端装置までが検査会社',
        agreement: '委託契約書（2025年4月）',
        authenticatesPartner: 'yes',
        authenticatedByPartner: 'yes',
      },
      ifMatch: version,
    });
    expect(settled.flags).toEqual([]);
    await administrator.call('deleteDataPartner', { params: { dataPartnerId: id } });
    expect((await administrator.call('listDataPartners')).rows).toEqual([]);
    await administrator.call('restoreDataPartner', { params: { dataPartnerId: id } });
    expect((await administrator.call('listDataPartners')).rows).toHaveLength(1);
  });
});
