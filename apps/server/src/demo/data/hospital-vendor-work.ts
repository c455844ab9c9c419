/** How あおば総合病院 asked nine vendors about FY2025, and what came back. All names are invented. */
import { no, yes } from '../model.ts';
import type { VendorAnswers, VendorWork } from '../vendor-work.ts';

export const CHART = '株式会社こもれび医療システム';
export const CLERICAL = 'あさぎり医事サポート株式会社';
export const IMAGING = '株式会社ひだまり画像';
export const LABORATORY = 'せせらぎ検査システム株式会社';
export const DISPENSING = '株式会社つむぎ調剤機器';
export const CLOUD = 'わたゆきクラウド株式会社';
export const NETWORK = '株式会社みちしるべネットワーク';
export const NURSE_CALL = '有限会社こだま電子サービス';
export const RECEPTION = '株式会社やまびこ予約';

const ITEMS = ['1-1', '2-2', '2-3', '2-4', '2-5', '2-6', '2-7', '2-8', '2-9', '2-10', '2-11', '2-12', '2-13'];

/** Every item はい on one day, but for those that are given. */
function answers(date: string, others: VendorAnswers = {}): VendorAnswers {
  return { ...Object.fromEntries(ITEMS.map((item) => [item, yes(date, '')])), ...others };
}

export const chartAnswers = answers('2025-07-14', {
  '2-10': no(
    '2025-07-14',
    '2026-03-31',
    '端末の二要素認証は次期バージョン（令和9年度）で対応します。それまでの代わりの対策を3月末までにお示しします。',
  ),
});
/** It depends on the customer, so the vendor asks each of them. */
export const CHART_QUESTION = 'ファイアウォールは、どちらの契約で保守していますか。';

export const hospitalVendorWork: VendorWork = {
  campaign: { title: '令和7年度 サイバーセキュリティ対策の確認', dueOn: '2025-08-29' },
  asked: [CHART, CLERICAL, IMAGING, LABORATORY, DISPENSING, CLOUD, NETWORK, NURSE_CALL, RECEPTION],
  byLink: [
    {
      vendor: CLERICAL,
      person: { name: '霧島 拓也', post: '保守課' },
      answers: answers('2025-07-08', {
        '2-4': no(
          '2025-07-08',
          '2026-03-31',
          '利用者ごとの権限は医療機関で設定いただいています。当社は設定の画面を提供しています。',
        ),
      }),
    },
    {
      vendor: CLOUD,
      person: { name: '綿雪 葵', post: 'サポート窓口' },
      answers: answers('2025-08-20', {
        '2-3': no('2025-08-20', '2025-12-26', 'SDSの改訂を準備しています。'),
      }),
    },
  ],
  byProgram: [
    {
      vendor: DISPENSING,
      person: { name: '紬 香織', post: '品質保証部' },
      answers: answers('2025-07-22'),
    },
  ],
  byExcel: [
    {
      vendor: IMAGING,
      answers: answers('2025-07-29', {
        '2-6': no('2025-07-29', '2026-01-30', 'PACSサーバの更新プログラムは、1月の定期点検で適用します。'),
      }),
    },
    { vendor: LABORATORY, answers: answers('2025-08-27') },
  ],
  drafts: [
    {
      vendor: NETWORK,
      person: { name: '道下 悟', post: '' },
      answers: { '1-1': yes('2025-08-25', ''), '2-2': yes('2025-08-25', '') },
    },
  ],
  refused: [
    {
      vendor: NURSE_CALL,
      excuse: 'not_in_scope',
      text: 'ナースコールは医療情報システムではないとの回答。患者の氏名を表示するため対象と伝え、再度の回答を依頼中。',
    },
  ],
  accepted: [CLERICAL, IMAGING, DISPENSING],
  returned: [
    {
      vendor: CLOUD,
      comment: 'いまお使いのSDS（第3版）を先にお送りください。',
      items: [{ itemId: '2-3', text: '改訂の前の版でかまいません。版番号と日付をご記入ください。' }],
    },
  ],
  settled: [
    {
      item: '2-4',
      by: 'hospital',
      performer: '医療情報係',
      basis: '運用管理規程 第9条、職種別権限表（令和7年5月改訂）。医事会計の権限も医療情報係が設定している。',
    },
  ],
  takenOver: [{ item: '2-10', basedOn: 1, date: '2025-09-12', targetDate: '2026-03-31' }],
  register: {
    contracts: [
      {
        vendor: CHART,
        contract: {
          title: '電子カルテシステム保守契約',
          kind: 'maintenance',
          number: 'HO-2023-014',
          startsOn: '2023-04-01',
          endsOn: '2028-03-31',
          renewal: '5年ごと（6か月前までに協議）',
        },
        clauses: 30,
        demarcation: true,
      },
      {
        vendor: IMAGING,
        contract: {
          title: 'PACS保守契約',
          kind: 'maintenance',
          startsOn: '2024-10-01',
          endsOn: '2027-09-30',
          renewal: '自動更新（3か月前までに申し出）',
        },
      },
    ],
    contacts: [
      {
        vendor: CHART,
        contact: {
          name: '森 和也',
          department: '保守センター',
          purpose: 'support',
          availability: 'always',
          hours: '24時間',
          phone: '03-0000-0101',
        },
      },
      {
        vendor: CHART,
        contact: {
          name: '青木 一郎',
          department: '品質保証部',
          purpose: 'checklist',
          availability: 'day',
          hours: '平日9時～17時',
          email: 'quality@komorebi.example',
        },
      },
      {
        vendor: NETWORK,
        contact: { name: '当番窓口', purpose: 'security', availability: 'night', phone: '03-0000-0108' },
      },
    ],
    certificates: [
      {
        vendor: CHART,
        certificate: { kind: 'isms', number: 'IS 00000', scope: '医療情報システムの開発と保守' },
        expiresInDays: 45,
      },
      { vendor: CLOUD, certificate: { kind: 'p_mark', number: '00000000(01)' }, expiresInDays: 400 },
    ],
    remote: [
      {
        vendor: IMAGING,
        access: {
          device: 'PACSサーバ',
          method: 'vpn',
          line: '専用回線',
          alwaysOn: 'yes',
          personalAccounts: 'yes',
          sourceRestricted: 'yes',
          secondFactor: 'unknown',
          since: '2019-04-01',
        },
      },
      {
        vendor: NETWORK,
        access: {
          device: 'ファイアウォール',
          method: 'remote_tool',
          alwaysOn: 'no',
          personalAccounts: 'yes',
          sourceRestricted: 'yes',
          secondFactor: 'yes',
          since: '2022-06-01',
        },
      },
    ],
  },
};
