/** Ledgers in an afternoon over HTTP: kits, preview, creation, undo, question sheets for the dealers (R-X1, R-D1, R-D5). */
import { checkRules } from '@mamori/core/facts/check-rules';
import { checkValues } from '@mamori/core/ledger/check-values';
import { columnOf } from '@mamori/core/ledger/definition';
import { ledgerOf } from '@mamori/core/ledger/ledgers';
import { loadStartKits } from '@mamori/regulations/start-kits';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asRule } from '../../src/services/start-kits/questions.ts';
import { refusal } from '../support/facility-work.ts';
import { type Harness, otherTenant, setUp, startHarness, type Visitor } from '../support/harness.ts';
import { pdfTexts } from '../support/pdf-texts.ts';

let harness: Harness;
let hanako: Visitor;
let stranger: Visitor;

beforeAll(async () => {
  harness = await startHarness();
  hanako = await setUp(harness);
  stranger = await otherTenant(harness, hanako);
});
afterAll(() => harness?.close());

const content = loadStartKits();
const choice = (kit: string, row: string, name: string, place = '') => ({ kit, row, name, place });
const CLINIC = [
  choice('cloud-emr', 'service', '電子カルテ（クラウド）'),
  choice('cloud-emr', 'terminal', '受付の電子カルテ端末', '受付'),
  choice('cloud-emr', 'terminal', '診察室の電子カルテ端末', '診察室1'),
  choice('eligibility', 'router', '資格確認用のルータ', '受付'),
  choice('eligibility', 'line', '資格確認の回線'),
  choice('network', 'clinical-segment', '診療用のネットワーク'),
  choice('imaging', 'xray', 'X線撮影装置', 'X線室'),
  choice('cloud-emr', 'backup', '電子カルテのデータの控え'),
];

const devices = async (visitor = hanako) =>
  (await visitor.call('listLedgerRows', { params: { ledger: 'device' } })).rows;
const deviceNamed = async (name: string) => {
  const row = (await devices()).find(({ values }) => values.name === name);
  if (!row) throw new Error(`no device ${name}`);
  return row;
};
const change = async (name: string, values: Record<string, string>) => {
  const { id, version } = await deviceNamed(name);
  const params = { ledger: 'device', rowId: id } as const;
  return hanako.call('updateLedgerRow', { params, body: { values }, ifMatch: version });
};
const sheetText = async (query: { vendorId?: string } = {}) => {
  const { blob, fileName } = await hanako.call('printDeviceQuestions', { query });
  const pages = await pdfTexts(new Uint8Array(await blob.arrayBuffer()));
  return { fileName, text: pages.join('').replace(/\s/g, '') };
};

describe('the kits', () => {
  it('have only values that their ledgers take, and references to the right ledger', () => {
    for (const { id, rows } of content.kits)
      for (const row of rows) {
        const definition = ledgerOf(row.ledger);
        const checked = checkValues(definition, { ...row.values, name: row.name.ja });
        expect(checked, `${id} ${row.id}`).toMatchObject({ ok: true });
        for (const [key, target] of Object.entries(row.refers)) {
          const to = rows.find((one) => one.id === target)?.ledger;
          expect(columnOf(definition, key), `${id} ${row.id} ${key}`).toMatchObject({ to });
        }
      }
  });

  it('ask only by conditions that the ledger knows', () => {
    const rules = content.questions.filter(({ of }) => of === 'device').map(asRule);
    const reach = { ja: '見本', en: 'sample' };
    expect(
      checkRules([{ item: '2-1', editions: ['fy2025/facility'], wholeItem: false, reach, rules }]),
    ).toEqual([]);
  });

  it('are offered with what is certain about patients’ data', async () => {
    const { kits } = await hanako.call('listStartKits');
    const emr = kits.find(({ id }) => id === 'cloud-emr');
    expect(emr?.rows[0]).toMatchObject({ id: 'service', kind: 'saas', patientData: 'yes', most: 1 });
    expect(emr?.rows[1]).toMatchObject({ id: 'terminal', kind: 'terminal', patientData: null, basis: null });
  });
});

describe('creating from kits', () => {
  it('shows first what would be made, and writes nothing', async () => {
    const plan = await hanako.call('previewStartKits', { body: { rows: CLINIC } });
    expect(plan.rows.every(({ action, rowId }) => action === 'create' && rowId === null)).toBe(true);
    expect(await devices()).toEqual([]);
  });

  it('makes rows in four ledgers, tied to each other, and leaves unknown what nobody said', async () => {
    const made = await hanako.call('applyStartKits', { body: { rows: CLINIC } });
    expect(made.changeSets.map(({ ledger, rowCount }) => [ledger, rowCount])).toEqual([
      ['segment', 1],
      ['device', 5],
      ['line', 1],
      ['backup', 1],
    ]);
    const terminal = await deviceNamed('受付の電子カルテ端末');
    expect(terminal.values).toMatchObject({
      kind: 'terminal',
      place: '受付',
      status: 'in_use',
      patientData: 'unknown',
      connection: null,
      antivirus: null,
      os: '',
      vendorId: null,
    });
    const service = await deviceNamed('電子カルテ（クラウド）');
    expect(service.values).toMatchObject({ kind: 'saas', patientData: 'yes', connection: 'outside' });
    const router = await deviceNamed('資格確認用のルータ');
    const lines = await hanako.call('listLedgerRows', { params: { ledger: 'line' } });
    expect(lines.rows[0]?.values).toMatchObject({ kind: 'eligibility', deviceId: router.id });
    expect(await devices(stranger)).toEqual([]);
  });

  it('leaves what exists as it is when it runs again', async () => {
    const rows = [choice('cloud-emr', 'terminal', '　受付の電子カルテ端末 ', '診察室9'), ...CLINIC.slice(3)];
    const plan = await hanako.call('previewStartKits', { body: { rows } });
    expect(plan.rows.map(({ action }) => action)).toEqual(rows.map(() => 'exists'));
    expect(plan.rows[0]?.rowId).toBe((await deviceNamed('受付の電子カルテ端末')).id);
    const made = await hanako.call('applyStartKits', { body: { rows } });
    expect(made).toEqual({ changeSets: [], existing: rows.length });
    expect((await deviceNamed('受付の電子カルテ端末')).values.place).toBe('受付');
  });

  it('ties a new line to the router that exists', async () => {
    const rows = [
      choice('eligibility', 'router', '資格確認用のルータ'),
      choice('eligibility', 'line', '資格確認の予備回線'),
    ];
    const made = await hanako.call('applyStartKits', { body: { rows } });
    expect(made.changeSets.map(({ ledger }) => ledger)).toEqual(['line']);
    const { rows: lines } = await hanako.call('listLedgerRows', { params: { ledger: 'line' } });
    const router = await deviceNamed('資格確認用のルータ');
    expect(lines.map(({ values }) => values.deviceId)).toEqual([router.id, router.id]);
    const [line] = made.changeSets;
    await hanako.call('undoLedgerChange', {
      params: { ledger: 'line', changeSetId: line?.changeSetId ?? '' },
    });
  });

  it('can be undone ledger by ledger', async () => {
    const rows = [choice('others', 'usb', 'USBメモリ 青'), choice('others', 'usb', 'USBメモリ 赤')];
    const { changeSets } = await hanako.call('applyStartKits', { body: { rows } });
    const before = (await devices()).length;
    for (const { ledger, changeSetId } of changeSets)
      await hanako.call('undoLedgerChange', { params: { ledger, changeSetId } });
    expect((await devices()).length).toBe(before - 2);
  });

  it('names at its place what no kit has, and more than there can be', async () => {
    const problem = async (...rows: ReturnType<typeof choice>[]) => {
      const { code, fields } = await refusal(hanako.call('applyStartKits', { body: { rows } }));
      return [code, fields?.[0]?.pointer];
    };
    expect(await problem(choice('cloud-emr', 'robot', 'ロボット'))).toEqual(['invalid-input', '/rows/0/row']);
    expect(
      await problem(choice('cloud-emr', 'service', 'カルテA'), choice('cloud-emr', 'service', 'カルテB')),
    ).toEqual(['invalid-input', '/rows/1/row']);
  });
});

describe('the questions', () => {
  it('are asked of devices by what the ledger leaves open', async () => {
    const { groups } = await hanako.call('listDeviceQuestions');
    const [group] = groups;
    expect(groups).toHaveLength(1);
    expect(group).toMatchObject({ vendorId: null, deviceCount: 5 });
    const asked = Object.fromEntries(group?.devices.map(({ name, questions }) => [name, questions]) ?? []);
    expect(asked.受付の電子カルテ端末).toEqual([
      'os-version',
      'support-end',
      'patching',
      'patched-on',
      'antivirus',
      'password-changed',
      'services-stopped',
      'media-restricted',
      'patient-data',
    ]);
    expect(asked['電子カルテ（クラウド）']).toEqual(['patching']);
    expect(asked.資格確認用のルータ).toContain('restricted');
    expect(asked.資格確認用のルータ).not.toContain('patient-data');
  });

  it('stop as soon as somebody has answered, unknown being no answer', async () => {
    await change('受付の電子カルテ端末', {
      os: 'Windows 10 Pro',
      osVersion: '22H2',
      patching: 'automatic',
      patchedOn: '2026-11-01',
      antivirus: 'yes',
      patientData: 'no',
      passwordChanged: 'unknown',
    });
    const { groups } = await hanako.call('listDeviceQuestions');
    const device = groups[0]?.devices.find(({ name }) => name === '受付の電子カルテ端末');
    expect(device?.questions).toEqual(['password-changed', 'services-stopped', 'media-restricted']);
  });

  it('stand on one sheet for each dealer, and on one for what nobody looks after', async () => {
    const body = { name: '青空システム', contractKind: 'unknown' } as const;
    const { id: vendorId } = await hanako.call('createVendor', { body });
    await change('受付の電子カルテ端末', { vendorId });
    await change('診察室の電子カルテ端末', { vendorId, maker: '東都電機', model: 'LX-20', serial: 'A-0042' });
    const { groups } = await hanako.call('listDeviceQuestions');
    expect(groups.map(({ vendorName, deviceCount }) => [vendorName, deviceCount])).toEqual([
      ['青空システム', 2],
      [null, 3],
    ]);
    const ofVendor = await sheetText({ vendorId });
    expect(ofVendor.fileName).toBe('機器についての質問票_青空システム 御中.pdf');
    for (const expected of [
      'さくら医院では',
      '東都電機',
      'A-0042',
      '□当てられない',
      'リモート（遠隔）保守の接続',
    ])
      expect(ofVendor.text).toContain(expected);
    expect(ofVendor.text).not.toContain('X線撮影装置');
    const own = await sheetText({ vendorId: 'none' });
    expect(own.text).toContain('X線撮影装置');
    expect(own.text).not.toContain('御中');
    const all = await sheetText();
    for (const expected of ['青空システム御中', 'A-0042', 'X線撮影装置'])
      expect(all.text).toContain(expected);
  });

  it('leave out remote maintenance once a line names the dealer', async () => {
    const vendorId = (await hanako.call('listVendors')).rows[0]?.id ?? '';
    const values = { name: '保守用VPN', kind: 'ipsec_vpn', vendorId };
    await hanako.call('createLedgerRow', { params: { ledger: 'line' }, body: { values } });
    expect((await sheetText({ vendorId })).text).not.toContain('リモート（遠隔）保守の接続');
  });

  it('give no sheet to another organization, nor for a dealer without devices', async () => {
    const vendorId = (await hanako.call('listVendors')).rows[0]?.id ?? '';
    const strange = stranger.call('printDeviceQuestions', { query: { vendorId } });
    expect((await refusal(strange)).code).toBe('not-found');
    const body = { name: '機器のない業者', contractKind: 'unknown' } as const;
    const other = await hanako.call('createVendor', { body });
    const empty = hanako.call('printDeviceQuestions', { query: { vendorId: other.id } });
    expect((await refusal(empty)).code).toBe('not-found');
    expect((await stranger.call('listDeviceQuestions')).groups).toEqual([]);
  });
});
