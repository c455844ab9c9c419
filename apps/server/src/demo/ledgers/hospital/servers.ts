/** Servers, storage and services of あおば総合病院 outside of it (R-D1, R-A5). */
import {
  CHART,
  CLERICAL,
  CLOUD,
  DISPENSING,
  IMAGING,
  LABORATORY,
  NETWORK,
  NURSE_CALL,
} from '../../data/hospital-vendor-work.ts';
import { recently } from '../days.ts';
import type { DemoDevice } from '../model.ts';
import {
  BACKUP_NAS,
  NAS,
  SERVER_2012R2,
  SERVER_2016,
  SERVER_2019,
  SERVER_2022,
  SERVER_CENTOS,
  SERVER_LINUX,
  TAPE,
} from '../models.ts';
import type { Build } from './build.ts';
import { BUILDING, DEPARTMENTS, MANAGEMENT, OFFICE, SERVERS } from './network.ts';
import { at, offWire } from './spots.ts';

export const APEX_ONE = 'Trend Micro Apex One';

export const CHART_SERVERS = ['電子カルテサーバ1号機', '電子カルテサーバ2号機'] as const;
export const BACKUP_SERVER = 'バックアップ管理サーバ';
/** Of the office terminals. */
export const DOMAIN = 'aoba.local';
export const DOMAIN_SERVER = 'ドメイン・ファイルサーバ';
export const LOG_SERVER = 'ログ集約・時刻サーバ';
export const LABORATORY_SERVER = '検体検査サーバ';
export const CHART_NAS = '電子カルテ バックアップNAS';

const COMMON: DemoDevice = {
  kind: 'server',
  ...at('serverRoom'),
  connection: 'inside',
  patientData: 'yes',
  encryption: 'no',
  antivirus: 'yes',
  antivirusProduct: APEX_ONE,
  patching: 'by_vendor',
  servicesStopped: 'yes',
  mediaRestricted: 'yes',
  passwordChanged: 'yes',
};

const SQL_2022 = 'Microsoft SQL Server 2022';

/** Machine by machine; what is left out is as in `COMMON`. */
function servers(build: Build): readonly (DemoDevice & { readonly name: string })[] {
  const patched = (from: number, to: number) => recently(build.random, build.today, from, to);
  const inServers = () => ({ segmentIds: [SERVERS], addresses: [build.address(SERVERS, 11)] });
  const chart: DemoDevice = {
    ...SERVER_2022,
    systemIds: ['chart'],
    vendorId: CHART,
    contractId: '電子カルテシステム保守契約',
    encryption: 'yes',
    software: [SQL_2022, 'こもれびカルテ 5.2'],
    installedOn: '2023-04-01',
    cost: 6_200_000,
  };
  return [
    ...CHART_SERVERS.map((name) => ({ ...chart, ...inServers(), name, patchedOn: patched(20, 45) })),
    {
      ...chart,
      ...inServers(),
      name: '看護支援サーバ',
      systemIds: ['nursing'],
      software: [SQL_2022, 'こもれびナース 5.0'],
      patchedOn: patched(20, 45),
      cost: 3_400_000,
    },
    {
      ...SERVER_2019,
      ...inServers(),
      name: '医事会計サーバ',
      systemIds: ['clerical'],
      vendorId: CLERICAL,
      software: ['Oracle Database 19c', 'あさぎり医事 12'],
      patching: 'automatic',
      patchedOn: patched(15, 40),
      installedOn: '2021-07-05',
    },
    ...['PACSサーバ', '画像保管サーバ'].map((name) => ({
      ...SERVER_2019,
      ...inServers(),
      name,
      responsible: '放射線科 技師長',
      systemIds: ['pacs'],
      vendorId: IMAGING,
      contractId: 'PACS保守契約',
      software: ['PostgreSQL 14', 'ひだまりPACS 3.8'],
      patchedOn: patched(190, 230),
      installedOn: '2020-09-14',
      cost: 7_900_000,
    })),
    {
      ...SERVER_2012R2,
      ...at('laboratory'),
      name: LABORATORY_SERVER,
      segmentIds: [DEPARTMENTS],
      addresses: [build.address(DEPARTMENTS, 11)],
      systemIds: ['laboratory'],
      vendorId: LABORATORY,
      software: ['Microsoft SQL Server 2012', 'せせらぎLIS 4'],
      patching: 'none',
      patchedOn: '2023-10-18',
      alternative:
        '更改（令和9年度予定）まで、検査科の端末3台と電子カルテサーバとの通信だけを許し、USB媒体の接続を止めている。',
      installedOn: '2014-10-20',
    },
    {
      ...SERVER_2016,
      name: '調剤支援サーバ',
      ...at('pharmacy'),
      segmentIds: [DEPARTMENTS],
      addresses: [build.address(DEPARTMENTS, 11)],
      systemIds: ['dispensing'],
      vendorId: DISPENSING,
      antivirus: 'no',
      antivirusProduct: '',
      patchedOn: patched(380, 420),
      servicesStopped: 'unknown',
      mediaRestricted: 'no',
      installedOn: '2018-11-05',
    },
    {
      ...SERVER_CENTOS,
      ...at('facilities'),
      name: 'ナースコール連携サーバ',
      segmentIds: [BUILDING],
      addresses: [build.address(BUILDING, 11)],
      systemIds: ['nursing'],
      vendorId: NURSE_CALL,
      antivirus: 'no',
      antivirusProduct: '',
      patching: 'none',
      servicesStopped: 'unknown',
      passwordChanged: 'unknown',
      installedOn: '2019-12-09',
      note: 'ナースコールの表示に患者の氏名を送る。事業者は「対象外」と回答',
    },
    {
      ...SERVER_2022,
      ...inServers(),
      name: DOMAIN_SERVER,
      patientData: 'no',
      vendorId: NETWORK,
      patching: 'regular',
      patchedOn: patched(8, 30),
      installedOn: '2023-10-02',
      note: '事務系のドメイン（aoba.local）と共有フォルダ',
    },
    {
      ...SERVER_2022,
      ...inServers(),
      name: 'ウイルス対策・更新管理サーバ',
      patientData: 'no',
      vendorId: NETWORK,
      patching: 'regular',
      patchedOn: patched(8, 30),
      installedOn: '2023-10-02',
    },
    {
      ...SERVER_2019,
      ...inServers(),
      name: BACKUP_SERVER,
      vendorId: CHART,
      contractId: '電子カルテシステム保守契約',
      software: ['Arcserve UDP 9.2'],
      patchedOn: patched(20, 60),
      installedOn: '2021-03-22',
    },
    {
      ...SERVER_LINUX,
      name: LOG_SERVER,
      segmentIds: [MANAGEMENT],
      addresses: [build.address(MANAGEMENT, 16)],
      patientData: 'no',
      antivirus: 'no',
      antivirusProduct: '',
      vendorId: NETWORK,
      patching: 'automatic',
      patchedOn: patched(3, 20),
      installedOn: '2024-11-11',
    },
    {
      ...SERVER_2016,
      name: '旧 医事会計サーバ',
      status: 'retired',
      connection: 'none',
      parentId: null,
      systemIds: [],
      vendorId: CLERICAL,
      installedOn: '2015-06-29',
      note: '過去の会計データの照会のため電源を切って保管。令和9年3月に廃棄の予定',
    },
  ];
}

export function addServers(build: Build): void {
  const { list } = build;
  for (const one of servers(build)) list.add('SV', { ...COMMON, ...one });
  addStorage(build);
  addCloud(build);
}

function addStorage({ random, today, list, address }: Build): void {
  const shared = {
    ...COMMON,
    kind: 'storage',
    antivirus: 'impossible',
    antivirusProduct: '',
    patching: 'regular',
  } as const;
  list.add('ST', {
    ...shared,
    ...BACKUP_NAS,
    name: CHART_NAS,
    segmentIds: [SERVERS],
    addresses: [address(SERVERS, 51)],
    systemIds: ['chart', 'nursing'],
    vendorId: CHART,
    encryption: 'yes',
    patchedOn: recently(random, today, 40, 80),
    installedOn: '2023-04-01',
  });
  list.add('ST', {
    ...shared,
    ...NAS,
    name: '部門共有NAS',
    segmentIds: [OFFICE],
    addresses: [address(OFFICE, 11)],
    systemIds: ['rehabilitation'],
    vendorId: NETWORK,
    patchedOn: recently(random, today, 300, 360),
    installedOn: '2020-05-18',
    note: 'リハビリ実施記録の表計算ファイルを置いている。',
  });
  list.add('ST', {
    ...shared,
    ...TAPE,
    name: '電子カルテ テープ装置',
    connection: 'none',
    encryption: 'yes',
    patching: 'impossible',
    systemIds: ['chart'],
    vendorId: CHART,
    installedOn: '2023-04-01',
    note: '週に1度テープを抜き、1階の耐火金庫に移す。',
  });
}

function addCloud({ list }: Build): void {
  const shared: DemoDevice = {
    kind: 'saas',
    ...offWire('it'),
    place: '',
    connection: 'outside',
    encryption: 'yes',
    patching: 'by_vendor',
    passwordChanged: 'yes',
  };
  const add = (name: string, more: DemoDevice) => list.add('CL', { ...shared, name, ...more });
  add('Web予約・問診サービス', {
    maker: CLOUD,
    vendorId: CLOUD,
    systemIds: ['reservation'],
    patientData: 'yes',
    installedOn: '2022-10-01',
  });
  add('職員勤務表サービス', {
    maker: CLOUD,
    vendorId: CLOUD,
    systemIds: ['rostering'],
    patientData: 'no',
    department: '総務課',
    responsible: '総務課長',
    installedOn: '2021-04-01',
  });
  add('Microsoft 365 Business Standard', {
    maker: 'Microsoft',
    patientData: 'unknown',
    installedOn: '2020-04-01',
    note: '事務系のメールとTeams。患者の情報を載せない決まりだが、確かめていない。',
  });
  add('バックアップ保管（オブジェクトストレージ）', {
    kind: 'iaas',
    maker: 'さくらインターネット',
    patientData: 'yes',
    vendorId: CHART,
    systemIds: ['chart'],
    installedOn: '2024-06-03',
    note: '書き換え禁止の設定で30日分を保管',
  });
}
