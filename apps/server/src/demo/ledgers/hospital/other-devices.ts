/** Cameras, printers, card readers, media and what else stands in the networks of あおば総合病院 (R-D1, R-D6; S1 第4条(1)⑫). */
import { CLERICAL, NETWORK, NURSE_CALL, RECEPTION } from '../../data/hospital-vendor-work.ts';
import { recently } from '../days.ts';
import type { DemoDevice } from '../model.ts';
import {
  CAMERA,
  CAMERA_RECORDER,
  FACE_READER,
  LABEL_PRINTER,
  LASER_PRINTER,
  MULTIFUNCTION,
  RECEIPT_PRINTER,
  UPS,
  USB_STICK,
} from '../models.ts';
import type { Build } from './build.ts';
import { BUILDING, CAMERAS, CHART_LAN, MANAGEMENT, OFFICE } from './network.ts';
import { at, offWire, type SpotId } from './spots.ts';

export const LOAN_STICK = '業務用USBメモリー';
export const RESEARCH_DISK = '外付けハードディスク（学会用）';

const CAMERA_PLACES = [
  '正面玄関',
  '時間外出入口',
  '1階 総合受付',
  '1階 会計前',
  '1階 薬渡し口',
  '1階 搬入口',
  '2階 サーバ室前',
  '2階 手術部前',
  '3階東 エレベーター前',
  '3階西 エレベーター前',
  '4階東 エレベーター前',
  '駐車場 北',
  '駐車場 南',
];

function addCameras({ random, today, list, address }: Build): void {
  const shared: DemoDevice = {
    kind: 'camera',
    ...at('facilities'),
    connection: 'inside',
    patientData: 'no',
    patching: 'none',
    passwordChanged: 'yes',
    passwordGroup: '監視カメラ共通',
    installedOn: '2021-02-15',
  };
  for (const place of CAMERA_PLACES)
    list.add('CM', {
      ...shared,
      ...CAMERA,
      name: `監視カメラ ${place}`,
      place,
      segmentIds: [CAMERAS],
      addresses: [address(CAMERAS, 21)],
      parentId: '防災センター ハブ',
    });
  list.add('CM', {
    ...shared,
    ...CAMERA_RECORDER,
    name: '監視カメラ レコーダー',
    segmentIds: [CAMERAS],
    addresses: [address(CAMERAS, 11)],
    parentId: '防災センター ハブ',
    note: '録画は31日で上書き',
  });
  for (const room of ['301号室', '302号室'])
    list.add('CM', {
      ...shared,
      ...offWire('ward3e'),
      maker: 'TP-Link',
      model: 'Tapo C220',
      name: `見守りカメラ ${room}`,
      place: `3階東 ${room}`,
      segmentIds: [CHART_LAN],
      addresses: [address(CHART_LAN, 301)],
      parentId: '3階東病棟 フロアスイッチ',
      patientData: 'yes',
      passwordChanged: 'no',
      passwordGroup: '',
      installedOn: recently(random, today, 200, 220),
      note: '病棟が購入し、カルテ用の差込口につないでいた。監視カメラ系へ移すことを調整中',
    });
}

const PRINTERS: readonly (readonly [SpotId, string, number])[] = [
  ['ward3e', '3階東病棟', 2],
  ['ward3w', '3階西病棟', 2],
  ['ward4e', '4階東病棟', 2],
  ['outpatient', '外来', 5],
  ['reception', '総合受付', 4],
  ['pharmacy', '薬剤科', 2],
  ['laboratory', '検査科', 1],
  ['radiology', '放射線科', 1],
  ['rehabilitation', 'リハビリ室', 1],
  ['doctors', '医局', 1],
];
const LABELS: readonly (readonly [SpotId, string, string])[] = [
  ['ward3e', '3階東病棟 リストバンドプリンター', 'リストバンド'],
  ['ward3w', '3階西病棟 リストバンドプリンター', 'リストバンド'],
  ['ward4e', '4階東病棟 リストバンドプリンター', 'リストバンド'],
  ['outpatient', '採血室 検体ラベルプリンター', '検体ラベル'],
  ['laboratory', '検査科 検体ラベルプリンター', '検体ラベル'],
  ['pharmacy', '薬剤科 薬袋ラベルプリンター', '注射ラベル'],
];
const COPIERS: readonly (readonly [SpotId, string])[] = [
  ['office', '総務課 複合機'],
  ['reception', '医事課 複合機'],
  ['doctors', '医局 複合機'],
  ['nursingOffice', '看護部 複合機'],
];

function addPrinters({ list, address }: Build): void {
  const shared: DemoDevice = { kind: 'printer', connection: 'inside', patching: 'none' };
  for (const [spot, name, count] of PRINTERS)
    for (let number = 1; number <= count; number++)
      list.add('PR', {
        ...shared,
        ...(spot === 'reception' ? RECEIPT_PRINTER : LASER_PRINTER),
        ...at(spot),
        name: `${name} プリンター${count === 1 ? '' : number}`,
        segmentIds: [CHART_LAN],
        addresses: [address(CHART_LAN, 201)],
        patientData: 'no',
        passwordChanged: 'unknown',
        installedOn: '2023-04-01',
      });
  for (const [spot, name, use] of LABELS)
    list.add('PR', {
      ...shared,
      ...LABEL_PRINTER,
      ...at(spot),
      name,
      segmentIds: [CHART_LAN],
      addresses: [address(CHART_LAN, 201)],
      patientData: 'no',
      installedOn: '2023-04-01',
      note: use,
    });
  for (const [spot, name] of COPIERS)
    list.add('PR', {
      ...shared,
      ...MULTIFUNCTION,
      ...at(spot),
      name,
      segmentIds: [OFFICE],
      addresses: [address(OFFICE, 31)],
      patientData: 'unknown',
      passwordChanged: spot === 'office' ? 'yes' : 'unknown',
      installedOn: '2022-08-01',
      note: '読み取りとFAXの記録が本体に残る。返却のときの消去を契約で確かめる。',
    });
}

function addReaders({ list }: Build): void {
  for (let number = 1; number <= 2; number++)
    list.add('CR', {
      ...FACE_READER,
      ...offWire('reception'),
      name: `顔認証付きカードリーダー${number}`,
      kind: 'card_reader',
      connection: 'inside',
      patientData: 'no',
      parentId: `総合受付 資格確認端末${number}`,
      systemIds: ['eligibility'],
      vendorId: CLERICAL,
      patching: 'by_vendor',
      installedOn: '2021-10-20',
    });
}

function addMedia({ list }: Build): void {
  const shared: DemoDevice = { kind: 'media', connection: 'none', patientData: 'unknown' };
  for (let number = 1; number <= 12; number++) {
    const spot: SpotId = number <= 6 ? 'it' : number <= 9 ? 'radiology' : 'doctors';
    list.add('US', {
      ...shared,
      ...USB_STICK,
      ...offWire(spot),
      name: `${LOAN_STICK}${number}`,
      status: number === 12 ? 'disposed' : number === 7 ? 'taken_out' : 'in_use',
      encryption: 'yes',
      antivirus: 'yes',
      passwordChanged: 'yes',
      installedOn: '2023-07-10',
    });
  }
  list.add('US', {
    ...shared,
    ...offWire('doctors'),
    name: RESEARCH_DISK,
    maker: 'アイ・オー・データ機器',
    model: 'HDPH-UT1',
    patientData: 'yes',
    encryption: 'no',
    users: '',
    responsible: '',
    installedOn: '2020-09-01',
    note: '持ち主と中身を医局で確認中',
  });
}

interface Other {
  readonly name: string;
  readonly spot: SpotId;
  readonly segment: string;
  readonly count: number;
  readonly more: DemoDevice;
}

const OTHERS: readonly Other[] = [
  {
    name: '無停電電源装置',
    spot: 'serverRoom',
    segment: MANAGEMENT,
    count: 3,
    more: { ...UPS, patientData: 'no', passwordChanged: 'yes', installedOn: '2023-04-01' },
  },
  {
    name: 'ナースコール親機',
    spot: 'ward3e',
    segment: BUILDING,
    count: 3,
    more: {
      maker: 'アイホン',
      model: 'Vi-nurse VN-50',
      patientData: 'yes',
      vendorId: NURSE_CALL,
      systemIds: ['nursing'],
      installedOn: '2019-12-09',
    },
  },
  {
    name: '再来受付機',
    spot: 'reception',
    segment: CHART_LAN,
    count: 2,
    more: {
      maker: 'アルメックス',
      model: 'APS-3300',
      os: 'Windows 10 IoT Enterprise LTSC 2019',
      osVersion: '1809',
      patientData: 'yes',
      patching: 'by_vendor',
      vendorId: RECEPTION,
      systemIds: ['clerical'],
      installedOn: '2020-03-02',
    },
  },
  {
    name: '自動精算機',
    spot: 'reception',
    segment: CHART_LAN,
    count: 1,
    more: {
      maker: 'アルメックス',
      model: 'FIT-A',
      os: 'Windows 10 IoT Enterprise LTSC 2021',
      osVersion: '21H2',
      patientData: 'yes',
      patching: 'by_vendor',
      vendorId: CLERICAL,
      systemIds: ['clerical'],
      installedOn: '2022-09-05',
    },
  },
  {
    name: '構内電話交換機',
    spot: 'facilities',
    segment: BUILDING,
    count: 1,
    more: { maker: 'NEC', model: 'UNIVERGE SV9500', patientData: 'no', installedOn: '2012-08-01' },
  },
];

function addOthers({ list, address }: Build): void {
  for (const { name, spot, segment, count, more } of OTHERS)
    for (let number = 1; number <= count; number++)
      list.add('OT', {
        kind: 'other',
        connection: 'inside',
        ...at(spot),
        vendorId: NETWORK,
        ...more,
        name: count === 1 ? name : `${name}${number}`,
        segmentIds: [segment],
        addresses: [address(segment, segment === CHART_LAN ? 281 : 31)],
      });
}

export function addOtherDevices(build: Build): void {
  addCameras(build);
  addPrinters(build);
  addReaders(build);
  addMedia(build);
  addOthers(build);
}
