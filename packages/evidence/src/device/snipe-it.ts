/** CSV of Snipe-IT: the list of assets and the custom asset report, in English and Japanese. */
import { folded } from '../text/fold.ts';
import type { ToolList } from '../tool-list.ts';
import { type Headings, readInventory } from './inventory.ts';

const TAGS = folded('Asset Tag', '資産タグ');

const HEADINGS: Headings = {
  number: TAGS,
  // An asset need not have a name; its tag names it then, as on the pages of Snipe-IT.
  name: [...folded('Asset Name', '資産名', 'Name', '名前'), ...TAGS],
  kind: folded('Category', 'カテゴリー', 'カテゴリ'),
  maker: folded('Manufacturer', '製造元', 'メーカー'),
  model: folded('Model', 'Asset Model', 'モデル', '資産モデル'),
  modelNumber: folded('Model No.', 'Model Number', 'モデル No.', 'モデル番号'),
  serial: folded('Serial', 'Serial Number', 'シリアル', 'シリアル番号'),
  place: folded('Location', '設置場所', '場所', 'Default Location', '既定の設置場所', 'デフォルトの設置場所'),
  department: folded('Department', '部署'),
  users: folded('Checked Out To', 'Checked Out', 'Assigned To', 'チェックアウト先', '割り当て先', '検査済'),
  status: folded('Status', 'ステータス', '状態'),
  addresses: folded('IP Address', 'IPアドレス', 'MAC Address', 'MACアドレス'),
  os: folded('Operating System', 'OS', 'オペレーティングシステム'),
  supportEndsOn: folded('EOL', 'EOL Date', 'EOL日付'),
  vendorId: folded('Supplier', '仕入先'),
  cost: folded('Purchase Cost', 'Cost', '購入費用', 'コスト'),
  acquiredOn: folded('Purchase Date', 'Purchased', '購入日', '購入済'),
  note: folded('Notes', '備考'),
};

export const SNIPE_IT_TAGS: readonly string[] = TAGS;
export const SNIPE_IT_SIGNS = new Set(
  [HEADINGS.kind, HEADINGS.model, HEADINGS.serial, HEADINGS.status, HEADINGS.users].flatMap(
    (names) => names ?? [],
  ),
);

export const readSnipeIt = (text: string): ToolList =>
  readInventory(text, { format: 'snipe_it_csv', delimiter: ',', headings: HEADINGS });
