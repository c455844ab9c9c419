/**
 * Ledgers of a made-up university hospital (R-D1, R-E3, R-H1): by default 5,000 devices, 3,000 staff, 12,000 accounts on 60 segments. Pure: the
 * same seed and day give the same rows. Rows name each other by keys; `withIds` of the demonstration gives them ids.
 */
import { type AccountSystem, accountsIn } from '@mamori/server/demo/ledgers/account-maker';
import { addressBook } from '@mamori/server/demo/ledgers/addresses';
import { recently } from '@mamori/server/demo/ledgers/days';
import { type DeviceList, deviceList } from '@mamori/server/demo/ledgers/device-list';
import type {
  DemoAccount,
  DemoDevice,
  DemoLedgers,
  DemoStaff,
  RowFor,
} from '@mamori/server/demo/ledgers/model';
import {
  ACCESS_POINT,
  CHART_DESKTOP,
  CHART_DESKTOP_NEW,
  CORE_SWITCH,
  FIREWALL,
  FLOOR_SWITCH,
  LASER_PRINTER,
  OFFICE_DESKTOP,
  OLD_DESKTOP,
  SERVER_2012R2,
  SERVER_2019,
  SERVER_2022,
  TABLET,
} from '@mamori/server/demo/ledgers/models';
import { loginOf } from '@mamori/server/demo/ledgers/names';
import { type Random, randomOf } from '@mamori/server/demo/ledgers/random';
import { type Post, staffMaker } from '@mamori/server/demo/ledgers/staff-maker';

export interface LargeHospital {
  /** ISO day from which all others are counted. */
  readonly today: string;
  readonly seed?: number;
  readonly devices?: number;
  readonly staff?: number;
  readonly accounts?: number;
  /** Keys of systems that rows name; the first has the most accounts. */
  readonly systems?: readonly [string, ...string[]];
}

const BUILDINGS = ['A棟', 'B棟', 'C棟', '外来棟'] as const;
const FLOORS = 8;
const FIREWALL_NAME = '境界ファイアウォール';
const CORE_NAME = 'コアスイッチ';
const MANAGEMENT = '管理系';
const SERVERS = 'サーバ系';

interface Floor {
  readonly name: string;
  readonly chart: string;
  readonly other: string;
  readonly uplink: string;
}

const FLOOR_LIST: readonly Floor[] = BUILDINGS.flatMap((building) =>
  Array.from({ length: FLOORS }, (_, index): Floor => {
    const name = `${building}${index + 1}階`;
    const other = index % 2 === 0 ? '医療機器' : '事務';
    return { name, chart: `${name} 電子カルテ`, other: `${name} ${other}`, uplink: `${name} フロアスイッチ` };
  }),
);

function segments(): readonly RowFor<'segment'>[] {
  const floors = FLOOR_LIST.flatMap(({ chart, other }, index): RowFor<'segment'>[] => {
    const isMedical = other.endsWith('医療機器');
    return [
      {
        name: chart,
        kind: 'emr',
        vlan: String(100 + index),
        ranges: [`10.${20 + index}.0.0/22`],
        internet: 'no',
      },
      {
        name: other,
        kind: isMedical ? 'medical_device' : 'office',
        vlan: String(200 + index),
        ranges: [`10.${20 + index}.8.0/22`],
        internet: isMedical ? 'no' : 'yes',
      },
    ];
  });
  return [
    { name: MANAGEMENT, kind: 'management', vlan: '99', ranges: ['10.10.96.0/21'], internet: 'no' },
    { name: SERVERS, kind: 'server', vlan: '50', ranges: ['10.10.48.0/22'], internet: 'no' },
    { name: '来訪者Wi-Fi', kind: 'visitor', vlan: '300', ranges: ['192.168.0.0/20'], internet: 'yes' },
    { name: '監視カメラ系', kind: 'camera', vlan: '70', ranges: ['192.168.70.0/23'], internet: 'no' },
    ...floors,
  ];
}

interface Kind {
  readonly prefix: 'PC' | 'TB' | 'ME' | 'PR';
  readonly word: string;
  /** Of the devices on floors, 0 to 1. */
  readonly share: number;
  readonly row: DemoDevice;
  readonly onChart: boolean;
}

const MONITOR: DemoDevice = { maker: '日本光電', model: 'Life Scope BSM-3562' };
const CENTRAL: DemoDevice = {
  maker: '日本光電',
  model: 'CNS-2101',
  os: 'Windows 10 IoT Enterprise LTSC 2019',
  osVersion: '1809',
};

const KINDS: readonly Kind[] = [
  {
    prefix: 'PC',
    word: 'カルテ端末',
    share: 0.3,
    row: { ...CHART_DESKTOP, kind: 'terminal' },
    onChart: true,
  },
  {
    prefix: 'PC',
    word: '看護端末',
    share: 0.18,
    row: { ...CHART_DESKTOP_NEW, kind: 'terminal' },
    onChart: true,
  },
  {
    prefix: 'PC',
    word: '事務端末',
    share: 0.12,
    row: { ...OFFICE_DESKTOP, kind: 'terminal' },
    onChart: false,
  },
  { prefix: 'PC', word: '部門端末', share: 0.04, row: { ...OLD_DESKTOP, kind: 'terminal' }, onChart: false },
  { prefix: 'TB', word: 'タブレット', share: 0.08, row: { ...TABLET, kind: 'tablet' }, onChart: true },
  {
    prefix: 'ME',
    word: 'ベッドサイドモニタ',
    share: 0.14,
    row: { ...MONITOR, kind: 'medical' },
    onChart: false,
  },
  {
    prefix: 'ME',
    word: 'セントラルモニタ',
    share: 0.02,
    row: { ...CENTRAL, kind: 'medical' },
    onChart: false,
  },
  {
    prefix: 'PR',
    word: 'プリンター',
    share: 0.12,
    row: { ...LASER_PRINTER, kind: 'printer' },
    onChart: true,
  },
];

interface Build {
  readonly random: Random;
  readonly today: string;
  readonly list: DeviceList;
  readonly address: (segment: string, from?: number) => string;
  readonly systems: readonly [string, ...string[]];
}

function devices(
  random: Random,
  today: string,
  systems: Build['systems'],
  count: number,
): readonly DemoDevice[] {
  const list = deviceList(random, 5);
  const ranges = new Map(segments().map(({ name = '', ranges: [first = ''] = [] }) => [name, first]));
  const build = { random, today, list, address: addressBook(ranges), systems };
  addNetwork(build);
  addServers(build);
  const left = Math.max(0, count - list.rows.length);
  for (let at = 0; at < left; at++) addOnFloor(build, at, left);
  return list.rows.slice(0, count);
}

function addNetwork({ random, today, list, address }: Build): void {
  const shared = {
    kind: 'network',
    connection: 'inside',
    passwordChanged: 'yes',
    segmentIds: [MANAGEMENT],
  } as const;
  const add = (name: string, row: DemoDevice) =>
    list.add('NW', {
      ...shared,
      name,
      addresses: [address(MANAGEMENT)],
      patchedOn: recently(random, today, 30, 400),
      ...row,
    });
  add(FIREWALL_NAME, { ...FIREWALL, networkRole: 'firewall', connection: 'outside', restricted: 'yes' });
  add(CORE_NAME, { ...CORE_SWITCH, networkRole: 'switch', parentId: FIREWALL_NAME });
  for (const { name, uplink } of FLOOR_LIST) {
    add(uplink, { ...FLOOR_SWITCH, networkRole: 'switch', parentId: CORE_NAME, place: `${name} EPS` });
    for (let number = 1; number <= 9; number++)
      add(`${name} AP${number}`, {
        ...ACCESS_POINT,
        networkRole: 'access_point',
        parentId: uplink,
        place: name,
      });
  }
}

function addServers({ random, today, list, address, systems }: Build): void {
  for (let number = 1; number <= 80; number++) {
    const model = number % 20 === 0 ? SERVER_2012R2 : number % 3 === 0 ? SERVER_2019 : SERVER_2022;
    list.add('SV', {
      ...model,
      kind: 'server',
      name: `業務サーバ${String(number).padStart(2, '0')}`,
      place: 'B棟1階 サーバ室',
      department: '医療情報部',
      connection: 'inside',
      segmentIds: [SERVERS],
      addresses: [address(SERVERS, 11)],
      parentId: CORE_NAME,
      patientData: 'yes',
      antivirus: 'yes',
      systemIds: [systems[number % systems.length] ?? systems[0]],
      patchedOn: recently(random, today, 10, 300),
    });
  }
}

/** The kinds by their shares, one floor after the other. */
function addOnFloor({ random, today, list, address, systems }: Build, at: number, left: number): void {
  const floor = FLOOR_LIST[at % FLOOR_LIST.length];
  const kind = kindAt((at + 0.5) / left);
  if (!floor || !kind) return;
  const segment = kind.onChart ? floor.chart : floor.other;
  list.add(kind.prefix, {
    ...kind.row,
    name: `${floor.name} ${kind.word}${Math.floor(at / FLOOR_LIST.length) + 1}`,
    place: floor.name,
    department: `${floor.name}病棟`,
    connection: 'inside',
    segmentIds: [segment],
    addresses: [address(segment, 11)],
    parentId: floor.uplink,
    patientData: kind.prefix === 'PR' ? 'no' : 'yes',
    encryption: kind.prefix === 'ME' ? 'impossible' : random.chance(0.9) ? 'yes' : 'no',
    antivirus: kind.prefix === 'PC' ? 'yes' : 'impossible',
    patching: kind.prefix === 'ME' ? 'by_vendor' : 'regular',
    patchedOn: recently(random, today, 5, 200),
    systemIds: kind.onChart ? [systems[0]] : [],
    status: random.chance(0.97) ? 'in_use' : 'retired',
  });
}

function kindAt(share: number): Kind | undefined {
  let sum = 0;
  return KINDS.find((kind) => {
    sum += kind.share;
    return share <= sum;
  });
}

const POSTS: readonly (Omit<Post, 'count'> & { readonly share: number })[] = [
  { department: '診療部', job: 'doctor', jobTitle: '医師', womenShare: 0.3, share: 0.2 },
  { department: '看護部', job: 'nurse', jobTitle: '看護師', womenShare: 0.9, share: 0.43 },
  { department: '看護部', job: 'care_worker', jobTitle: '看護補助者', womenShare: 0.8, share: 0.06 },
  { department: '薬剤部', job: 'pharmacist', jobTitle: '薬剤師', womenShare: 0.6, share: 0.03 },
  { department: '放射線部', job: 'radiographer', jobTitle: '診療放射線技師', womenShare: 0.3, share: 0.03 },
  { department: '検査部', job: 'laboratory', jobTitle: '臨床検査技師', womenShare: 0.7, share: 0.04 },
  {
    department: 'リハビリテーション部',
    job: 'rehabilitation',
    jobTitle: '理学療法士',
    womenShare: 0.5,
    share: 0.04,
  },
  { department: '医事課', job: 'clerk', jobTitle: '医事係', womenShare: 0.8, share: 0.09 },
  { department: '総務課', job: 'clerk', jobTitle: '総務係', womenShare: 0.5, share: 0.07 },
  { department: '医療情報部', job: 'it', jobTitle: '医療情報係', womenShare: 0.3, share: 0.01 },
];

/** One in twelve has left within two years. */
function staff(random: Random, today: string, count: number): readonly DemoStaff[] {
  const maker = staffMaker(random, today, []);
  for (let at = 0; at < count; at++) {
    const place = (at + 0.5) / count;
    let sum = 0;
    const post = POSTS.find(({ share }) => {
      sum += share;
      return place <= sum;
    });
    if (!post) continue;
    const more: DemoStaff =
      at % 12 === 0
        ? { joinedOn: recently(random, today, 800, 6000), leftOn: recently(random, today, 5, 700) }
        : {};
    maker.add({ ...post, more });
  }
  return maker.rows();
}

function accountSystems([chart, ...others]: Build['systems']): readonly AccountSystem[] {
  const usual = {
    layer: 'application',
    since: '2018-04-01',
    login: ({ number = '' }: DemoStaff) => number,
    shownAs: ({ name = '' }: DemoStaff) => name,
    role: ({ jobTitle = '' }: DemoStaff) => jobTitle,
    tellsUse: true,
    hasNumbers: true,
    linked: 0.9,
    confirmedOn: null,
  } as const satisfies Partial<AccountSystem>;
  return [
    { ...usual, place: { systemId: chart }, who: () => true, leaversEnabled: 30 },
    {
      ...usual,
      layer: 'terminal_os',
      place: { realm: 'hospital.local' },
      who: () => true,
      login: ({ kana = '' }) => loginOf(kana),
      hasNumbers: false,
      linked: 0.7,
      leaversEnabled: 25,
    },
    ...others.map(
      (systemId, index): AccountSystem => ({
        ...usual,
        place: { systemId },
        who: ({ number = '' }) => Number(number) % (index + 2) !== 0,
        leaversEnabled: 5,
      }),
    ),
  ];
}

/** Local accounts of devices, servers first, one each, round by round. */
function localAccounts(devices: readonly DemoDevice[], count: number): readonly DemoAccount[] {
  const NAMES = ['Administrator', 'kanri', 'hosyu'];
  const isServer = ({ kind }: DemoDevice) => kind === 'server';
  const rows = [...devices.filter(isServer), ...devices.filter((one) => !isServer(one))];
  return Array.from({ length: count }, (_, at): DemoAccount => {
    const device = rows[at % rows.length];
    return {
      layer: device?.kind === 'network' ? 'network' : device?.kind === 'server' ? 'server_os' : 'terminal_os',
      deviceId: device?.name ?? null,
      name: NAMES[Math.floor(at / rows.length)] ?? `local${Math.floor(at / rows.length)}`,
      kind: 'built_in',
      enabled: 'yes',
      administrator: 'yes',
    };
  });
}

/** Asked-for numbers exactly. Ledgers: `segment`, `device`, `staff`, `account`, `line`. */
export function largeHospital({
  today,
  seed = 5000,
  devices: deviceCount = 5000,
  staff: staffCount = 3000,
  accounts: accountCount = 12_000,
  systems = ['chart', 'nursing', 'pacs', 'clerical'],
}: LargeHospital): DemoLedgers {
  const people = staff(randomOf(seed), today, staffCount);
  const machines = devices(randomOf(seed + 1), today, systems, deviceCount);
  const random = randomOf(seed + 2);
  const personal = accountSystems(systems)
    .flatMap((system) => accountsIn(random, today, people, system))
    .slice(0, accountCount);
  return {
    segment: segments(),
    device: machines,
    line: [
      { name: 'インターネット', kind: 'internet', deviceId: FIREWALL_NAME, restricted: 'yes' },
      { name: '保守用IPsec-VPN', kind: 'ipsec_vpn', deviceId: FIREWALL_NAME, restricted: 'yes' },
    ],
    staff: people,
    account: [...personal, ...localAccounts(machines, accountCount - personal.length)],
  };
}
