/** Accounts of servers, network devices and terminals of あおば総合病院 (R-E1, R-E7): local administrators above all. */
import { ago, recently } from '../days.ts';
import type { DemoAccount, DemoStaff } from '../model.ts';
import type { Random } from '../random.ts';
import { DISPENSING_VPN, ELIGIBILITY_ROUTER, FIREWALL_1, IMAGING_ROUTER, UTM_OFFICE } from './network.ts';
import {
  BACKUP_SERVER,
  CHART_NAS,
  CHART_SERVERS,
  DOMAIN_SERVER,
  LABORATORY_SERVER,
  LOG_SERVER,
} from './servers.ts';
import { CORE, FLOOR_SWITCHES } from './spots.ts';

export const administratorAccounts = (
  random: Random,
  today: string,
  staff: readonly DemoStaff[],
): readonly DemoAccount[] => [
  ...ofServers(random, today, staff),
  ...ofNetwork(random, today),
  ...ofTerminals(random, today),
];

const SERVERS_WITH_LOCAL = [
  ...CHART_SERVERS,
  '看護支援サーバ',
  '医事会計サーバ',
  'PACSサーバ',
  '画像保管サーバ',
  LABORATORY_SERVER,
  '調剤支援サーバ',
  'ウイルス対策・更新管理サーバ',
  BACKUP_SERVER,
  DOMAIN_SERVER,
];
const LINUX = ['ナースコール連携サーバ', LOG_SERVER];

function ofServers(random: Random, today: string, staff: readonly DemoStaff[]): readonly DemoAccount[] {
  const keepers = staff.filter(({ job, leftOn }) => job === 'it' && leftOn == null);
  const local = (deviceId: string, name: string, index: number): DemoAccount => ({
    layer: 'server_os',
    deviceId,
    name,
    displayName: name,
    kind: 'built_in',
    enabled: 'yes',
    administrator: 'yes',
    administratorReason: index % 3 === 0 ? '' : '構築と障害の対応',
    dailyUse: 'no',
    passwordChangedOn: index % 4 === 0 ? null : recently(random, today, 200, 900),
    lastUsedOn: recently(random, today, 5, 200),
    confirmedOn: index % 3 === 0 ? null : ago(today, 164),
  });
  return [
    ...SERVERS_WITH_LOCAL.flatMap((server, index) => [
      local(server, 'Administrator', index),
      {
        ...local(server, 'Guest', index),
        enabled: 'no' as const,
        administrator: 'no' as const,
        lastUsedOn: null,
        administratorReason: '',
      },
    ]),
    ...LINUX.map((server, index) => local(server, 'root', index)),
    { ...local(CHART_NAS, 'admin', 1), name: 'admin' },
    ...keepers.flatMap((person) =>
      CHART_SERVERS.map(
        (deviceId): DemoAccount => ({
          layer: 'server_os',
          deviceId,
          name: `adm${person.number}`,
          displayName: person.name ?? '',
          employeeNumber: person.number ?? '',
          staffId: person.number ?? null,
          kind: 'personal',
          enabled: 'yes',
          administrator: 'yes',
          administratorReason: 'サーバの運用',
          dailyUse: 'no',
          createdOn: '2023-04-01',
          lastUsedOn: recently(random, today, 2, 40),
          passwordChangedOn: recently(random, today, 20, 80),
          confirmedOn: ago(today, 164),
        }),
      ),
    ),
  ];
}

function ofNetwork(random: Random, today: string): readonly DemoAccount[] {
  const on = (deviceId: string, name: string, more: DemoAccount = {}): DemoAccount => ({
    layer: 'network',
    deviceId,
    name,
    displayName: '管理者',
    kind: 'built_in',
    enabled: 'yes',
    administrator: 'yes',
    administratorReason: '設定の変更',
    dailyUse: 'no',
    lastUsedOn: recently(random, today, 20, 120),
    passwordChangedOn: recently(random, today, 100, 500),
    confirmedOn: ago(today, 164),
    ...more,
  });
  return [
    on(FIREWALL_1, 'admin'),
    on(FIREWALL_1, 'michishirube', { kind: 'vendor', displayName: 'みちしるべネットワーク 監視センター' }),
    on('境界ファイアウォール2号機', 'admin'),
    on(UTM_OFFICE, 'admin', { passwordChangedOn: '2021-06-01' }),
    on(DISPENSING_VPN, 'admin', {
      administratorReason: '',
      passwordChangedOn: null,
      lastUsedOn: null,
      note: '事業者だけがパスワードを知っている。',
    }),
    on(DISPENSING_VPN, 'vpnuser1', {
      kind: 'vendor',
      administrator: 'unknown',
      displayName: '保守共用',
      lastUsedOn: null,
      passwordChangedOn: null,
      passwordNeverExpires: 'yes',
    }),
    on(ELIGIBILITY_ROUTER, 'admin'),
    on(IMAGING_ROUTER, 'administrator'),
    on(CORE, 'aoba-net'),
    on('コアスイッチ2号機', 'aoba-net'),
    on('無線LANコントローラ', 'admin'),
    ...Object.keys(FLOOR_SWITCHES).map((name) => on(name, 'manager', { passwordChangedOn: '2022-02-19' })),
  ];
}

/** Terminals that start into the chart by themselves, and those that departments' own systems came with. */
function ofTerminals(random: Random, today: string): readonly DemoAccount[] {
  const terminal: DemoAccount = {
    layer: 'terminal_os',
    kind: 'shared',
    enabled: 'yes',
    administrator: 'no',
    autoLogon: 'yes',
    passwordNeverExpires: 'yes',
    dailyUse: 'yes',
    lastUsedOn: ago(today, 0),
    createdOn: '2023-04-01',
  };
  return [
    { ...terminal, realm: 'カルテ端末（標準）', name: 'emruser', displayName: 'カルテ端末 自動サインイン' },
    {
      ...terminal,
      realm: 'カルテ端末（標準）',
      name: 'emradmin',
      displayName: '端末管理者',
      kind: 'built_in',
      administrator: 'yes',
      administratorReason: '端末の保守',
      autoLogon: 'no',
      dailyUse: 'no',
      lastUsedOn: recently(random, today, 10, 60),
    },
    ...[1, 2, 3].map(
      (number): DemoAccount => ({
        ...terminal,
        deviceId: `検査科 検体検査端末${number}`,
        name: 'labo',
        displayName: '検査科',
        administrator: 'yes',
        administratorReason: '',
        createdOn: '2019-02-18',
      }),
    ),
    ...[1, 2].map(
      (number): DemoAccount => ({
        ...terminal,
        deviceId: `薬剤科 調剤支援端末${number}`,
        name: 'user',
        displayName: '',
        administrator: 'yes',
        administratorReason: '',
        createdOn: '2018-11-05',
      }),
    ),
    {
      ...terminal,
      deviceId: 'リハビリ室 記録端末',
      name: 'reha',
      displayName: 'リハビリ室',
      createdOn: '2018-12-03',
    },
  ];
}
