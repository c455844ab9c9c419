/**
 * 機器台帳 (R-D1; S1 第5条, S0 3-1…3-3, S2 第3章, S4#29): everything that handles patient data or stands in a network with it, also
 * inside the house alone (S0 3-1), tablets and cloud services too (S0 3-1, 12-A-1).
 */
import { choice, date, known, note, number, reference, references, text, texts } from '../column.ts';
import { define, type RowOf } from '../definition.ts';

export const DEVICE_KINDS = [
  'server',
  'terminal',
  'tablet',
  'phone',
  'network',
  'medical',
  'storage',
  'media',
  'camera',
  'printer',
  'card_reader',
  'daas',
  'saas',
  'paas',
  'iaas',
  'other',
] as const;
export type DeviceKind = (typeof DEVICE_KINDS)[number];

/** What a network device does. */
export const NETWORK_ROLES = [
  'firewall',
  'vpn',
  'router',
  'switch',
  'access_point',
  'modem',
  'other',
] as const;
export type NetworkRole = (typeof NETWORK_ROLES)[number];

export const DEVICE_STATUSES = [
  'in_use',
  'spare',
  'taken_out',
  'lent',
  'lost',
  'retired',
  'disposed',
] as const;
export type DeviceStatus = (typeof DEVICE_STATUSES)[number];

export const device = define({
  id: 'device',
  area: 'devices',
  source: 'R-D1; S1 第5条, S0 3-1…3-3, S2 第3章, S4#29',
  columns: {
    number: text({
      limit: 60,
      numbered: true,
      headings:
        /^(資産管理|管理|資産|機器|備品|端末機?|登録)(番号|no\.?|id|コード)$|^(assettag|inventorynumber|controlnumber|assetno\.?|assetnumber)$/,
    }),
    name: text({
      required: true,
      headings:
        /^((機器|端末機?|クライアント|コンピュータ[ー]?|ホスト|pc|装置|マシン)(名|名称)|名称|品名|ホスト|(computer|host|asset|device|machine)?name|hostname|computer|csname|dnshostname)$/,
    }),
    kind: choice(DEVICE_KINDS, {
      required: true,
      headings:
        /^(機器|機種|資産|端末|装置)?(種別|種類|区分|分類|カテゴリ[ー]?)$|^(category|type|assettype|kind|itemtype|computertype)$/,
    }),
    networkRole: choice(NETWORK_ROLES, { headings: /^(ネットワーク機器の)?(役割|働き)$|^networkrole$/ }),
    maker: text({
      headings:
        /^(メーカー?|製造(元|者|業者)|ベンダー名?)(名)?$|^(manufacturer|maker|csmanufacturer|vendor)$/,
    }),
    model: text({
      headings: /^(型番|型式|型|機種|モデル|品番)(名)?$|^(model|modelno\.?|modelnumber|csmodel|product)$/,
    }),
    serial: text({
      headings:
        /^(bios(の)?)?(シリアル|製造|s\/n)(番号|no\.?|ナンバー)?(\(bios\))?$|^(serial|serialnumber|biosserialnumber|hardwareserial)$/,
    }),
    place: text({ headings: /^(設置|管理|保管)?(場所|部屋|フロア)$|^(location|place|room)$/ }),
    department: text({
      headings: /^((使用|利用|管理|所属)?(部署|部門|課|科)(名)?|所属)$|^(department|group|division|entity)$/,
    }),
    responsible: text({
      headings: /^(管理|機器)?(責任者|担当者|管理者)(名)?$|^(responsible|owner|managedby|technician.*)$/,
    }),
    users: text({
      headings:
        /^(使用|利用|ログオン)(者|ユーザー?)(名)?$|^(user|assignedto|checkedoutto|alternateusername.*|username)$/,
    }),
    status: choice(DEVICE_STATUSES, {
      required: true,
      initial: 'in_use',
      headings: /^(資産|機器)?(状態|状況|使用状況|利用状況|ステータス)$|^status$/,
    }),
    connection: choice(['inside', 'outside', 'none'], {
      headings:
        /^(院内|院外|内部|外部|接続)(ネットワーク)?(・院外|\/院外|・外部)?(ネットワーク)?(の別|先|区分)?$|^connection$/,
    }),
    segmentIds: references('segment', {
      count: 20,
      headings: /^(ネットワーク)?(区分|セグメント)(名)?$|^(network|segment|vlan)s?$/,
    }),
    addresses: texts({
      limit: 80,
      count: 20,
      headings:
        /^((ip|mac|ip・mac|ネットワーク)(v4|v6)?アドレス1?|物理アドレス(\(mac\))?)$|^(ip(v4)?(address)?(es)?|mac(address)?|networkaddress|addresses?)$/,
    }),
    os: text({
      headings:
        /^(os|ｏｓ|オペレーティングシステム|ファームウェア|基本ソフト)(名|種別|の種類)?$|^(operatingsystem|osname|operatingsystem-?name|firmware|windowsproductname)$/,
    }),
    osVersion: text({
      headings:
        /^(os|ｏｓ|ファームウェア|オペレーティングシステム)(の)?(バージョン|版|ビルド)$|^(osversion|osbuild|operatingsystem-?version|firmwareversion|windowsversion|osdisplayversion)$/,
    }),
    software: texts({
      limit: 200,
      count: 300,
      headings:
        /^(主な)?(ソフト(ウェア)?|アプリ(ケーション)?)(名|一覧|・バージョン)?$|^(software|applications?)$/,
    }),
    supportEndsOn: date({
      headings:
        /^(os|ｏｓ)?(の)?(サポート|保守)(終了|期限)(日|予定日)?$|^(eol(date)?|endoflife|endofsupport|supportends?(on)?)$/,
    }),
    patientData: known({
      headings: /^(患者|医療|個人)(の)?(データ|情報)(の有無|の取扱い?|あり)?$|^patientdata$/,
    }),
    encryption: choice(['yes', 'no', 'impossible'], {
      headings: /^(ディスク|データ|hdd|ssd)?(の)?暗号化(の有無)?$|^(encryption|encrypted|bitlocker.*)$/,
    }),
    antivirus: choice(['yes', 'no', 'impossible'], {
      headings: /^(ウイルス|ウィルス|マルウェア)対策(の有無)?$|^antivirus$/,
    }),
    antivirusProduct: text({
      headings:
        /^(ウイルス|ウィルス|マルウェア)対策(ソフト|製品)(名|ウェア)?$|^(antivirus(name|product|software))$/,
    }),
    patching: choice(['automatic', 'regular', 'by_vendor', 'none', 'impossible'], {
      headings:
        /^(パッチ|更新プログラム|アップデート)(の)?(適用|運用|方針|方法)(方針|方法)?$|^patch(ing|policy)$/,
    }),
    patchedOn: date({
      headings:
        /^(最終|最新)?(パッチ|更新プログラム|アップデート|更新)(の)?(適用|最終)?日$|^(lastpatched|patchedon|lastupdated?|installedon)$/,
    }),
    alternative: text({
      limit: 2000,
      lines: true,
      headings: /^(代替|代わりの)(措置|対策)$|^(alternative(measure)?|workaround)$/,
    }),
    riskDecision: choice(['stop', 'alternative', 'accept'], {
      headings: /^(残る)?(リスク|危険)(の)?(判断|決定)$|^riskdecision$/,
    }),
    riskReason: text({
      limit: 2000,
      lines: true,
      headings: /^(リスク|危険)(の)?(判断|決定)の?理由$|^riskreason$/,
    }),
    riskDecidedBy: text({ headings: /^(リスク|危険)(の)?(判断|決定)(した人|者)$|^riskdecidedby$/ }),
    riskDecidedOn: date({ headings: /^(リスク|危険)(の)?(判断|決定)(年月)?日$|^riskdecided(on)?$/ }),
    riskReviewOn: date({ headings: /^(リスク|危険)(の)?次(回)?(の)?見直し(年月)?日$|^riskreview(on)?$/ }),
    restricted: known({ headings: /^接続元(の)?制限$|^sourcerestriction$/ }),
    servicesStopped: known({ headings: /^不要な(サービス|ソフト(ウェア)?)(の)?(停止)?$|^servicesstopped$/ }),
    mediaRestricted: known({ headings: /^(usb|外部(記憶)?媒体)(等)?(の)?(接続)?制限$|^usbrestricted$/ }),
    passwordChanged: known({
      headings: /^(初期|既定の?)パスワード(の)?変更(済み?)?$|^defaultpasswordchanged$/,
    }),
    passwordGroup: text({
      limit: 100,
      headings: /^パスワード(の)?(グループ|使い回しの範囲)$|^passwordgroup$/,
    }),
    vendorId: reference('vendor', {
      headings:
        /^(保守|導入|購入|担当|取扱)?(事業者|業者|会社|先|ベンダ)(名)?$|^(supplier|maintenancevendor)$/,
    }),
    contractId: reference('contract', { headings: /^(保守)?契約(名)?$|^contract$/ }),
    systemIds: references('system', {
      count: 30,
      headings: /^((医療)?情報)?システム(名)?$|^systems?$/,
    }),
    parentId: reference('device', { headings: /^(接続先|上位)(の)?(機器|スイッチ)$|^(uplink|connectedto)$/ }),
    cost: number({
      minimum: 0,
      maximum: 9_999_999_999,
      headings: /^(購入|取得)(価格|金額)$|^(purchasecost|cost|value)$/,
    }),
    acquiredOn: date({ headings: /^(購入|取得)(年月)?日$|^(purchasedate|purchased|dateofpurchase)$/ }),
    installedOn: date({
      headings: /^(導入|設置|使用開始|運用開始)(年月)?日$|^(installed|startupdate|inservice|startdate)$/,
    }),
    disposedOn: date({
      headings: /^(廃棄|処分|撤去)(年月)?日$|^(disposed(on)?|decommissiondate|dateofdisposal)$/,
    }),
    note,
  },
  title: ['name', 'number'],
  keys: [['number'], ['serial'], ['name']],
  groups: [
    { id: 'what', columns: ['kind', 'networkRole', 'name', 'number', 'maker', 'model', 'serial', 'status'] },
    { id: 'where', columns: ['place', 'department', 'responsible', 'users'] },
    { id: 'network', columns: ['connection', 'segmentIds', 'addresses', 'parentId', 'restricted'] },
    { id: 'software', columns: ['os', 'osVersion', 'software', 'supportEndsOn'] },
    {
      id: 'protection',
      columns: [
        'patientData',
        'encryption',
        'antivirus',
        'antivirusProduct',
        'patching',
        'patchedOn',
        'alternative',
        'servicesStopped',
        'mediaRestricted',
        'passwordChanged',
        'passwordGroup',
      ],
    },
    {
      id: 'risk',
      columns: ['riskDecision', 'riskReason', 'riskDecidedBy', 'riskDecidedOn', 'riskReviewOn'],
    },
    { id: 'contract', columns: ['vendorId', 'contractId', 'systemIds'] },
    { id: 'dates', columns: ['acquiredOn', 'installedOn', 'disposedOn', 'cost'] },
    { id: 'note', columns: ['note'] },
  ],
  shown: [
    'number',
    'name',
    'kind',
    'maker',
    'model',
    'place',
    'responsible',
    'os',
    'supportEndsOn',
    'status',
  ],
});

export type Device = RowOf<typeof device>;

/** DaaS counts as terminals; SaaS, PaaS and IaaS as servers (R-A5, S0 12-A-1). A medical device is an end point (S0 7-4). */
const CLASSES = {
  server: 'server',
  storage: 'server',
  saas: 'server',
  paas: 'server',
  iaas: 'server',
  terminal: 'terminal',
  tablet: 'terminal',
  phone: 'terminal',
  medical: 'terminal',
  daas: 'terminal',
  network: 'network',
  media: 'media',
  camera: 'other',
  printer: 'other',
  card_reader: 'other',
  other: 'other',
} as const satisfies Record<DeviceKind, string>;
export type DeviceClass = (typeof CLASSES)[DeviceKind];

/** The classes in which the checklist asks. */
export const deviceClass = (kind: DeviceKind): DeviceClass => CLASSES[kind];

export const isCloud = (kind: DeviceKind): boolean =>
  kind === 'saas' || kind === 'paas' || kind === 'iaas' || kind === 'daas';

/** Counts for the checklist: what is stopped for good or gone is history. */
export const isPresent = ({ status }: { readonly status: DeviceStatus }): boolean =>
  status !== 'disposed' && status !== 'retired';
