/** Segments, lines and wireless networks of あおば総合病院 (R-D6, R-H1, R-H2). */
import { DISPENSING, IMAGING, NETWORK } from '../../data/hospital-vendor-work.ts';
import { ago, recently } from '../days.ts';
import type { RowFor } from '../model.ts';
import type { Random } from '../random.ts';

export const CHART_LAN = '電子カルテ系';
export const CHART_WIRELESS = '電子カルテ系（無線）';
export const DEPARTMENTS = '部門システム系';
export const MEDICAL = '医療機器系';
export const SERVERS = 'サーバ系';
export const OFFICE = '事務系（インターネット）';
export const ELIGIBILITY = 'オンライン資格確認系';
export const MANAGEMENT = '管理系';
export const MAINTENANCE = '保守接続系';
export const CAMERAS = '監視カメラ系';
export const BUILDING = 'ナースコール・設備系';
export const VISITORS = '来訪者Wi-Fi';
export const DMZ = 'DMZ';

export const FIREWALL_1 = '境界ファイアウォール1号機';
export const UTM_OFFICE = '来訪者・予備回線用UTM';
export const DISPENSING_VPN = '調剤支援 保守用VPN装置';
export const ELIGIBILITY_ROUTER = '資格確認 IP-VPNルーター';
export const IMAGING_ROUTER = 'PACS保守 専用線ルーター';
export const MOBILE_ROUTER = '訪問看護 モバイル接続ゲートウェイ';

const CLOSED = 'コアスイッチの設定書（令和7年度版）と、境界ファイアウォールの通信規則の写しで確認';

export const segments: readonly RowFor<'segment'>[] = [
  {
    name: CHART_LAN,
    kind: 'emr',
    vlan: '10',
    ranges: ['10.10.10.0/23'],
    internet: 'no',
    closedBasis: CLOSED,
  },
  {
    name: CHART_WIRELESS,
    kind: 'emr',
    vlan: '12',
    ranges: ['10.10.12.0/24'],
    internet: 'no',
    closedBasis: CLOSED,
    note: '病棟のカート端末、タブレット、照合用ハンディターミナル',
  },
  {
    name: DEPARTMENTS,
    kind: 'department',
    vlan: '20',
    ranges: ['10.10.20.0/24'],
    internet: 'no',
    closedBasis: '調剤支援の保守用VPN装置がこの区分に直接つながっており、見直しが必要',
  },
  {
    name: MEDICAL,
    kind: 'medical_device',
    vlan: '30',
    ranges: ['10.10.30.0/24'],
    internet: 'no',
    closedBasis: CLOSED,
  },
  { name: OFFICE, kind: 'office', vlan: '40', ranges: ['10.10.40.0/24'], internet: 'yes' },
  {
    name: SERVERS,
    kind: 'server',
    vlan: '50',
    ranges: ['10.10.50.0/24'],
    internet: 'no',
    closedBasis: CLOSED,
  },
  {
    name: ELIGIBILITY,
    kind: 'other',
    vlan: '60',
    ranges: ['10.10.60.0/28'],
    internet: 'no',
    closedBasis: 'オンライン資格確認等システムの接続構成図（IP-VPN方式）',
  },
  { name: CAMERAS, kind: 'camera', vlan: '70', ranges: ['192.168.70.0/24'], internet: 'no' },
  {
    name: BUILDING,
    kind: 'other',
    vlan: '75',
    ranges: ['192.168.75.0/24'],
    internet: 'unknown',
    note: '電話交換機の保守回線との関係を施設課で確認中',
  },
  {
    name: DMZ,
    kind: 'dmz',
    vlan: '80',
    ranges: ['172.16.80.0/28'],
    internet: 'yes',
    note: 'Web予約との連携、メールの中継',
  },
  { name: MAINTENANCE, kind: 'maintenance', vlan: '90', ranges: ['10.10.90.0/28'], internet: 'no' },
  { name: MANAGEMENT, kind: 'management', vlan: '99', ranges: ['10.10.99.0/24'], internet: 'no' },
  { name: VISITORS, kind: 'visitor', vlan: '200', ranges: ['192.168.200.0/23'], internet: 'yes' },
];

export function lines(random: Random, today: string): readonly RowFor<'line'>[] {
  return [
    {
      name: 'インターネット（本館 主回線）',
      kind: 'internet',
      purpose: '事務のWeb閲覧とメール、Web予約との連携',
      carrier: 'NTT東日本',
      number: 'CAF0000010001',
      deviceId: FIREWALL_1,
      segmentIds: [OFFICE, DMZ],
      vendorId: NETWORK,
      restricted: 'yes',
      restriction: '外からの接続は、Web予約の連携先の固定アドレス2件だけを許可',
      updated: 'yes',
      logged: 'yes',
      reviewedOn: recently(random, today, 10, 35),
      since: '2019-03-18',
    },
    {
      name: 'インターネット（来訪者Wi-Fi用）',
      kind: 'internet',
      purpose: '患者・面会者のWi-Fi。主回線が止まったときの予備',
      carrier: 'NTT東日本',
      number: 'CAF0000010002',
      deviceId: UTM_OFFICE,
      segmentIds: [VISITORS],
      vendorId: NETWORK,
      restricted: 'yes',
      restriction: '外からの接続は全て拒否',
      updated: 'no',
      logged: 'unknown',
      since: '2021-06-01',
      note: 'UTMの基本ソフトのサポートが終了。更新の見積りを依頼した。',
    },
    {
      name: 'オンライン資格確認 IP-VPN',
      kind: 'eligibility',
      purpose: 'オンライン資格確認、電子処方箋、オンライン請求',
      carrier: 'NTT東日本',
      number: 'CAF0000010003',
      deviceId: ELIGIBILITY_ROUTER,
      segmentIds: [ELIGIBILITY],
      restricted: 'yes',
      restriction: '支払基金・国保中央会の接続先に限る（回線の契約による）',
      secondFactor: 'unknown',
      updated: 'yes',
      logged: 'yes',
      since: '2021-10-20',
    },
    {
      name: 'PACS保守 専用線',
      kind: 'leased',
      purpose: 'ひだまり画像による画像サーバの遠隔保守',
      carrier: 'NTT東日本',
      number: 'N0000010004',
      deviceId: IMAGING_ROUTER,
      segmentIds: [MAINTENANCE],
      vendorId: IMAGING,
      restricted: 'yes',
      restriction: '接続のたびに電話で連絡を受け、医療情報係がルーターの回線を開ける',
      secondFactor: 'no',
      updated: 'yes',
      logged: 'yes',
      reviewedOn: recently(random, today, 40, 70),
      since: '2024-10-01',
    },
    {
      name: 'ファイアウォール保守 IPsec-VPN',
      kind: 'ipsec_vpn',
      purpose: 'みちしるべネットワークによる監視と設定の変更',
      carrier: 'NTT東日本（主回線を共用）',
      deviceId: FIREWALL_1,
      segmentIds: [MAINTENANCE, MANAGEMENT],
      vendorId: NETWORK,
      restricted: 'yes',
      restriction: '同社の監視センターの固定アドレス1件だけを許可',
      secondFactor: 'yes',
      updated: 'yes',
      logged: 'yes',
      reviewedOn: recently(random, today, 10, 35),
      since: '2019-03-18',
    },
    {
      name: '調剤支援 保守用SSL-VPN',
      kind: 'ssl_vpn',
      purpose: 'つむぎ調剤機器による分包機と調剤支援サーバの遠隔保守',
      carrier: 'ソフトバンク',
      number: 'SB-00000105',
      deviceId: DISPENSING_VPN,
      segmentIds: [DEPARTMENTS],
      vendorId: DISPENSING,
      restricted: 'no',
      secondFactor: 'no',
      updated: 'no',
      logged: 'unknown',
      since: '2018-11-05',
      note: '配線の調査で見つかった。事業者の回答では「遠隔保守なし」となっており、確認を求めている。',
    },
    {
      name: '訪問看護 モバイル閉域網',
      kind: 'cellular',
      purpose: '訪問先のタブレットから看護支援へ接続',
      carrier: 'NTTドコモ',
      number: 'DCM-00000106',
      deviceId: MOBILE_ROUTER,
      segmentIds: [CHART_WIRELESS],
      restricted: 'yes',
      restriction: '契約したSIM 6枚だけが接続できる',
      secondFactor: 'yes',
      updated: 'yes',
      logged: 'yes',
      reviewedOn: ago(today, 130),
      since: '2023-04-03',
    },
    {
      name: '電話交換機 保守回線',
      kind: 'telephone',
      purpose: '構内交換機の遠隔点検',
      carrier: 'NTT東日本',
      segmentIds: [BUILDING],
      restricted: 'unknown',
      since: '2012-08-01',
    },
    {
      name: '医局 ADSL（旧）',
      kind: 'internet',
      purpose: '医局の文献検索',
      carrier: 'NTT東日本',
      restricted: 'unknown',
      since: '2009-05-11',
      endedOn: '2021-05-31',
      note: '解約済み。医局の壁に差込口が残っている。',
    },
  ];
}

export const wireless = (today: string): readonly RowFor<'wireless'>[] => [
  {
    name: 'AOBA-EMR',
    purpose: 'business',
    encryption: 'wpa3',
    authentication: 'certificate',
    strangersRefused: 'yes',
    separated: 'yes',
    areaLimited: 'yes',
    interference: 'yes',
    segmentId: CHART_WIRELESS,
    accessPoints: 22,
    note: '端末の証明書で認証。証明書は2年ごとに更新',
  },
  {
    name: 'AOBA-OFFICE',
    purpose: 'business',
    encryption: 'wpa2_aes',
    authentication: 'enterprise',
    strangersRefused: 'yes',
    separated: 'yes',
    areaLimited: 'unknown',
    interference: 'yes',
    segmentId: OFFICE,
    accessPoints: 4,
  },
  {
    name: 'aoba-handy',
    purpose: 'business',
    encryption: 'wpa2_tkip',
    authentication: 'shared_key',
    strangersRefused: 'no',
    separated: 'yes',
    areaLimited: 'no',
    interference: 'unknown',
    segmentId: CHART_WIRELESS,
    accessPoints: 6,
    keyChangedOn: '2014-02-10',
    note: '照合用ハンディターミナルがWPA2-AESに対応していない。端末の更新まで継続',
  },
  {
    name: 'AOBA-Guest',
    purpose: 'visitor',
    encryption: 'wpa2_aes',
    authentication: 'shared_key',
    strangersRefused: 'unknown',
    separated: 'yes',
    areaLimited: 'no',
    interference: 'yes',
    segmentId: VISITORS,
    accessPoints: 18,
    keyChangedOn: ago(today, 58),
  },
];
