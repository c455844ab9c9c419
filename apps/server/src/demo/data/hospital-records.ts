/** The hospital's plan over several years, and three of the four originals: the BCP for cyber attacks is still being written. */
import type { DemoOriginal, DemoPlan } from '../model.ts';

export const hospitalPlans: readonly DemoPlan[] = [
  {
    item: '2-6',
    by: 'hospital-operator',
    name: '医療機器更改計画',
    measure:
      'メーカーの更新プログラムが終わった超音波診断装置を、更新の続く機種に入れ替える。入れ替えるまでは院内LANから切り離し、画像は専用の媒体で移す。',
    completion: '2028-03-31',
    responsible: '検査科・医療情報係（高橋 健）',
    status: 'decided',
    steps: [
      { text: '院内LANから切り離す', due: '2025-07-31', done: true },
      { text: '令和8年度予算に調査費を計上', due: '2026-03-31', done: false },
      { text: '機種の選定と契約', due: '2027-09-30', done: false },
      { text: '入れ替えと旧機の撤去', due: '2028-03-31', done: false },
    ],
    files: ['医療機器更改計画.pdf'],
  },
];

export const hospitalOriginals: readonly DemoOriginal[] = [
  {
    item: '2-1',
    by: 'hospital-operator',
    exists: true,
    name: '機器台帳',
    revision: '令和7年6月版',
    date: '2025-06-09',
    approver: '安全管理責任者 佐藤 美咲',
    place: '医療情報係の書棚「台帳」 1～6ページ',
    files: ['機器台帳_令和7年6月.csv'],
  },
  {
    item: '3-1',
    by: 'hospital',
    exists: true,
    name: 'インシデント発生時の連絡体制図',
    revision: '第3版',
    date: '2025-08-27',
    approver: '院長 青葉',
    place: '各部署の掲示板、原本は事務部の書棚 2段目',
    files: ['インシデント発生時の連絡体制図_第3版.pdf'],
  },
  {
    item: '4-1',
    by: 'hospital',
    exists: true,
    name: '医療情報システム運用管理規程',
    revision: '第6版',
    date: '2025-03-24',
    approver: '院長 青葉',
    place: '事務部の書棚 2段目、規程集 第4章',
  },
];
