/** Firewalls, routers, switches and access points of あおば総合病院 (R-D1, R-E7, R-H1). */
import { DISPENSING, IMAGING, NETWORK } from '../../data/hospital-vendor-work.ts';
import { recently } from '../days.ts';
import type { DemoDevice } from '../model.ts';
import {
  ACCESS_POINT,
  CONTROLLER,
  CORE_SWITCH,
  FIREWALL,
  FLOOR_SWITCH,
  IP_VPN_ROUTER,
  OLD_ACCESS_POINT,
  OLD_VPN,
  OPTICAL,
  ROUTER,
  SMALL_ROUTER,
  UTM,
} from '../models.ts';
import type { Build } from './build.ts';
import {
  CAMERAS,
  DEPARTMENTS,
  DISPENSING_VPN,
  DMZ,
  ELIGIBILITY,
  ELIGIBILITY_ROUTER,
  FIREWALL_1,
  IMAGING_ROUTER,
  MAINTENANCE,
  MANAGEMENT,
  MOBILE_ROUTER,
  OFFICE,
  UTM_OFFICE,
  VISITORS,
} from './network.ts';
import { at, CORE, FLOOR_SWITCHES, offWire, SERVER_SWITCH } from './spots.ts';

const COMMON: DemoDevice = {
  kind: 'network',
  connection: 'inside',
  patientData: 'no',
  encryption: 'impossible',
  antivirus: 'impossible',
  patching: 'regular',
  servicesStopped: 'yes',
  passwordChanged: 'yes',
  vendorId: NETWORK,
};

const serverRoom = offWire('serverRoom');

export function addNetworkDevices(build: Build): void {
  addBorder(build);
  addSwitches(build);
  addAccessPoints(build);
}

function addBorder({ random, today, list, address }: Build): void {
  const patchedOn = recently(random, today, 60, 90);
  const border = { ...COMMON, ...serverRoom, connection: 'outside', patchedOn } as const;
  for (const [name, parentId] of [
    [FIREWALL_1, 'インターネット ONU（主回線）'],
    ['境界ファイアウォール2号機', FIREWALL_1],
  ] as const)
    list.add('NW', {
      ...border,
      ...FIREWALL,
      name,
      networkRole: 'firewall',
      segmentIds: [MANAGEMENT, DMZ, OFFICE],
      addresses: [address(MANAGEMENT), address(DMZ)],
      parentId,
      restricted: 'yes',
      passwordGroup: '境界',
      systemIds: ['network'],
      installedOn: '2024-03-16',
      cost: 1_480_000,
      note: '2台構成（1号機が止まると2号機へ切り替わる）',
    });
  list.add('NW', {
    ...border,
    ...UTM,
    name: UTM_OFFICE,
    networkRole: 'firewall',
    segmentIds: [VISITORS],
    addresses: [address(VISITORS)],
    parentId: 'インターネット ONU（来訪者用）',
    restricted: 'yes',
    patchedOn: recently(random, today, 400, 430),
    installedOn: '2021-06-01',
  });
  list.add('NW', {
    ...border,
    ...OLD_VPN,
    name: DISPENSING_VPN,
    networkRole: 'vpn',
    place: '1階 薬剤科 分包機の裏',
    department: '薬剤科',
    responsible: '',
    segmentIds: [DEPARTMENTS],
    addresses: [address(DEPARTMENTS, 250)],
    parentId: '1階検査・薬剤 フロアスイッチ',
    restricted: 'no',
    servicesStopped: 'unknown',
    passwordChanged: 'unknown',
    patching: 'by_vendor',
    patchedOn: '2022-04-18',
    vendorId: DISPENSING,
    systemIds: ['dispensing'],
    installedOn: '2018-11-05',
    note: '台帳になかった。配線の調査で見つけ、事業者に照会中',
  });
  addRouters({ random, today, list, address });
}

function addRouters({ random, today, list, address }: Build): void {
  const router = { ...COMMON, ...serverRoom, connection: 'outside', networkRole: 'router' } as const;
  const patchedOn = recently(random, today, 100, 160);
  list.add('NW', {
    ...router,
    ...IP_VPN_ROUTER,
    name: ELIGIBILITY_ROUTER,
    segmentIds: [ELIGIBILITY],
    addresses: [address(ELIGIBILITY)],
    restricted: 'yes',
    patchedOn,
    systemIds: ['eligibility'],
    installedOn: '2021-10-20',
  });
  list.add('NW', {
    ...router,
    ...ROUTER,
    name: IMAGING_ROUTER,
    segmentIds: [MAINTENANCE],
    addresses: [address(MAINTENANCE, 2)],
    parentId: CORE,
    restricted: 'yes',
    patchedOn,
    vendorId: IMAGING,
    contractId: 'PACS保守契約',
    systemIds: ['pacs'],
    installedOn: '2024-10-01',
  });
  list.add('NW', {
    ...router,
    ...SMALL_ROUTER,
    name: MOBILE_ROUTER,
    segmentIds: [MAINTENANCE],
    addresses: [address(MAINTENANCE, 3)],
    parentId: CORE,
    restricted: 'yes',
    patchedOn,
    systemIds: ['nursing'],
    installedOn: '2023-04-03',
  });
  for (const name of ['インターネット ONU（主回線）', 'インターネット ONU（来訪者用）'])
    list.add('NW', {
      ...router,
      ...OPTICAL,
      name,
      networkRole: 'modem',
      patching: 'by_vendor',
      passwordChanged: 'unknown',
      vendorId: null,
      note: '通信事業者の貸与品',
    });
}

function addSwitches({ random, today, list, address }: Build): void {
  const shared = { ...COMMON, networkRole: 'switch', segmentIds: [MANAGEMENT] } as const;
  const patchedOn = recently(random, today, 150, 190);
  for (const [name, parentId] of [
    [CORE, FIREWALL_1],
    ['コアスイッチ2号機', CORE],
  ] as const)
    list.add('NW', {
      ...shared,
      ...serverRoom,
      ...CORE_SWITCH,
      name,
      addresses: [address(MANAGEMENT, 11)],
      parentId,
      patchedOn,
      passwordGroup: 'コア',
      installedOn: '2022-02-19',
      cost: 1_120_000,
    });
  const floors = [[SERVER_SWITCH, '2階 サーバ室'], ...Object.entries(FLOOR_SWITCHES)] as const;
  for (const [name = '', place = ''] of floors)
    list.add('NW', {
      ...shared,
      ...FLOOR_SWITCH,
      ...offWire('serverRoom'),
      name,
      place,
      addresses: [address(MANAGEMENT, 21)],
      parentId: CORE,
      patchedOn,
      passwordGroup: 'フロアスイッチ共通',
      mediaRestricted: 'unknown',
      installedOn: '2022-02-19',
      cost: 168_000,
    });
}

/** Floor → where its access points hang. */
const RADIO: Readonly<Record<string, readonly string[]>> = {
  '1階外来': ['総合受付', '外来待合', '内科診察室前', '整形外科診察室前'],
  '1階放射線': ['CT室前'],
  '1階検査・薬剤': ['検査科', '薬剤科'],
  '2階手術・リハビリ': ['手術部', 'リハビリ室', '臨床工学室'],
  '2階事務': ['事務部', '会議室'],
  '2階医局': ['医局'],
  '3階東病棟': ['301前', '305前', 'ナースステーション'],
  '3階西病棟': ['351前', '355前', 'ナースステーション'],
  '4階東病棟': ['401前', '405前', 'ナースステーション'],
};

function addAccessPoints({ random, today, list, address }: Build): void {
  const shared = { ...COMMON, ...offWire('serverRoom'), networkRole: 'access_point' } as const;
  list.add('NW', {
    ...shared,
    ...CONTROLLER,
    name: '無線LANコントローラ',
    networkRole: 'other',
    segmentIds: [MANAGEMENT],
    addresses: [address(MANAGEMENT, 15)],
    parentId: SERVER_SWITCH,
    patchedOn: recently(random, today, 150, 190),
    installedOn: '2022-02-19',
  });
  const patchedOn = recently(random, today, 150, 190);
  for (const [floor, places] of Object.entries(RADIO))
    places.forEach((place) => {
      list.add('NW', {
        ...shared,
        ...ACCESS_POINT,
        name: `AP ${floor} ${place}`,
        place: `${floor} ${place}`,
        segmentIds: [MANAGEMENT],
        addresses: [address(MANAGEMENT, 101)],
        parentId: `${floor} フロアスイッチ`,
        patchedOn,
        passwordGroup: '無線コントローラ管理',
        installedOn: '2022-02-19',
        cost: 86_000,
      });
    });
  for (const [index, ward] of ['3階東病棟', '3階西病棟', '4階東病棟'].entries())
    for (const side of [1, 2])
      list.add('NW', {
        ...shared,
        ...OLD_ACCESS_POINT,
        ...at((['ward3e', 'ward3w', 'ward4e'] as const)[index] ?? 'ward3e'),
        name: `AP ${ward} ハンディ用${side}`,
        place: `${ward} 廊下`,
        responsible: '高橋 健',
        segmentIds: [MANAGEMENT],
        addresses: [address(MANAGEMENT, 101)],
        supportEndsOn: '2017-01-31',
        patching: 'none',
        patchedOn: null,
        passwordChanged: 'unknown',
        vendorId: null,
        installedOn: '2014-02-10',
        note: '照合用ハンディターミナル専用。端末の更新と同時に撤去する。',
      });
}

/** The cameras hang on a switch of their own, which nobody manages. */
export const addCameraSwitch = ({ list }: Build): void =>
  list.add('NW', {
    ...COMMON,
    ...at('facilities'),
    name: '防災センター ハブ',
    maker: 'バッファロー',
    model: 'LSW6-GT-16NS',
    networkRole: 'switch',
    segmentIds: [CAMERAS],
    patching: 'impossible',
    passwordChanged: 'unknown',
    vendorId: null,
    installedOn: '2012-08-01',
  });
