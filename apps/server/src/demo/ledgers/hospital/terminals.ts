/** Terminals, tablets, handhelds and telephones of あおば総合病院 (R-D1): 84 of them show the chart. */
import { CHART, CLERICAL, DISPENSING, IMAGING, LABORATORY } from '../../data/hospital-vendor-work.ts';
import { recently } from '../days.ts';
import type { DemoDevice } from '../model.ts';
import {
  CHART_DESKTOP,
  CHART_DESKTOP_NEW,
  CHART_NOTEBOOK,
  CLERICAL_DESKTOP,
  ELIGIBILITY_TERMINAL,
  HANDHELD,
  OFFICE_DESKTOP,
  OFFICE_NOTEBOOK,
  OLD_DESKTOP,
  OLD_TABLET,
  SMARTPHONE,
  TABLET,
  VIEWER,
} from '../models.ts';
import type { Build } from './build.ts';
import {
  CHART_LAN,
  CHART_WIRELESS,
  DEPARTMENTS,
  ELIGIBILITY,
  ELIGIBILITY_ROUTER,
  MEDICAL,
  OFFICE,
} from './network.ts';
import { APEX_ONE } from './servers.ts';
import { at, offWire, type SpotId } from './spots.ts';

const COMMON: DemoDevice = {
  kind: 'terminal',
  connection: 'inside',
  patientData: 'yes',
  encryption: 'yes',
  antivirus: 'yes',
  antivirusProduct: APEX_ONE,
  patching: 'regular',
  servicesStopped: 'yes',
  mediaRestricted: 'yes',
  passwordChanged: 'yes',
};

type Group = readonly [spot: SpotId, name: string, count: number, more?: DemoDevice];

const CARTS = { ...CHART_NOTEBOOK, users: '病棟看護師（共用）' } as const;
const WARD = { users: '病棟看護師（共用）' } as const;
const ROOM = { users: '診察室の医師' } as const;
const ward = (name: string, spot: SpotId): readonly Group[] => [
  [spot, `${name} 看護端末`, 6, WARD],
  [spot, `${name} カート端末`, 5, CARTS],
];
const rooms: readonly Group[] = (
  [
    ['内科', 3],
    ['外科', 2],
    ['整形外科', 2],
    ['小児科', 2],
    ['眼科', 1],
    ['皮膚科', 1],
    ['耳鼻咽喉科', 1],
    ['婦人科', 1],
  ] as const
).map(([clinic, count]) => [
  'outpatient',
  `${clinic} 診察室端末`,
  count,
  { ...ROOM, place: `1階 ${clinic}診察室` },
]);

/** 84, as the systems of the demonstration say. */
const CHART_TERMINALS: readonly Group[] = [
  ...ward('3階東病棟', 'ward3e'),
  ...ward('3階西病棟', 'ward3w'),
  ...ward('4階東病棟', 'ward4e'),
  ...rooms,
  ['outpatient', '処置室 看護端末', 3],
  ['outpatient', '外来 看護端末', 4],
  ['reception', '総合受付 カルテ端末', 4],
  ['doctors', '医局 カルテ端末', 6],
  ['pharmacy', '薬剤科 カルテ端末', 4],
  ['laboratory', '検査科 カルテ端末', 3],
  ['radiology', '放射線科 カルテ端末', 4],
  ['rehabilitation', 'リハビリ室 カルテ端末', 4],
  ['nutrition', '栄養科 カルテ端末', 1],
  ['theatre', '手術室 カルテ端末', 3],
  ['liaison', '地域連携室 カルテ端末', 2],
];

/** Wards and clinics were renewed first. */
const isRenewed = (spot: SpotId) => spot === 'outpatient' || spot === 'doctors' || spot === 'ward3e';

function addChartTerminals({ random, today, list, address }: Build): void {
  for (const [spot, name, count, more] of CHART_TERMINALS)
    for (let number = 1; number <= count; number++) {
      const isCart = more?.model === CHART_NOTEBOOK.model;
      const segment = isCart ? CHART_WIRELESS : CHART_LAN;
      list.add('PC', {
        ...COMMON,
        ...(isRenewed(spot) ? CHART_DESKTOP_NEW : CHART_DESKTOP),
        ...(isCart ? offWire(spot) : at(spot)),
        ...more,
        name: count === 1 ? name : `${name}${number}`,
        segmentIds: [segment],
        addresses: [address(segment, isCart ? 21 : 51)],
        systemIds: spot === 'reception' ? ['chart', 'clerical'] : ['chart', 'nursing'],
        patchedOn: recently(random, today, 20, 50),
        vendorId: CHART,
        contractId: '電子カルテシステム保守契約',
        installedOn: isRenewed(spot) ? '2024-02-12' : '2023-04-01',
        cost: isCart ? 128_000 : 142_000,
      });
    }
}

interface Part {
  readonly segment: string;
  readonly more: DemoDevice;
  readonly groups: readonly Group[];
}

/** Terminals of departments' own systems. */
const DEPARTMENT_TERMINALS: readonly Part[] = [
  {
    segment: CHART_LAN,
    more: { ...CLERICAL_DESKTOP, systemIds: ['clerical'], vendorId: CLERICAL, installedOn: '2021-07-05' },
    groups: [
      ['reception', '医事課 会計端末', 5],
      ['reception', '医事課 入院会計端末', 3],
    ],
  },
  {
    segment: ELIGIBILITY,
    more: {
      ...ELIGIBILITY_TERMINAL,
      systemIds: ['eligibility'],
      vendorId: CLERICAL,
      patching: 'by_vendor',
      antivirusProduct: 'Microsoft Defender ウイルス対策',
      installedOn: '2021-10-20',
    },
    groups: [['reception', '総合受付 資格確認端末', 2, { parentId: ELIGIBILITY_ROUTER }]],
  },
  {
    segment: DEPARTMENTS,
    more: {
      ...VIEWER,
      systemIds: ['pacs'],
      vendorId: IMAGING,
      contractId: 'PACS保守契約',
      patching: 'by_vendor',
      installedOn: '2024-10-01',
      cost: 780_000,
    },
    groups: [['radiology', '放射線科 読影端末', 3]],
  },
  {
    segment: DEPARTMENTS,
    more: {
      ...OLD_DESKTOP,
      systemIds: ['laboratory'],
      vendorId: LABORATORY,
      patching: 'none',
      mediaRestricted: 'unknown',
      installedOn: '2019-02-18',
    },
    groups: [['laboratory', '検査科 検体検査端末', 3]],
  },
  {
    segment: DEPARTMENTS,
    more: {
      ...OLD_DESKTOP,
      systemIds: ['dispensing'],
      vendorId: DISPENSING,
      antivirus: 'no',
      antivirusProduct: '',
      encryption: 'no',
      patching: 'by_vendor',
      mediaRestricted: 'no',
      installedOn: '2018-11-05',
    },
    groups: [['pharmacy', '薬剤科 調剤支援端末', 2]],
  },
  {
    segment: CHART_LAN,
    more: {
      ...OLD_DESKTOP,
      systemIds: ['meals'],
      patching: 'none',
      encryption: 'no',
      installedOn: '2019-06-10',
    },
    groups: [['nutrition', '栄養科 給食管理端末', 1]],
  },
];

const MAIL: DemoDevice = { ...OFFICE_DESKTOP, patientData: 'no', installedOn: '2023-10-02', cost: 118_000 };
const NOTEBOOK: DemoDevice = { ...MAIL, ...OFFICE_NOTEBOOK, cost: 236_000 };
const AGED: DemoDevice = { ...MAIL, ...OLD_DESKTOP, installedOn: '2018-12-03', cost: 96_000 };

const OFFICE_TERMINALS: Part = {
  segment: OFFICE,
  more: MAIL,
  groups: [
    ['office', '総務課 事務端末', 4, MAIL],
    ['accounts', '経理課 事務端末', 3, MAIL],
    ['planning', '経営企画課 事務端末', 2, MAIL],
    ['it', '医療情報係 管理端末', 3, NOTEBOOK],
    ['safety', '医療安全管理室 事務端末', 2, MAIL],
    ['nursingOffice', '看護部 事務端末', 2, MAIL],
    ['doctors', '医局 インターネット端末', 3, AGED],
    ['pharmacy', '薬剤科 DI端末', 1, AGED],
    ['liaison', '地域連携室 事務端末', 2, { ...MAIL, patientData: 'yes' }],
    ['reception', '医事課 インターネット端末', 2, AGED],
    ['facilities', '施設課 事務端末', 1, { ...AGED, antivirus: 'no', antivirusProduct: '' }],
    [
      'rehabilitation',
      'リハビリ室 記録端末',
      1,
      { ...AGED, patientData: 'yes', systemIds: ['rehabilitation'] },
    ],
    ['office', '院長室 ノート端末', 1, { ...NOTEBOOK, place: '2階 院長室', users: '青葉 誠' }],
  ],
};

/** Support of Windows 10 has ended: no further updates come. */
const lastPatch = ({ random, today }: Build, os: string | undefined) =>
  os === OLD_DESKTOP.os ? '2025-10-20' : recently(random, today, 6, 40);

function addPart(build: Build, { segment, more, groups }: Part): void {
  const { list, address } = build;
  for (const [spot, name, count, own] of groups)
    for (let number = 1; number <= count; number++) {
      const row: DemoDevice = { ...COMMON, ...more, ...at(spot), ...own };
      list.add('PC', {
        ...row,
        name: count === 1 ? name : `${name}${number}`,
        segmentIds: [segment],
        addresses: [address(segment, segment === ELIGIBILITY ? 3 : 51)],
        patchedOn: row.patching === 'none' ? null : lastPatch(build, row.os),
      });
    }
}

/** In the cupboard of the 医療情報係, or waiting to be disposed of. */
function addOffDuty({ list }: Build): void {
  const cupboard = { ...COMMON, ...offWire('it'), connection: 'none' } as const;
  for (let number = 1; number <= 4; number++)
    list.add('PC', {
      ...cupboard,
      ...CHART_DESKTOP,
      name: `予備端末${number}`,
      status: 'spare',
      systemIds: ['chart'],
      vendorId: CHART,
      installedOn: '2023-04-01',
      note: '故障した端末の代わり。使う前に更新プログラムを当てる。',
    });
  for (let number = 1; number <= 5; number++)
    list.add('PC', {
      ...cupboard,
      maker: 'NEC',
      model: 'Mate MB-M',
      os: 'Windows 7 Professional',
      osVersion: 'SP1',
      name: `旧 病棟端末${number}`,
      status: number <= 3 ? 'disposed' : 'retired',
      encryption: 'no',
      patching: 'none',
      installedOn: '2015-02-16',
      note: number <= 3 ? '' : '廃棄の同意を待っている。',
    });
}

/** By radio: bedside tablets, handhelds that match patient and drug, tablets of the home care, telephones. */
function addMobile({ random, today, list, address }: Build): void {
  const radio: DemoDevice = {
    ...COMMON,
    antivirus: 'impossible',
    antivirusProduct: '',
    segmentIds: [CHART_WIRELESS],
    systemIds: ['nursing'],
    vendorId: CHART,
  };
  const wards = [
    ['3階東病棟', 'ward3e'],
    ['3階西病棟', 'ward3w'],
    ['4階東病棟', 'ward4e'],
  ] as const;
  for (const [name, spot] of wards) {
    for (let number = 1; number <= 3; number++)
      list.add('TB', {
        ...radio,
        ...TABLET,
        ...offWire(spot),
        name: `${name} ベッドサイドタブレット${number}`,
        kind: 'tablet',
        addresses: [address(CHART_WIRELESS, 101)],
        patchedOn: recently(random, today, 20, 60),
        installedOn: '2024-02-12',
        cost: 68_800,
      });
    for (let number = 1; number <= 4; number++)
      list.add('TB', {
        ...radio,
        ...HANDHELD,
        ...offWire(spot),
        name: `${name} 照合用ハンディ${number}`,
        kind: 'tablet',
        addresses: [address(CHART_WIRELESS, 151)],
        encryption: 'impossible',
        patching: 'impossible',
        supportEndsOn: '2018-04-10',
        alternative:
          number === 1
            ? '患者とバーコードの照合だけに使い、本体に情報を残さない。専用の無線LANから看護支援サーバだけに通信できる。'
            : '',
        mediaRestricted: 'unknown',
        installedOn: '2014-02-10',
      });
  }
  addHomeCare({ random, today, list, address });
}

function addHomeCare({ random, today, list }: Build): void {
  const outside: DemoDevice = {
    ...COMMON,
    ...offWire('homeCare'),
    connection: 'outside',
    antivirus: 'impossible',
    antivirusProduct: '',
    patching: 'automatic',
  };
  for (let number = 1; number <= 6; number++)
    list.add('TB', {
      ...outside,
      ...(number <= 4 ? TABLET : OLD_TABLET),
      name: `訪問看護 タブレット${number}`,
      kind: 'tablet',
      status: number === 2 || number === 5 ? 'taken_out' : 'in_use',
      systemIds: ['nursing'],
      encryption: number === 6 ? 'no' : 'yes',
      patchedOn: recently(random, today, number <= 4 ? 20 : 300, number <= 4 ? 60 : 420),
      installedOn: '2023-04-03',
    });
  for (let number = 1; number <= 6; number++)
    list.add('TB', {
      ...outside,
      ...SMARTPHONE,
      ...offWire(number <= 3 ? 'homeCare' : 'doctors'),
      name: number <= 3 ? `訪問看護 業務用電話${number}` : `当直医 業務用電話${number - 3}`,
      kind: 'phone',
      patientData: number <= 3 ? 'yes' : 'unknown',
      patchedOn: recently(random, today, 20, 60),
      installedOn: '2023-04-03',
    });
}

/** The viewer in the theatre hangs on the network of the medical devices. */
function addTheatreViewer({ random, today, list, address }: Build): void {
  list.add('PC', {
    ...COMMON,
    ...VIEWER,
    ...at('theatre'),
    name: '手術室 画像参照端末',
    segmentIds: [MEDICAL],
    addresses: [address(MEDICAL, 11)],
    systemIds: ['pacs'],
    vendorId: IMAGING,
    patching: 'by_vendor',
    patchedOn: recently(random, today, 190, 230),
    installedOn: '2024-10-01',
  });
}

export function addTerminals(build: Build): void {
  addChartTerminals(build);
  for (const part of DEPARTMENT_TERMINALS) addPart(build, part);
  addPart(build, OFFICE_TERMINALS);
  addTheatreViewer(build);
  addOffDuty(build);
  addMobile(build);
}
