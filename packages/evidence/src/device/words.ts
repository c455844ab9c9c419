/** Words of tools → choices of the device ledger. What is not in a table stays as the tool wrote it, and is said. */
import type { DeviceKind, DeviceStatus, NetworkRole } from '@mamori/core/ledger/ledgers/device';
import type { ListBuilder } from '../list-builder.ts';
import { fold, folded } from '../text/fold.ts';

/**
 * `server` or `terminal` where the name of the system says which; '' where it says both, neither, or that it is built into something
 * else (IoT, Embedded: often a medical device).
 */
export function windowsKind(os: string): 'server' | 'terminal' | '' {
  const name = os.slice(0, 300);
  if (!/windows/i.test(name) || /\b(iot|embedded)\b/i.test(name)) return '';
  const isServer = /\bserver\b/i.test(name);
  const isClient = /\bwindows (xp|vista|7|8|8\.1|10|11)\b/i.test(name);
  if (isServer === isClient) return '';
  return isServer ? 'server' : 'terminal';
}

/** Loopback and link-local addresses name no device. */
export function isUsefulAddress(address: string): boolean {
  if (/^(127\.|169\.254\.|0\.0\.0\.0$)/.test(address)) return false;
  return !/^(::1?$|fe[89ab][0-9a-f]:|00:00:00:00:00:00$)/i.test(address);
}

const IPV4 = /^\d{1,3}(\.\d{1,3}){3}$/;
const IPV6 = /^[0-9a-f]{0,4}(:[0-9a-f]{0,4}){2,8}(%\w{1,20})?$/i;

export const isAddress = (text: string): boolean => text.length <= 60 && (IPV4.test(text) || IPV6.test(text));

/** `00-1A-2B-…` → `00:1a:2b:…`: one way of writing, so that the same address is found again. */
export const macOf = (text: string): string => text.trim().replaceAll('-', ':').toLowerCase();

const KINDS: Readonly<Partial<Record<DeviceKind, readonly string[]>>> = {
  server: folded('server', 'servers', 'serveur', 'serveurs', 'main server chassis', 'サーバ', 'サーバー'),
  terminal: folded(
    ...['laptop', 'laptops', 'notebook', 'notebooks', 'sub notebook', 'portable', 'portables', 'convertible'],
    ...['desktop', 'desktops', 'low profile desktop', 'tower', 'mini tower', 'mini pc', 'all in one', 'pc'],
    ...[
      'workstation',
      'workstations',
      'pcs',
      'ordinateur portable',
      'ordinateur de bureau',
      'poste de travail',
    ],
    ...['ノートPC', 'ノートパソコン', 'デスクトップ', 'デスクトップPC', 'パソコン', '端末'],
  ),
  tablet: folded('tablet', 'tablets', 'tablette', 'tablettes', 'タブレット', 'タブレット端末'),
  phone: folded(
    ...['phone', 'phones', 'mobile phone', 'mobile phones', 'smartphone', 'smartphones', 'téléphone'],
    ...['スマートフォン', '携帯電話'],
  ),
  printer: folded('printer', 'printers', 'imprimante', 'imprimantes', 'プリンタ', 'プリンター', '複合機'),
  storage: folded('storage', 'nas', 'baie de stockage', 'ストレージ'),
  camera: folded('camera', 'cameras', 'webcam', 'caméra', 'カメラ', '監視カメラ'),
  card_reader: folded('card reader', 'card readers', 'カードリーダー', 'カードリーダ'),
  medical: folded('medical device', 'medical devices', '医療機器'),
  network: folded(
    ...['network', 'networking', 'network device', 'network equipment', 'matériel réseau'],
    ...['ネットワーク機器', 'ネットワーク'],
  ),
};

const ROLES: Readonly<Partial<Record<NetworkRole, readonly string[]>>> = {
  firewall: folded('firewall', 'pare-feu', 'utm', 'ファイアウォール'),
  router: folded('router', 'routers', 'routeur', 'broadband router', 'ルータ', 'ルーター'),
  switch: folded(
    ...[
      'switch',
      'switches',
      'commutateur',
      'hub',
      'L2スイッチ',
      'L3スイッチ',
      'スイッチ',
      'スイッチングハブ',
    ],
  ),
  access_point: folded('access point', 'wap', 'wifi', "point d'accès", 'アクセスポイント', '無線AP'),
  modem: folded('modem', 'モデム', 'ONU'),
  other: folded('bridge', 'load balancer', 'proxy server', 'security-misc'),
};

const STATUSES: Readonly<Partial<Record<DeviceStatus, readonly string[]>>> = {
  in_use: folded(
    ...['deployed', 'in use', 'in production', 'production', 'en production', 'en service', 'en fonction'],
    ...['配備済', '配備済み', '稼働中', '使用中', '利用中', '運用中', '稼動中'],
  ),
  spare: folded(
    ...['ready to deploy', 'deployable', 'in stock', 'stock', 'en stock', 'spare', 'pending'],
    ...['配備可能', 'ペンディング', '在庫', '予備', '予備機', '保管中'],
  ),
  lent: folded('loaned', 'on loan', 'prêté', 'en prêt', '貸出中', '貸与中'),
  retired: folded(
    ...['archived', 'retired', 'decommissioned', 'out of service', 'hors service', 'réformé'],
    ...['アーカイブ', '停止', '撤去', '撤去済', '使用停止'],
  ),
  disposed: folded('disposed', 'scrapped', 'rebut', 'mis au rebut', '廃棄', '廃棄済', '廃棄済み'),
};

type Table = Readonly<Record<string, readonly string[] | undefined>>;

const find = (table: Table, word: string) =>
  Object.keys(table).find((value) => table[value]?.includes(fold(word))) ?? '';

export interface KindAndRole {
  readonly kind: string;
  readonly networkRole: string;
}

/** Null: the word is not known. */
export function kindOfWord(word: string): KindAndRole | null {
  const networkRole = find(ROLES, word);
  const kind = networkRole === '' ? find(KINDS, word) : 'network';
  return kind === '' ? null : { kind, networkRole };
}

/** The word itself with a remark when it is in no table. Snipe-IT writes its own class behind: `貸出機 (deployed)`. */
export function statusOfWord(list: ListBuilder, line: number, word: string): string {
  if (word === '') return '';
  const open = word.lastIndexOf('(');
  const words = open > 0 ? [word, word.slice(0, open), word.slice(open + 1).replace(')', '')] : [word];
  const status = words.map((one) => find(STATUSES, one)).find(Boolean);
  if (status === undefined) list.count(line, 'word-unknown', { column: 'status', word: word.slice(0, 60) });
  return status ?? word;
}
