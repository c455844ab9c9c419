/** Segments, lines and wireless networks (R-D6, R-H1, R-H2; S1 第4条(1)⑫⑬, 第4条(3), S3 10–14). */
import { choice, date, known, note, number, reference, references, text, texts } from '../column.ts';
import { define, type RowOf } from '../definition.ts';

export const SEGMENT_KINDS = [
  'emr',
  'department',
  'medical_device',
  'office',
  'server',
  'management',
  'maintenance',
  'camera',
  'visitor',
  'dmz',
  'other',
] as const;

export const segment = define({
  id: 'segment',
  area: 'network',
  source: 'R-D6; S1 第4条(1)①⑫, 参考2-2, 参考4',
  columns: {
    name: text({
      required: true,
      headings: /^((ネットワーク)?(区分|セグメント)(名|名称)?|名称|name|segment)$/,
    }),
    kind: choice(SEGMENT_KINDS, { required: true, headings: /^(種別|種類|用途)$|^(kind|type|purpose)$/ }),
    vlan: text({ limit: 40, headings: /^vlan(id|番号)?$/ }),
    ranges: texts({
      limit: 80,
      headings:
        /^((ip)?アドレス(範囲|帯)|サブネット|ネットワークアドレス)$|^(ranges?|subnets?|cidr|network)$/,
    }),
    internet: known({ headings: /^インターネット(への)?(接続|到達)$|^internet$/ }),
    closedBasis: text({ limit: 2000, lines: true, headings: /^閉域(である|の)(根拠|確認)$|^closedbasis$/ }),
    note,
  },
  title: ['name'],
  keys: [['name']],
  groups: [
    { id: 'what', columns: ['name', 'kind', 'vlan', 'ranges'] },
    { id: 'network', columns: ['internet', 'closedBasis'] },
    { id: 'note', columns: ['note'] },
  ],
  shown: ['name', 'kind', 'vlan', 'ranges', 'internet'],
});
export type Segment = RowOf<typeof segment>;

/** S1 第4条(1)⑬: which kind of VPN it is decides its risks. */
export const LINE_KINDS = [
  'internet',
  'ssl_vpn',
  'ipsec_vpn',
  'ip_vpn',
  'wide_ethernet',
  'leased',
  'eligibility',
  'cellular',
  'telephone',
  'other',
] as const;
export const VPN_KINDS = [
  'ssl_vpn',
  'ipsec_vpn',
  'ip_vpn',
] as const satisfies readonly (typeof LINE_KINDS)[number][];

export const line = define({
  id: 'line',
  area: 'network',
  source: 'R-H1; S1 第4条(1)⑤⑥⑬, S0 10-1, S3 10–14',
  columns: {
    name: text({ required: true, headings: /^(回線(名|名称)?|名称|name|line)$/ }),
    kind: choice(LINE_KINDS, { required: true, headings: /^(種別|種類|方式|回線種別)$|^(kind|type)$/ }),
    purpose: text({ headings: /^(用途|目的)$|^purpose$/ }),
    carrier: text({ headings: /^(通信|回線)?(事業者|会社|キャリア)$|^(carrier|provider)$/ }),
    number: text({ limit: 100, headings: /^(回線|契約|お客様)(番号|id)$|^(circuitid|number)$/ }),
    /** The VPN device or router at its end in the house. */
    deviceId: reference('device', { headings: /^(接続|終端|vpn)?(機器|装置)(名)?$|^device$/ }),
    segmentIds: references('segment', { count: 20, headings: /^(接続先の?)?(区分|セグメント)$|^segments?$/ }),
    vendorId: reference('vendor', { headings: /^(保守|接続元の?)(事業者|業者|会社)$|^vendor$/ }),
    restricted: known({ headings: /^接続元(の)?制限$|^sourcerestriction$/ }),
    restriction: text({
      limit: 2000,
      lines: true,
      headings: /^(制限の?内容|許可(する|した)接続元)$|^allowedsources$/,
    }),
    secondFactor: known({ headings: /^(二|2|多)要素認証$|^(mfa|2fa|secondfactor)$/ }),
    updated: known({ headings: /^(注意喚起に基づく)?(アップデート|更新)$|^updated$/ }),
    logged: known({ headings: /^(アクセス)?(ログ|記録)(の取得|の有無)?$|^logged$/ }),
    reviewedOn: date({ headings: /^(アクセス)?(ログ|記録)の?(最終)?(検査|点検|確認)日$|^reviewedon$/ }),
    since: date({ headings: /^(開通|利用開始|使用開始)(年月)?日$|^since$/ }),
    endedOn: date({ headings: /^(解約|終了|廃止)(年月)?日$|^ended(on)?$/ }),
    note,
  },
  title: ['name'],
  keys: [['name']],
  groups: [
    { id: 'what', columns: ['name', 'kind', 'purpose', 'carrier', 'number'] },
    { id: 'network', columns: ['deviceId', 'segmentIds', 'vendorId'] },
    {
      id: 'protection',
      columns: ['restricted', 'restriction', 'secondFactor', 'updated', 'logged', 'reviewedOn'],
    },
    { id: 'dates', columns: ['since', 'endedOn'] },
    { id: 'note', columns: ['note'] },
  ],
  shown: ['name', 'kind', 'purpose', 'carrier', 'deviceId', 'restricted', 'reviewedOn'],
});
export type Line = RowOf<typeof line>;

export const WIRELESS_ENCRYPTIONS = ['wpa3', 'wpa2_aes', 'wpa2_tkip', 'wpa', 'wep', 'none'] as const;

export const wireless = define({
  id: 'wireless',
  area: 'network',
  source: 'R-H2; S1 第4条(3)',
  columns: {
    name: text({
      required: true,
      limit: 100,
      headings: /^(ssid|(無線|wi-?fi)(lan)?(名|の名前)?|名称|name)$/,
    }),
    purpose: choice(['business', 'visitor', 'both'], {
      required: true,
      headings: /^(用途|種別|区分)$|^(purpose|kind|type)$/,
    }),
    encryption: choice(WIRELESS_ENCRYPTIONS, { headings: /^暗号化(方式|の種類)?$|^(encryption|security)$/ }),
    authentication: choice(['shared_key', 'enterprise', 'certificate', 'open'], {
      headings: /^認証(方式)?$|^authentication$/,
    }),
    strangersRefused: known({ headings: /^(未登録|不明な?)端末(の)?(拒否|接続防止|排除)$|^unknownrefused$/ }),
    separated: known({ headings: /^(業務用|来訪者用)?(と|から)?の?分離$|^separated$/ }),
    areaLimited: known({ headings: /^(電波|提供)(の)?(範囲|エリア)(の)?(限定|制限)?$|^arealimited$/ }),
    interference: known({ headings: /^電波干渉(への)?(対策|留意)$|^interference$/ }),
    segmentId: reference('segment', { headings: /^(接続先の?)?(区分|セグメント)$|^segment$/ }),
    accessPoints: number({
      minimum: 0,
      maximum: 100_000,
      headings: /^(アクセスポイント|ap)(の)?(台)?数$|^accesspoints$/,
    }),
    keyChangedOn: date({ headings: /^(暗号)?(鍵|キー|パスワード)の?(最終)?変更日$|^keychangedon$/ }),
    note,
  },
  title: ['name'],
  keys: [['name']],
  groups: [
    { id: 'what', columns: ['name', 'purpose', 'segmentId', 'accessPoints'] },
    {
      id: 'protection',
      columns: [
        'encryption',
        'authentication',
        'strangersRefused',
        'separated',
        'areaLimited',
        'interference',
        'keyChangedOn',
      ],
    },
    { id: 'note', columns: ['note'] },
  ],
  shown: ['name', 'purpose', 'encryption', 'strangersRefused', 'separated', 'segmentId'],
});
export type Wireless = RowOf<typeof wireless>;
