/** The ledgers of the demonstration (R-D1, R-E3, R-H1): whether they hold together, and what visitors shall find in them. */
import { supportEnded } from '@mamori/core/facts/derived-device';
import { checkValues } from '@mamori/core/ledger/check-values';
import { blankValues } from '@mamori/core/ledger/definition';
import { type LedgerId, ledgerOf } from '@mamori/core/ledger/ledgers';
import { type Device, deviceClass, isPresent } from '@mamori/core/ledger/ledgers/device';
import type { Account, BreakGlassUse, Duty, Staff } from '@mamori/core/ledger/ledgers/people';
import { reconcile } from '@mamori/core/people/reconcile';
import { loadProducts } from '@mamori/regulations/products';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { largeHospital } from '../../../../bench/support/large-hospital.ts';
import { dental } from '../../src/demo/data/dental.ts';
import { hospital } from '../../src/demo/data/hospital.ts';
import { hospitalVendorWork } from '../../src/demo/data/hospital-vendor-work.ts';
import { pharmacy } from '../../src/demo/data/pharmacy.ts';
import { addressNumber, hostsOf } from '../../src/demo/ledgers/addresses.ts';
import { dentalLedgers } from '../../src/demo/ledgers/dental.ts';
import { hospitalLedgers } from '../../src/demo/ledgers/hospital.ts';
import type { DemoDevice, DemoLedgers } from '../../src/demo/ledgers/model.ts';
import { pharmacyLedgers } from '../../src/demo/ledgers/pharmacy.ts';
import { type RegisterIds, withIds } from '../../src/demo/ledgers/with-ids.ts';
import { seedDemo } from '../../src/demo/seed.ts';
import { demoUsers } from '../../src/demo/users.ts';
import { type Harness, startHarness, type Visitor } from '../support/harness.ts';
import { pdfTexts } from '../support/pdf-texts.ts';

const TODAY = '2026-11-27';
const PRODUCTS = loadProducts();

function counter(): () => string {
  let count = 0;
  return () => `00000000-0000-4000-8000-${String(++count).padStart(12, '0')}`;
}

/** Only what the facility's own data holds. */
function registersOf({ systems, vendors }: typeof hospital, contracts: readonly string[] = []): RegisterIds {
  const newId = counter();
  const ids = new Map<string, string>([
    ...systems.map(({ key }) => [`system ${key}`, newId()] as const),
    ...vendors.map(({ name }) => [`vendor ${name}`, newId()] as const),
    ...contracts.map((title) => [`contract ${title}`, newId()] as const),
  ]);
  return (register, key) => ids.get(`${register} ${key}`);
}

const contracts = (hospitalVendorWork.register.contracts ?? []).map(({ contract }) => contract.title);
const FACILITIES = {
  hospital: { ledgers: hospitalLedgers(TODAY), registers: registersOf(hospital, contracts) },
  dental: { ledgers: dentalLedgers(TODAY), registers: registersOf(dental) },
  pharmacy: { ledgers: pharmacyLedgers(TODAY), registers: registersOf(pharmacy) },
} as const satisfies Record<string, { readonly ledgers: DemoLedgers; readonly registers: RegisterIds }>;
type FacilityId = keyof typeof FACILITIES;
const NAMES = Object.keys(FACILITIES) as FacilityId[];

const resolved = (id: FacilityId) =>
  withIds(FACILITIES[id].ledgers, counter(), FACILITIES[id].registers).map(({ definition, rows }) => ({
    definition,
    rows: rows.map((row) => ({ ...blankValues(definition), ...row.values, id: row.id })),
  }));

function rowsOf<Row>(id: FacilityId, ledger: LedgerId): readonly Row[] {
  const found = resolved(id).find(({ definition }) => definition.id === ledger);
  return (found?.rows ?? []) as unknown as readonly Row[];
}

const counts = (ledgers: DemoLedgers) =>
  Object.fromEntries(Object.entries(ledgers).map(([ledger, rows]) => [ledger, rows.length]));

function doubles(values: readonly (string | undefined)[]): readonly string[] {
  const seen = new Set<string>();
  return values.filter((value): value is string => {
    if (!value) return false;
    if (seen.has(value)) return true;
    seen.add(value);
    return false;
  });
}

/** Addresses that lie in none of the ranges of their device's segments. */
function strayAddresses({ device = [], segment = [] }: DemoLedgers): readonly string[] {
  const ranges = new Map(segment.map(({ name = '', ranges: all = [] }) => [name, all]));
  const isInside = (address: string, names: readonly string[]) =>
    names
      .flatMap((name) => ranges.get(name) ?? [])
      .some((range) => {
        const [first, last] = hostsOf(range);
        return addressNumber(address) >= first && addressNumber(address) <= last;
      });
  return device.flatMap(({ name, addresses = [], segmentIds = [] }) =>
    segmentIds.length === 0
      ? []
      : addresses.filter((one) => !isInside(one, segmentIds)).map((one) => `${name} ${one}`),
  );
}

/** Pairs of dates of which the first cannot lie after the second. */
const ORDERS: readonly (readonly [LedgerId, string, string])[] = [
  ['staff', 'joinedOn', 'leftOn'],
  ['account', 'createdOn', 'lastUsedOn'],
  ['account', 'createdOn', 'disabledOn'],
  ['duty', 'startsOn', 'endsOn'],
  ['device', 'installedOn', 'patchedOn'],
  ['take_out', 'outOn', 'backOn'],
  ['patient_loan', 'lentOn', 'backOn'],
  ['line', 'since', 'endedOn'],
];
const PAST = [
  'patchedOn',
  'installedOn',
  'lastUsedOn',
  'createdOn',
  'joinedOn',
  'reviewedOn',
  'checkedOn',
  'restoreTestedOn',
  'backOn',
  'disposedOn',
  'passwordChangedOn',
  'confirmedOn',
  'sealedOn',
];

describe.each(NAMES)('ledgers of the %s', (id) => {
  const { ledgers } = FACILITIES[id];

  test('every reference resolves, and the API would accept every row', () => {
    for (const { definition, rows } of withIds(ledgers, counter(), FACILITIES[id].registers))
      for (const { values } of rows)
        expect(checkValues(definition, values), `${definition.id} ${JSON.stringify(values)}`).toMatchObject({
          ok: true,
        });
  });

  test('control numbers, names of devices, serials and addresses are there once', () => {
    const { device = [] } = ledgers;
    expect(doubles(device.map(({ number }) => number))).toEqual([]);
    expect(doubles(device.map(({ name }) => name))).toEqual([]);
    expect(doubles(device.map(({ serial }) => serial))).toEqual([]);
    expect(doubles(device.flatMap(({ addresses = [] }) => addresses))).toEqual([]);
  });

  test('addresses lie in the ranges of their segments', () => {
    expect(strayAddresses(ledgers)).toEqual([]);
  });

  test('days follow each other, and what has happened lies in the past', () => {
    for (const [ledger, first, second] of ORDERS)
      for (const row of rowsOf<Record<string, string | null>>(id, ledger)) {
        const [from, to] = [row[first], row[second]];
        if (from && to)
          expect(from <= to, `${ledger} ${row.name}: ${first} ${from}, ${second} ${to}`).toBe(true);
      }
    for (const { definition, rows } of resolved(id))
      for (const row of rows as readonly Record<string, unknown>[])
        for (const column of PAST)
          expect(String(row[column] ?? '') <= TODAY, `${definition.id} ${row.name} ${column}`).toBe(true);
  });

  test('uplinks end at a device without one, never in a circle', () => {
    const parents = new Map((ledgers.device ?? []).map(({ name = '', parentId = null }) => [name, parentId]));
    for (const start of parents.keys()) {
      let at: string | null | undefined = start;
      for (let steps = 0; at && steps < 10; steps++) at = parents.get(at);
      expect(at ?? null, start).toBe(null);
    }
  });
});

describe('the hospital', () => {
  const { ledgers } = FACILITIES.hospital;
  const devices = rowsOf<Device>('hospital', 'device');
  const ended = devices.filter(
    (one) => isPresent(one) && supportEnded(one, { today: TODAY, products: PRODUCTS }) === 'yes',
  );
  const found = reconcile({
    staff: rowsOf<Staff>('hospital', 'staff'),
    accounts: rowsOf<Account>('hospital', 'account'),
    duties: rowsOf<Duty>('hospital', 'duty'),
    breakGlassUses: rowsOf<BreakGlassUse>('hospital', 'break_glass_use'),
    today: TODAY,
  });

  test('has the size of a house of 120 beds', () => {
    expect(counts(ledgers)).toEqual({
      segment: 13,
      device: 407,
      line: 9,
      wireless: 4,
      staff: 377,
      account: 906,
      duty: 26,
      break_glass_use: 1,
      permission: 143,
      system_role: 6,
      sign_in_policy: 11,
      clock_source: 3,
      log_source: 12,
      backup: 7,
      take_out: 15,
      private_device: 2,
      media_permission: 3,
      use_log: 20,
      patient_loan: 4,
      disposal: 2,
    });
  });

  test('is the same at every start of a day, and moves with the day', () => {
    expect(hospitalLedgers(TODAY)).toEqual(ledgers);
    expect(counts(hospitalLedgers('2027-02-28')).device).toBe(407);
    expect(() =>
      withIds(hospitalLedgers('2028-03-31'), counter(), FACILITIES.hospital.registers),
    ).not.toThrow();
  });

  test('has the 84 terminals of the chart that its list of systems names', () => {
    const shows = ({ kind, systemIds = [], status }: DemoDevice) =>
      kind === 'terminal' && systemIds.includes('chart') && status === 'in_use';
    expect(ledgers.device?.filter(shows)).toHaveLength(84);
  });

  test('has devices of every kind that such a house has', () => {
    const kinds = new Map(Map.groupBy(devices, ({ kind }) => kind));
    expect([...kinds.keys()].sort()).toEqual([
      'camera',
      'card_reader',
      'iaas',
      'media',
      'medical',
      'network',
      'other',
      'phone',
      'printer',
      'saas',
      'server',
      'storage',
      'tablet',
      'terminal',
    ]);
    expect(devices.filter(({ kind }) => kind && deviceClass(kind) === 'network')).toHaveLength(51);
  });

  test('still runs systems whose support has ended, some with an alternative measure (R-G1)', () => {
    const systems = new Set(ended.map(({ os }) => os));
    for (const os of [
      'Windows 10 Pro',
      'Windows Server 2012 R2 Standard',
      'Windows Embedded Standard 7',
      'CentOS Linux 7',
      'FortiOS',
    ])
      expect(systems, os).toContain(os);
    expect(ended.length).toBeGreaterThan(30);
    expect(ended.find(({ name }) => name === '一般撮影装置 コンソール（2号）')?.alternative).toContain('USB');
    expect(ended.some(({ alternative }) => alternative === '')).toBe(true);
  });

  test('lacks a fact here and there', () => {
    for (const column of ['serial', 'responsible', 'installedOn'] as const)
      expect(devices.filter((one) => !one[column]).length, column).toBeGreaterThan(3);
  });

  test('shows most kinds of findings that a stock-take of accounts knows (R-E3, R-E4, R-E6)', () => {
    const codes = new Set(found.findings.map(({ code }) => code));
    for (const code of [
      'used-after-leaving',
      'leaver-enabled',
      'leaver-soon',
      'orphaned',
      'unused',
      'never-used',
      'duplicate',
      'shared',
      'administrator-daily',
      'administrator-without-reason',
      'auto-logon',
      'service-without-owner',
      'use-without-duty',
      'duty-nameless',
      'duty-password-kept',
      'break-glass-not-sealed',
      'not-confirmed',
    ] as const)
      expect(codes, code).toContain(code);
    const outside = found.findings.filter(({ code }) => code === 'use-without-duty');
    expect(outside).toHaveLength(2);
    const leavers = found.findings.filter(({ code }) => code === 'leaver-enabled').length;
    expect(leavers).toBeGreaterThanOrEqual(8);
    expect(leavers).toBeLessThan(40);
  });

  test('has a way in that nobody restricts, wireless that is weak, a camera beside the charts', () => {
    const open = (ledgers.line ?? []).filter(({ restricted, endedOn }) => restricted === 'no' && !endedOn);
    expect(open.map(({ kind }) => kind)).toEqual(['ssl_vpn']);
    expect((ledgers.wireless ?? []).map(({ encryption }) => encryption)).toContain('wpa2_tkip');
    const cameras = (ledgers.device ?? []).filter(({ kind }) => kind === 'camera');
    expect(cameras.filter(({ segmentIds }) => segmentIds?.includes('電子カルテ系'))).toHaveLength(2);
  });

  test('waits for one stick, and disposed of one thing with three consents, of another without', () => {
    const overdue = (ledgers.take_out ?? []).filter(({ dueOn, backOn }) => !backOn && String(dueOn) < TODAY);
    expect(overdue).toMatchObject([{ person: expect.stringMatching(/^放射線科 /) }]);
    const consents = (ledgers.disposal ?? []).map(
      ({ headOn, plannerOn, managementOn }) => [headOn, plannerOn, managementOn].filter(Boolean).length,
    );
    expect(consents).toEqual([3, 1]);
    const out = (ledgers.device ?? []).filter(({ status }) => status === 'taken_out').map(({ name }) => name);
    const taken = (ledgers.take_out ?? [])
      .filter(({ backOn }) => !backOn)
      .flatMap((one) => one.deviceIds ?? []);
    expect([...taken].sort()).toEqual(out.sort());
    const gone = (ledgers.device ?? []).filter(({ status }) => status === 'disposed').map(({ name }) => name);
    const disposed = (ledgers.disposal ?? []).flatMap((one) => one.deviceIds ?? []);
    expect([...disposed].sort()).toEqual(gone.sort());
  });

  test('restored one backup, never tried another', () => {
    const results = (ledgers.backup ?? []).map(({ restoreTestedOn, restoreResult }) =>
      restoreTestedOn ? restoreResult : null,
    );
    expect(new Set(results)).toEqual(new Set(['succeeded', 'partly', null]));
  });
});

test('the dental clinic is sparse, the pharmacy kept up', () => {
  const { dental: clinic, pharmacy: shop } = FACILITIES;
  expect(counts(clinic.ledgers)).toMatchObject({ device: 12, staff: 9, account: 7, segment: 2 });
  expect(counts(shop.ledgers)).toMatchObject({ device: 16, staff: 7, account: 10, take_out: 1 });
  const filled = (id: FacilityId) => {
    const rows = withIds(FACILITIES[id].ledgers, counter(), FACILITIES[id].registers);
    const all = rows.find(({ definition }) => definition.id === 'device')?.rows ?? [];
    return all.reduce((sum, { values }) => sum + Object.keys(values).length, 0) / all.length;
  };
  expect(filled('dental')).toBeLessThan(filled('pharmacy'));
});

test('a row that names a stranger is refused, and so are two rows of one name', () => {
  const none: RegisterIds = () => undefined;
  const stranger: DemoLedgers = { device: [{ name: 'PC', kind: 'terminal', parentId: 'スイッチ' }] };
  expect(() => withIds(stranger, counter(), none)).toThrow('no device スイッチ');
  const twice: DemoLedgers = {
    device: [
      { name: 'PC', kind: 'terminal' },
      { name: 'PC', kind: 'terminal' },
    ],
  };
  expect(() => withIds(twice, counter(), none)).toThrow('two rows are device PC');
});

test('the large hospital of the benchmarks has the numbers asked for, and holds together', () => {
  const large = largeHospital({ today: TODAY });
  expect(counts(large)).toMatchObject({ device: 5000, staff: 3000, account: 12_000 });
  expect(strayAddresses(large)).toEqual([]);
  const ids = withIds(large, counter(), () => '00000000-0000-4000-8000-999999999999');
  const problems = ids.flatMap(({ definition, rows }) =>
    rows.filter(({ values }) => !checkValues(definition, values).ok),
  );
  expect(problems).toEqual([]);
  const small = largeHospital({ today: TODAY, devices: 600, staff: 40, accounts: 900 });
  expect(counts(small)).toMatchObject({ device: 600, staff: 40, account: 900 });
  expect(() => withIds(small, counter(), () => 'id')).not.toThrow();
});

describe('in the demonstration', () => {
  let harness: Harness;
  let operator: Visitor;

  beforeAll(async () => {
    harness = await startHarness({}, ['--demo']);
    await seedDemo(harness.context);
    operator = await enter('hospital-operator');
  });
  afterAll(() => harness?.close());

  async function enter(signInName: string): Promise<Visitor> {
    const visitor = harness.visitor();
    const password = demoUsers().find((one) => one.signInName === signInName)?.password ?? '';
    await visitor.call('signIn', { body: { signInName, password } });
    return visitor;
  }

  test('every ledger of the hospital came as one import, with the file that it was', async () => {
    for (const [ledger, rows] of Object.entries(FACILITIES.hospital.ledgers)) {
      const params = { ledger: ledger as LedgerId };
      const { rows: changes } = await operator.call('listLedgerChanges', { params });
      expect(changes, ledger).toMatchObject([
        { kind: 'import', personName: '高橋 健', rowCount: rows.length, summary: { format: 'xlsx' } },
      ]);
    }
  });

  test('the API lists the devices with the names of what they refer to', async () => {
    const params = { ledger: 'device' } as const;
    const page = await operator.call('listLedgerRows', { params, query: { q: '電子カルテサーバ1号機' } });
    const values = page.rows[0]?.values ?? {};
    const names = JSON.stringify(page.names);
    for (const name of ['サーバ系', '株式会社こもれび医療システム', '電子カルテシステム保守契約'])
      expect(names).toContain(name);
    expect(values.addresses).toEqual(['10.10.50.11']);
  });

  test('the small ones have their own, and see nothing of the hospital', async () => {
    for (const [signInName, count] of [
      ['dental', 12],
      ['pharmacy', 16],
    ] as const) {
      const visitor = await enter(signInName);
      const page = await visitor.call('listLedgerRows', { params: { ledger: 'device' }, query: {} });
      expect(page.rows).toHaveLength(count);
    }
  });

  test('the stock-take of the last fiscal year is closed, settled, and has its report (R-D2)', async () => {
    const { rows } = await operator.call('listStockTakes');
    expect(rows).toMatchObject([
      { closedBy: '高橋 健', counts: { open: 0, missing: 3, unknownDevice: 2, moved: 1 } },
    ]);
    const [take] = rows;
    expect(take?.counts.found).toBeGreaterThan(350);
    const [year, month] = (take?.startedAt ?? '').split('-');
    expect(month).toBe('03');
    expect(take?.name).toBe(`令和${Number(year) - 2019}年度末の棚卸`);
    const params = { stockTakeId: take?.id ?? '' };
    const { entries } = await operator.call('getStockTake', { params });
    const undecided = entries.filter(({ result, decision }) => result === 'missing' && decision === 'none');
    expect(undecided).toEqual([]);
    const { blob } = await operator.call('printStockTakeReport', { params, query: { format: 'pdf' } });
    const text = (await pdfTexts(new Uint8Array(await blob.arrayBuffer()))).join('').replace(/\s/g, '');
    for (const part of [
      '照合用ハンディ3',
      '無線ルーター',
      '場所の違い1件のうち0件',
      'その日のうちに戻した',
      '第1回の終了',
    ])
      expect(text).toContain(part);
  });

  test('the audit log names each import', async () => {
    const auditor = await enter('auditor');
    const { rows } = await auditor.call('listAuditEntries', { query: { limit: 200 } });
    const imports = rows.filter(({ action }) => action === 'ledger.import');
    expect(imports).toHaveLength(Object.keys(FACILITIES.hospital.ledgers).length);
  });
});

test('every ledger of the product has rows in the demonstration', () => {
  const filled = new Set(Object.keys(FACILITIES.hospital.ledgers));
  expect([...filled].every((id) => ledgerOf(id as LedgerId).id === id)).toBe(true);
  expect(filled.size).toBe(20);
});
