/** Ledgers of さくら薬局: small, and kept up to date, as its form says that all is in order. All names are invented. */
import { ago, april, recently } from './days.ts';
import type { DemoAccount, DemoLedgers, DemoStaff, RowFor } from './model.ts';
import {
  DEALER,
  ELIGIBILITY,
  ELIGIBILITY_ROUTER,
  LAN,
  pharmacyDevices,
  ROUTER,
  SERVER,
  STICK,
} from './pharmacy-devices.ts';
import { type Random, randomOf } from './random.ts';

const staffOf = (today: string): readonly DemoStaff[] => [
  {
    number: '01',
    name: '桜井 由紀',
    kana: 'サクライ ユキ',
    job: 'pharmacist',
    jobTitle: '管理薬剤師',
    employment: 'regular',
    joinedOn: '2013-04-01',
  },
  {
    number: '02',
    name: '春日 大輔',
    kana: 'カスガ ダイスケ',
    job: 'pharmacist',
    jobTitle: '薬剤師',
    employment: 'regular',
    joinedOn: '2016-04-01',
  },
  {
    number: '03',
    name: '柏木 瑞穂',
    kana: 'カシワギ ミズホ',
    job: 'pharmacist',
    jobTitle: '薬剤師',
    employment: 'regular',
    joinedOn: april(today, 3),
  },
  {
    number: '04',
    name: '滝沢 悟',
    kana: 'タキザワ サトル',
    job: 'pharmacist',
    jobTitle: '薬剤師',
    employment: 'part_time',
    joinedOn: april(today, 1),
  },
  {
    number: '05',
    name: '大友 江里',
    kana: 'オオトモ エリ',
    job: 'clerk',
    jobTitle: '医療事務',
    employment: 'regular',
    joinedOn: '2018-07-01',
  },
  {
    number: '06',
    name: '早瀬 真琴',
    kana: 'ハヤセ マコト',
    job: 'clerk',
    jobTitle: '医療事務',
    employment: 'part_time',
    joinedOn: april(today, 2),
  },
  {
    number: '07',
    name: '片岡 雛子',
    kana: 'カタオカ ヒナコ',
    job: 'pharmacist',
    jobTitle: '薬剤師',
    employment: 'regular',
    joinedOn: april(today, 6),
    leftOn: ago(today, 190),
  },
];

function accountsOf(random: Random, today: string): readonly DemoAccount[] {
  const confirmedOn = ago(today, 48);
  const person = ({ number = '', name = '', job, leftOn }: DemoStaff): DemoAccount => ({
    name: `y${number}`,
    layer: 'application',
    systemId: 'rececon',
    displayName: name,
    employeeNumber: number,
    staffId: number,
    kind: 'personal',
    enabled: leftOn ? 'no' : 'yes',
    disabledOn: leftOn ?? null,
    administrator: number === '01' || number === '02' ? 'yes' : 'no',
    administratorReason: number === '01' ? '利用者の登録' : number === '02' ? '代行者' : '',
    dailyUse: 'no',
    role: job === 'clerk' ? '事務' : '薬剤師',
    createdOn: '2023-02-06',
    lastUsedOn: leftOn ?? recently(random, today, 0, 5),
    passwordChangedOn: recently(random, today, 60, 300),
    passwordNeverExpires: 'no',
    autoLogon: 'no',
    confirmedOn,
  });
  const built: DemoAccount = {
    layer: 'server_os',
    deviceId: SERVER,
    name: 'Administrator',
    displayName: 'サーバ管理者',
    kind: 'built_in',
    enabled: 'yes',
    administrator: 'yes',
    administratorReason: '保守（事業者）',
    dailyUse: 'no',
    passwordChangedOn: ago(today, 120),
    lastUsedOn: ago(today, 20),
    confirmedOn,
  };
  return [
    ...staffOf(today).map(person),
    built,
    { ...built, layer: 'network', deviceId: ROUTER, name: 'admin', displayName: 'ルーター管理者' },
    {
      ...built,
      layer: 'application',
      deviceId: null,
      systemId: 'rececon',
      name: 'hijou',
      displayName: '非常時用',
      kind: 'break_glass',
      administrator: 'no',
      administratorReason: '',
      lastUsedOn: null,
      sealedOn: ago(today, 120),
      sealPlace: '調剤室の金庫',
    },
  ];
}

const protectionOf = (random: Random, today: string): DemoLedgers => {
  const checkedOn = recently(random, today, 10, 30);
  const telling = { tellsWhen: 'yes', tellsWho: 'yes', tellsWhere: 'yes', tellsWhat: 'yes' } as const;
  const policy: RowFor<'sign_in_policy'> = {
    minimumLength: 13,
    mixed: 'yes',
    uniqueIds: 'yes',
    noReuse: 'yes',
    lockOut: 'yes',
    screenLock: 'yes',
    hashed: 'yes',
  };
  return {
    sign_in_policy: [
      { ...policy, systemId: 'rececon', secondFactor: 'planned', secondFactorBy: ago(today, -150) },
      { ...policy, systemId: 'eligibility', secondFactor: 'yes' },
    ],
    clock_source: [
      {
        name: 'サーバの時刻同期',
        kind: 'ntp_internet',
        systemIds: ['rececon'],
        deviceId: SERVER,
        automatic: 'yes',
        checkedOn,
        deviationSeconds: 0,
      },
    ],
    log_source: [
      {
        ...telling,
        name: '薬歴アクセスログ',
        systemId: 'rececon',
        deviceId: SERVER,
        keptMonths: 36,
        place: 'サーバと外付けの控え',
        readers: '管理薬剤師、代行者',
        tamperProof: 'yes',
        protection: '利用者は消せない設定',
        clockId: 'サーバの時刻同期',
        alerts: 'no',
        reviewEveryDays: 31,
        reviewedOn: checkedOn,
        reviewedBy: '桜井 由紀',
      },
    ],
    backup: [
      {
        name: '薬歴・レセコン（日次）',
        systemId: 'rececon',
        content: 'データベース全体',
        everyHours: 24,
        generations: 7,
        copies: 2,
        mediaKinds: 2,
        place: '調剤室の金庫のハードディスク（毎晩取り替え）と事業者のクラウド',
        offline: 'yes',
        remote: 'yes',
        immutable: 'yes',
        encrypted: 'yes',
        performer: '管理薬剤師',
        vendorId: DEALER,
        checkedOn,
        restoreTestedOn: ago(today, 133),
        restoreResult: 'succeeded',
        restoreMinutes: 80,
        procedure: '休憩室の書棚「復旧手順」',
        procedureConfirmedOn: ago(today, 133),
      },
    ],
  };
};

export function pharmacyLedgers(today: string): DemoLedgers {
  const random = randomOf(130);
  return {
    segment: [
      {
        name: LAN,
        kind: 'emr',
        ranges: ['192.168.11.0/24'],
        internet: 'no',
        closedBasis: 'ルーターの設定書（接続先は事業者のデータセンターだけ）',
      },
      {
        name: ELIGIBILITY,
        kind: 'other',
        ranges: ['192.168.21.0/28'],
        internet: 'no',
        closedBasis: 'IP-VPN方式の接続構成図',
      },
    ],
    device: pharmacyDevices(random, today),
    line: [
      {
        name: '光回線',
        kind: 'internet',
        purpose: '事業者の遠隔保守、データの控え',
        carrier: 'NTT東日本',
        deviceId: ROUTER,
        segmentIds: [LAN],
        vendorId: DEALER,
        restricted: 'yes',
        restriction: '事業者のデータセンターの固定アドレスだけを許可',
        updated: 'yes',
        logged: 'yes',
        reviewedOn: recently(random, today, 10, 30),
      },
      {
        name: 'オンライン資格確認 IP-VPN',
        kind: 'eligibility',
        carrier: 'NTT東日本',
        deviceId: ELIGIBILITY_ROUTER,
        segmentIds: [ELIGIBILITY],
        restricted: 'yes',
        updated: 'yes',
        logged: 'yes',
      },
    ],
    staff: staffOf(today),
    account: accountsOf(random, today),
    ...protectionOf(random, today),
    take_out: [
      {
        deviceIds: [STICK],
        what: '学校薬剤師の資料（患者の情報なし）',
        person: '春日 大輔',
        purpose: '学校での講話',
        destination: '春日小学校',
        outOn: ago(today, 29),
        outTime: '12:30',
        dueOn: ago(today, 29),
        backOn: ago(today, 29),
        backTime: '15:10',
        approvedBy: '桜井 由紀',
        approvedOn: ago(today, 30),
        encrypted: 'yes',
        password: 'yes',
      },
    ],
    media_permission: [
      {
        deviceId: STICK,
        connectedTo: ['電子薬歴端末（受付）'],
        person: '桜井 由紀',
        purpose: '様式の受け渡し',
        approvedBy: '桜井 由紀',
        approvedOn: ago(today, 140),
        fromOn: ago(today, 140),
        toOn: ago(today, -225),
        virusChecked: 'yes',
        encrypted: 'yes',
      },
    ],
  };
}
