/** CSV export of a list in GLPI: semicolons, headings in the language of whoever exports (English, French, Japanese). */
import { folded } from '../text/fold.ts';
import type { ToolList } from '../tool-list.ts';
import { type Headings, readInventory } from './inventory.ts';

const HEADINGS: Headings = {
  number: folded('Inventory number', "Numéro d'inventaire", 'Inventory/Asset number', '資産番号', '管理番号'),
  name: folded('Name', 'Nom', '名前', '名称'),
  kind: folded('Type', 'タイプ', '種別', '種類'),
  maker: folded('Manufacturer', 'Manufacturers', 'Fabricant', 'Fabricants', '製造元', 'メーカー', '製造業者'),
  model: folded('Model', 'Modèle', 'モデル', '型式'),
  serial: folded('Serial number', 'Numéro de série', 'シリアル番号', '製造番号'),
  place: folded('Location', 'Locations', 'Lieu', 'Lieux', '場所', '所在地', '設置場所'),
  department: folded('Group', 'Groups', 'Groupe', 'グループ'),
  responsible: folded(
    ...['Technician in charge', 'Technician in charge of the hardware', 'Technicien responsable'],
    ...['Technicien en charge', '担当技術者', 'ハードウェアの担当技術者'],
  ),
  users: folded(
    ...[
      'User',
      'Utilisateur',
      'ユーザー',
      'ユーザ',
      'Alternate username',
      'Usager',
      '代替ユーザー名',
      '代替ユーザ名',
    ],
  ),
  status: folded('Status', 'Statut', 'ステータス', '状態'),
  addresses: folded(
    ...['IP', 'IP address', 'Network - IP', 'Network ports - IP', 'Réseau - IP', 'Ports réseau - IP'],
    ...[
      'Adresse IP',
      'ネットワーク - IP',
      'IPアドレス',
      'MAC',
      'MAC address',
      'Network - MAC',
      'Réseau - MAC',
    ],
    ...['Network ports - MAC', 'Ports réseau - MAC', 'Adresse MAC', 'ネットワーク - MAC', 'MACアドレス'],
  ),
  os: folded(
    ...[
      'Operating System - Name',
      'Operating systems - Name',
      'Operating system',
      "Système d'exploitation - Nom",
    ],
    ...["Systèmes d'exploitation - Nom", "Système d'exploitation", 'オペレーティングシステム - 名前'],
    ...['オペレーティングシステム - 名称', 'オペレーティングシステム', 'OS - 名前'],
  ),
  osVersion: folded(
    ...['Operating System - Version', 'Operating systems - Version', "Système d'exploitation - Version"],
    ...["Systèmes d'exploitation - Version", 'オペレーティングシステム - バージョン', 'OS - バージョン'],
  ),
  vendorId: folded('Supplier', 'Fournisseur', '供給元', '仕入先'),
  acquiredOn: folded('Date of purchase', 'Purchase date', "Date d'achat", '購入日'),
  installedOn: folded('Startup date', 'Date de mise en service', '使用開始日', '運用開始日'),
  disposedOn: folded('Decommission date', 'Date de réforme', '廃棄日'),
  note: folded('Comments', 'Comment', 'Commentaires', 'Commentaire', 'コメント', '備考'),
};

/** Headings that GLPI alone writes, or that with others in semicolons are its own. */
export const GLPI_SIGNS = new Set([
  ...[HEADINGS.kind, HEADINGS.serial, HEADINGS.place, HEADINGS.os, HEADINGS.maker, HEADINGS.status].flatMap(
    (names) => names ?? [],
  ),
  ...folded(
    'Entity',
    'Entité',
    'エンティティ',
    'Last update',
    'Dernière modification',
    '最終更新',
    '最終更新日',
  ),
  ...folded('Components - Processor', 'Composants - Processeur', 'コンポーネント - プロセッサ'),
]);
export const GLPI_NAMES: readonly string[] = HEADINGS.name ?? [];

export const readGlpi = (text: string): ToolList =>
  readInventory(text, { format: 'glpi_csv', delimiter: ';', headings: HEADINGS });
