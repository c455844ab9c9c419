/** All four originals, in one file behind the counter. */
import type { DemoOriginal } from '../model.ts';

const approved = { by: 'pharmacy', exists: true, approver: '管理薬剤師 桜井 由紀' } as const;

export const pharmacyOriginals: readonly DemoOriginal[] = [
  {
    ...approved,
    item: '2-1',
    name: '機器台帳',
    revision: '令和7年5月版',
    date: '2025-05-29',
    place: '調剤室の青いファイル 1ページ',
    files: ['機器台帳.csv'],
  },
  {
    ...approved,
    item: '3-1',
    name: '連絡体制図',
    revision: '令和7年7月版',
    date: '2025-07-03',
    place: '休憩室の壁、原本は青いファイル 5ページ',
    files: ['連絡体制図.pdf'],
  },
  {
    ...approved,
    item: '3-3',
    name: '事業継続計画（BCP）',
    revision: '第2版',
    date: '2025-11-20',
    place: '青いファイル 8～14ページ',
  },
  {
    ...approved,
    item: '4-1',
    name: '運用管理規程',
    revision: '第3版',
    date: '2025-12-01',
    place: '青いファイル 16ページ',
  },
];
