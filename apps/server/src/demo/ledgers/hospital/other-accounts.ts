/** Shared, service, vendor and break-glass accounts of あおば総合病院 (R-E1, R-E3, R-E6). */
import { addDays } from '@mamori/core/calendar/iso-date';
import { ago, recently, weekdayUpTo } from '../days.ts';
import type { DemoAccount, RowFor } from '../model.ts';
import type { Random } from '../random.ts';
import { DOMAIN } from './servers.ts';

const CHART_BREAK_GLASS = 'emergency01';
const BREAK_GLASS = `chart/${CHART_BREAK_GLASS}`;
export const DUTY_ACCOUNTS = ['tochoku01', 'tochoku02', 'tochoku03', 'tochoku04'] as const;
export const dutyKey = (name: string): string => `chart/${name}`;

const chart: DemoAccount = {
  layer: 'application',
  systemId: 'chart',
  enabled: 'yes',
  administrator: 'no',
  createdOn: '2023-04-01',
};

export function otherAccounts(random: Random, today: string): readonly DemoAccount[] {
  return [
    ...sharedAccounts(random, today),
    ...dutyAccounts(today),
    ...breakGlass(today),
    ...services(random, today),
  ];
}

function sharedAccounts(random: Random, today: string): readonly DemoAccount[] {
  const used = () => recently(random, today, 0, 4);
  const shared = { ...chart, kind: 'shared', passwordNeverExpires: 'yes' } as const;
  return [
    ...(
      [
        ['3e-nurse', '3階東病棟 共用'],
        ['3w-nurse', '3階西病棟 共用'],
        ['ope', '手術室 共用'],
      ] as const
    ).map(([name, displayName]) => ({
      ...shared,
      name,
      displayName,
      role: '看護師',
      lastUsedOn: used(),
      passwordChangedOn: '2023-04-01',
      note: '夜勤の引き継ぎの画面を開いたままにするために使っている。',
    })),
    {
      ...shared,
      name: 'tiken',
      displayName: '治験閲覧',
      role: '閲覧のみ',
      lastUsedOn: ago(today, 210),
      passwordChangedOn: ago(today, 400),
    },
    {
      ...shared,
      systemId: 'clerical',
      name: 'uketsuke',
      displayName: '受付共用',
      role: '医事',
      createdOn: '2021-07-05',
    },
    {
      ...shared,
      systemId: 'pacs',
      name: 'guest',
      displayName: 'GUEST',
      role: 'VIEW',
      createdOn: '2020-09-14',
      lastUsedOn: used(),
    },
    {
      ...shared,
      systemId: 'dispensing',
      name: 'yakuzai',
      displayName: '薬剤科共用',
      role: '薬剤師',
      createdOn: '2018-11-05',
      lastUsedOn: used(),
    },
    {
      ...shared,
      systemId: 'meals',
      name: 'eiyo',
      displayName: '栄養科',
      role: '',
      createdOn: '2019-06-10',
      lastUsedOn: null,
    },
  ];
}

export const DUTIES = 26;

/** First day of the duty, every other day; nights (each third) at weekends too. The accounts but for the fourth take turns. */
export function dutyDay(today: string, index: number): string {
  const day = ago(today, 2 * (DUTIES - index));
  return index % 3 === 0 ? day : weekdayUpTo(day);
}

/** The third was used on a day of no duty, the fourth has none at all. */
function dutyAccounts(today: string): readonly DemoAccount[] {
  const used = [dutyDay(today, DUTIES - 2), dutyDay(today, DUTIES - 1), ago(today, 1), ago(today, 66)];
  const changed = [addDays(dutyDay(today, DUTIES - 2), 1), ago(today, 37), ago(today, 190), ago(today, 190)];
  return DUTY_ACCOUNTS.map((name, index) => ({
    ...chart,
    name,
    displayName: `派遣医師用${index + 1}`,
    kind: 'shared',
    role: '医師',
    lastUsedOn: used[index] ?? null,
    passwordChangedOn: changed[index] ?? null,
    note: '派遣の医師に勤務のたびに払い出す。',
  }));
}

/** Two envelopes in the chart, one for the domain; the second has never been sealed. */
const breakGlass = (today: string): readonly DemoAccount[] => [
  {
    ...chart,
    name: CHART_BREAK_GLASS,
    displayName: '非常時用1',
    kind: 'break_glass',
    role: '医師',
    lastUsedOn: ago(today, 97),
    passwordChangedOn: ago(today, 95),
    sealedOn: ago(today, 95),
    sealPlace: '2階 事務部長室の金庫',
    confirmedOn: ago(today, 95),
  },
  {
    ...chart,
    name: 'emergency02',
    displayName: '非常時用2',
    kind: 'break_glass',
    role: '医師',
    lastUsedOn: null,
    passwordChangedOn: '2023-04-01',
    sealPlace: '1階 防災センター',
  },
  {
    layer: 'server_os',
    realm: DOMAIN,
    name: 'aoba-emg',
    displayName: '非常用ドメイン管理者',
    kind: 'break_glass',
    enabled: 'yes',
    administrator: 'yes',
    administratorReason: 'ドメインの管理者が全員不在のとき',
    createdOn: '2023-10-02',
    passwordChangedOn: '2023-10-02',
    sealedOn: '2023-10-02',
    sealPlace: '2階 事務部長室の金庫',
  },
];

export const breakGlassUses = (today: string): readonly RowFor<'break_glass_use'>[] => [
  {
    accountId: BREAK_GLASS,
    usedBy: '高橋 健',
    openedOn: ago(today, 97),
    reason: '認証サーバの障害で、当直医が電子カルテに入れなくなったため（18時10分から21時40分まで）',
    approvedBy: '佐藤 美咲',
    endedOn: ago(today, 97),
    changedOn: ago(today, 95),
    sealedOn: ago(today, 95),
  },
];

function services(random: Random, today: string): readonly DemoAccount[] {
  const service = { kind: 'service', enabled: 'yes', passwordNeverExpires: 'yes', dailyUse: 'no' } as const;
  const used = () => recently(random, today, 0, 2);
  return [
    { ...chart, ...service, name: 'svc_labo', displayName: '検査結果連携', role: '連携', lastUsedOn: used() },
    { ...chart, ...service, name: 'svc_pacs', displayName: '画像連携', role: '連携', lastUsedOn: used() },
    { ...chart, ...service, name: 'svc_iji', displayName: '医事連携', role: '連携', lastUsedOn: used() },
    {
      ...chart,
      ...service,
      name: 'svc_old',
      displayName: '旧システム移行用',
      role: '連携',
      administrator: 'yes',
      lastUsedOn: '2023-04-28',
      note: '移行が終わったあとも残っている。',
    },
    {
      ...service,
      layer: 'server_os',
      realm: DOMAIN,
      name: 'svc_backup',
      displayName: 'バックアップ',
      administrator: 'yes',
      administratorReason: '全サーバの複写に必要',
      createdOn: '2023-10-02',
      passwordChangedOn: '2023-10-02',
      lastUsedOn: used(),
    },
    {
      ...service,
      layer: 'server_os',
      realm: DOMAIN,
      name: 'svc_apexone',
      displayName: 'ウイルス対策の配布',
      administrator: 'yes',
      createdOn: '2023-10-02',
      passwordChangedOn: '2023-10-02',
      lastUsedOn: used(),
    },
    {
      ...chart,
      name: 'komorebi',
      displayName: 'こもれび医療システム 保守',
      kind: 'vendor',
      administrator: 'yes',
      administratorReason: '訪問による保守（立会いのもとで有効にする）',
      enabled: 'no',
      disabledOn: ago(today, 33),
      lastUsedOn: ago(today, 34),
      passwordChangedOn: ago(today, 33),
    },
    {
      layer: 'application',
      systemId: 'pacs',
      name: 'hidamari',
      displayName: 'ﾋﾀﾞﾏﾘｶﾞｿﾞｳ ﾎｼｭ',
      kind: 'vendor',
      enabled: 'yes',
      administrator: 'yes',
      createdOn: '2020-09-14',
      lastUsedOn: ago(today, 41),
      passwordChangedOn: '2020-09-14',
      passwordNeverExpires: 'yes',
    },
  ];
}
