/** Made-up ledgers of a clinic, a hospital of 60 devices and one of 500, from fixed seeds (R-D6). */
import type { DiagramInput } from '../../src/diagram/model.ts';
import { blankValues } from '../../src/ledger/definition.ts';
import { type Device, device } from '../../src/ledger/ledgers/device.ts';
import {
  type Line,
  line,
  type Segment,
  segment,
  type Wireless,
  wireless,
} from '../../src/ledger/ledgers/network.ts';

export const TODAY = '2026-10-01';

const DEVICE = { id: '', ...blankValues(device), passwordChanged: 'yes', patientData: 'no' } as Device;
const SEGMENT = { id: '', ...blankValues(segment), kind: 'other', internet: 'no' } as Segment;
const LINE = { id: '', ...blankValues(line), kind: 'internet', restricted: 'yes' } as Line;
const WIRELESS = {
  id: '',
  ...blankValues(wireless),
  purpose: 'business',
  encryption: 'wpa3',
  separated: 'yes',
} as Wireless;

export const deviceRow = (id: string, changes: Partial<Device> = {}): Device => ({
  ...DEVICE,
  name: id,
  kind: 'terminal',
  ...changes,
  id,
});
export const segmentRow = (id: string, changes: Partial<Segment> = {}): Segment => ({
  ...SEGMENT,
  name: id,
  ...changes,
  id,
});
export const lineRow = (id: string, changes: Partial<Line> = {}): Line => ({
  ...LINE,
  name: id,
  ...changes,
  id,
});
export const wirelessRow = (id: string, changes: Partial<Wireless> = {}): Wireless => ({
  ...WIRELESS,
  name: id,
  ...changes,
  id,
});

export const inputOf = (some: Partial<DiagramInput>): DiagramInput => ({
  devices: [],
  segments: [],
  lines: [],
  wireless: [],
  connections: [],
  vendors: [],
  systems: [],
  today: TODAY,
  ...some,
});

const network = (id: string, networkRole: Device['networkRole'], changes: Partial<Device>): Device =>
  deviceRow(id, { kind: 'network', networkRole, ...changes });

/** Eight devices: one network for reception and consultation, the eligibility check and visitors' wireless. */
export function clinicSample(): DiagramInput {
  return inputOf({
    segments: [
      segmentRow('s-emr', {
        name: '診療系ネットワーク',
        kind: 'emr',
        vlan: '10',
        ranges: ['192.168.10.0/24'],
        internet: 'yes',
      }),
      segmentRow('s-visitor', {
        name: '来院者用Wi-Fi',
        kind: 'visitor',
        ranges: ['192.168.90.0/24'],
        internet: 'yes',
      }),
    ],
    devices: [
      network('d-router', 'router', {
        name: 'VPNルータ',
        model: 'YR-830',
        segmentIds: ['s-emr', 's-visitor'],
        passwordChanged: 'unknown',
      }),
      network('d-hub', 'switch', {
        name: '受付ハブ',
        model: 'SW-08G',
        segmentIds: ['s-emr'],
        parentId: 'd-router',
      }),
      deviceRow('d-rece', {
        name: 'レセコン',
        kind: 'server',
        os: 'Windows Server 2016',
        segmentIds: ['s-emr'],
        parentId: 'd-hub',
        patientData: 'yes',
      }),
      deviceRow('d-pc1', {
        name: '受付PC',
        os: 'Windows 11',
        segmentIds: ['s-emr'],
        parentId: 'd-hub',
        patientData: 'yes',
      }),
      deviceRow('d-pc2', {
        name: '診察室PC',
        os: 'Windows 10',
        segmentIds: ['s-emr'],
        parentId: 'd-hub',
        patientData: 'yes',
      }),
      deviceRow('d-card', { name: '顔認証付きカードリーダー', kind: 'card_reader', segmentIds: ['s-emr'] }),
      deviceRow('d-print', {
        name: '処方箋プリンタ',
        kind: 'printer',
        segmentIds: ['s-emr'],
        parentId: 'd-hub',
      }),
      deviceRow('d-saas', { name: 'クラウド予約システム「よやくら」', kind: 'saas' }),
    ],
    lines: [
      lineRow('l-net', { name: '光回線', carrier: '東西通信', deviceId: 'd-router' }),
      lineRow('l-eli', {
        name: 'オンライン資格確認回線',
        kind: 'eligibility',
        carrier: '東西通信',
        deviceId: 'd-router',
      }),
      lineRow('l-vpn', {
        name: 'レセコン保守VPN',
        kind: 'ssl_vpn',
        deviceId: 'd-router',
        restricted: 'unknown',
        vendorId: 'v1',
        since: '2023-04-01',
      }),
    ],
    wireless: [
      wirelessRow('w-visitor', {
        name: 'AOBA-GUEST',
        purpose: 'visitor',
        encryption: 'wpa2_aes',
        segmentId: 's-visitor',
        accessPoints: 1,
      }),
    ],
    connections: [
      {
        id: 'c1',
        vendorName: '株式会社みどり医事システム',
        lineId: 'l-vpn',
        means: 'SSL-VPN＋リモートデスクトップ',
      },
    ],
    vendors: [{ id: 'v1', name: '株式会社みどり医事システム' }],
  });
}

const KINDS = [
  { key: 'emr', name: '電子カルテ系', kind: 'emr', share: 0.3, model: 'ESPRIT-D7', os: 'Windows 11' },
  { key: 'server', name: 'サーバ系', kind: 'server', share: 0.06, model: '', os: '' },
  {
    key: 'image',
    name: '放射線・画像系',
    kind: 'department',
    share: 0.1,
    model: 'XR-WS20',
    os: 'Windows 10',
  },
  { key: 'lab', name: '検体検査系', kind: 'department', share: 0.08, model: 'LAB-PC4', os: 'Windows 7' },
  { key: 'medical', name: '医療機器', kind: 'medical_device', share: 0.14, model: 'BSM-3000', os: '' },
  { key: 'account', name: '医事会計系', kind: 'emr', share: 0.08, model: 'ESPRIT-D7', os: 'Windows 11' },
  { key: 'office', name: '事務系', kind: 'office', share: 0.14, model: 'LATI-5540', os: 'Windows 11' },
  { key: 'camera', name: '監視カメラ', kind: 'camera', share: 0.04, model: 'CAM-22', os: '' },
  { key: 'mgmt', name: '管理系', kind: 'management', share: 0.02, model: '', os: 'Windows 11' },
  { key: 'visitor', name: '来院者Wi-Fi', kind: 'visitor', share: 0.04, model: '', os: '' },
] as const;

const SERVERS = [
  '電子カルテサーバ',
  '電子カルテDBサーバ',
  '画像(PACS)サーバ',
  '検査システムサーバ',
  '医事会計サーバ',
  'ファイルサーバ',
  '認証サーバ',
  'バックアップサーバ',
] as const;
const MEDICAL = [
  '生体情報モニタ',
  'CT装置',
  '超音波診断装置',
  '輸液ポンプ管理装置',
  '自動血球計数装置',
  '心電計',
] as const;
const PLACES = [
  '1階受付',
  '外来A',
  '外来B',
  '3階東病棟',
  '3階西病棟',
  '4階東病棟',
  '薬剤部',
  '検査室',
  '手術部',
  '医局',
] as const;

const ip = (network: number, host: number) => `10.20.${network}.${(host % 250) + 2}`;

function deviceOf(segmentIndex: number, index: number, parentId: string): Device {
  const { key, kind, model, os } = KINDS[segmentIndex] ?? KINDS[0];
  const place = PLACES[index % PLACES.length] ?? '';
  const base = {
    segmentIds: [`s-${key}`],
    addresses: [ip(segmentIndex * 10, index)],
    os,
    parentId,
    place,
    patientData: kind === 'emr' || kind === 'department' ? 'yes' : 'no',
  } as const;
  const id = `d-${key}-${index}`;
  const round = Math.floor(index / SERVERS.length);
  if (kind === 'server') {
    const name = `${SERVERS[index % SERVERS.length]}${round === 0 ? '' : `${round + 1}号機`}`;
    return deviceRow(id, {
      ...base,
      name,
      kind: index % 8 === 7 ? 'storage' : 'server',
      os: 'Windows Server 2022',
      model: 'PRM-R650',
      patientData: 'yes',
    });
  }
  if (kind === 'camera')
    return deviceRow(id, { ...base, name: `${place}カメラ${index}`, kind: 'camera', model });
  if (kind === 'medical_device') {
    const name = MEDICAL[index % MEDICAL.length] ?? '';
    return deviceRow(id, {
      ...base,
      name: `${name}${index}`,
      kind: 'medical',
      model: `${model}-${index % MEDICAL.length}`,
    });
  }
  if (kind === 'visitor') {
    return network(id, 'access_point', { ...base, name: `AP-${place}-${index}`, model: 'AP-635' });
  }
  const isPrinter = index % 11 === 10;
  const isTablet = index % 13 === 12;
  if (isPrinter)
    return deviceRow(id, { ...base, name: `${place}プリンタ`, kind: 'printer', model: 'LBP-700', os: '' });
  if (isTablet)
    return deviceRow(id, {
      ...base,
      name: `${place}タブレット${index}`,
      kind: 'tablet',
      model: 'TAB-10',
      os: 'iPadOS 18',
    });
  return deviceRow(id, { ...base, name: `${place}端末${index}`, model });
}

/** A hospital of about so many devices, with firewall, two core switches, floor switches, vendors' lines and cloud services. */
export function hospitalSample(size: number): DiagramInput {
  const used = KINDS.filter(({ share }) => Math.round(share * size) > 0);
  const segments = used.map(({ key, name, kind }, index) =>
    segmentRow(`s-${key}`, {
      name,
      kind,
      vlan: String((index + 1) * 10),
      ranges: [`10.20.${index * 10}.0/24`],
      internet: kind === 'office' || kind === 'visitor' ? 'yes' : 'no',
      closedBasis: kind === 'emr' ? '中核スイッチでインターネット向けの経路を持たない' : '',
    }),
  );
  const ids = segments.map(({ id }) => id);
  const border = [
    network('d-fw', 'firewall', {
      name: 'ファイアウォール（UTM）',
      model: 'FGT-200',
      segmentIds: ids.filter((id) => /office|visitor|mgmt/.test(id)),
    }),
    network('d-vpn', 'vpn', {
      name: 'リモート保守VPN装置',
      model: 'SMA-210',
      parentId: 'd-fw',
      passwordChanged: 'unknown',
    }),
    network('d-eli', 'router', {
      name: '資格確認用ルータ',
      model: 'NVR-700',
      segmentIds: ids.filter((id) => /account/.test(id)),
    }),
    network('d-core', 'switch', {
      name: '中核スイッチ',
      model: 'CX-8360',
      segmentIds: ids,
      parentId: 'd-fw',
    }),
  ];
  const devices = used.flatMap(({ key, share }, segmentIndex) => {
    const count = Math.round(share * (size - 10));
    const switches = Math.ceil(count / 45);
    const floor = Array.from({ length: switches }, (_, index) =>
      network(`d-${key}-sw${index}`, 'switch', {
        name: `${KINDS[segmentIndex]?.name ?? ''}スイッチ${index + 1}`,
        model: 'CX-6100',
        segmentIds: [`s-${key}`],
        parentId: 'd-core',
      }),
    );
    const rest = Array.from({ length: count - switches }, (_, index) =>
      deviceOf(
        KINDS.findIndex((one) => one.key === key),
        index,
        `d-${key}-sw${index % switches}`,
      ),
    );
    return [...floor, ...rest];
  });
  const loose = [
    deviceRow('d-saas1', { name: 'クラウド型グループウェア', kind: 'saas' }),
    deviceRow('d-iaas1', { name: '遠隔バックアップ保管', kind: 'iaas' }),
    deviceRow('d-saas2', { name: '地域連携システム', kind: 'saas' }),
    deviceRow('d-new', { name: '新規購入ノートPC', os: 'Windows 11' }),
    deviceRow('d-home', { name: '訪問看護タブレット', kind: 'tablet', connection: 'outside' }),
    deviceRow('d-usb', { name: '持ち出し用USBメモリ', kind: 'media' }),
  ];
  return inputOf({
    segments,
    devices: [...border, ...devices, ...loose],
    lines: [
      lineRow('l-net', { name: '光回線（主）', carrier: '東西通信', deviceId: 'd-fw' }),
      lineRow('l-vpn1', {
        name: '電子カルテ保守',
        kind: 'ssl_vpn',
        deviceId: 'd-vpn',
        restricted: 'no',
        since: '2022-04-01',
      }),
      lineRow('l-vpn2', { name: '画像システム保守', kind: 'ipsec_vpn', deviceId: 'd-vpn' }),
      lineRow('l-closed', {
        name: '地域医療連携網',
        kind: 'ip_vpn',
        carrier: '県医療ネット',
        deviceId: 'd-fw',
      }),
      lineRow('l-eli', { name: 'オンライン資格確認', kind: 'eligibility', deviceId: 'd-eli' }),
      lineRow('l-lab', {
        name: '検査機器の遠隔監視',
        kind: 'cellular',
        segmentIds: ['s-lab'],
        restricted: 'unknown',
        vendorId: 'v3',
      }),
    ],
    wireless: [
      wirelessRow('w-emr', {
        name: 'hosp-medical',
        encryption: 'wpa2_aes',
        segmentId: 's-emr',
        accessPoints: Math.ceil(size / 20),
      }),
      wirelessRow('w-lab', { name: 'lab-old', encryption: 'wep', segmentId: 's-lab', accessPoints: 1 }),
      wirelessRow('w-visitor', {
        name: 'hosp-guest',
        purpose: 'visitor',
        separated: 'no',
        segmentId: 's-visitor',
        accessPoints: 4,
      }),
    ],
    connections: [
      {
        id: 'c1',
        vendorName: '青葉メディカルシステム株式会社',
        lineId: 'l-vpn1',
        means: 'リモートデスクトップ',
      },
      { id: 'c2', vendorName: '東都画像機器株式会社', lineId: 'l-vpn2', means: '画面共有' },
      { id: 'c3', vendorName: '株式会社みなと検査機器', lineId: 'l-lab', means: '監視装置' },
      { id: 'c4', vendorName: '北辰ネットワーク工業', lineId: null, means: '不明' },
    ],
    vendors: [
      { id: 'v1', name: '青葉メディカルシステム株式会社' },
      { id: 'v2', name: '東都画像機器株式会社' },
      { id: 'v3', name: '株式会社みなと検査機器' },
    ],
  });
}

/** Last days of support of the systems in the samples. */
export const supportEndOf = ({ os }: Device): string | null =>
  os.startsWith('Windows 7')
    ? '2020-01-14'
    : os.startsWith('Windows 10')
      ? '2025-10-14'
      : os.startsWith('Windows 11') || os.includes('Server')
        ? '2027-01-12'
        : null;
