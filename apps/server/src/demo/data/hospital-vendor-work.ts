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
      { vendor: CLERICAL, access: { device: 'リモート保守なし', method: 'none' } },
    ],
    works: [
      {
        vendor: IMAGING,
        work: {
          title: 'PACSサーバの更新プログラム適用',
          plan: {
            from: '2025-08-20T12:00:00.000Z',
            to: '2025-08-20T15:00:00.000Z',
            workers: ['日向 誠'],
            accounts: ['hidamari-hinata'],
            devices: ['PACSサーバ'],
            steps: '停止の案内のあと、更新プログラムを当てて再起動し、画像の表示を確かめる。',
          },
        },
        report: {
          sessions: [
            {
              from: '2025-08-20T12:04:00.000Z',
              to: '2025-08-20T14:21:00.000Z',
              account: 'hidamari-hinata',
              device: 'PACSサーバ',
              source: '203.0.113.21',
            },
            {
              from: '2025-08-20T16:40:00.000Z',
              to: null,
              account: 'hidamari-common',
              device: 'PACSサーバ',
              source: '203.0.113.21',
            },
          ],
          patientData: 'no',
          dataTaken: 'no',
          filesSent: 'yes',
          filesSanitised: 'yes',
          result: '更新プログラムを3件当て、画像の表示を確かめました。',
          reporter: '日向 誠',
        },
      },
      {
        vendor: NETWORK,
        work: {
          title: 'ファイアウォールの設定変更（予約システムの接続元の追加）',
          plan: {
            from: '2025-10-03T00:00:00.000Z',
            to: '2025-10-03T01:00:00.000Z',
            workers: ['道下 優'],
            accounts: ['michishirube-01'],
            devices: ['ファイアウォール'],
            steps: '設定を控えてから接続元を1件加え、通信を確かめる。',
          },
        },
      },
    ],
    partners: [
      {
        name: 'あおば市 地域医療連携ネットワーク',
        kind: 'regional_network',
        data: '紹介状、検査結果、画像',
        direction: 'both',
        method: 'IPsec VPN',
        demarcation: '連携サーバの手前までが当院。届かないときは事務局（平日9時～17時）へ連絡する。',
        authenticatesPartner: 'yes',
        authenticatedByPartner: 'yes',
        authentication: '双方の証明書',
        agreement: '参加規約（2021年4月）',
        since: '2021-04-01',
      },
      {
        name: 'ときわ臨床検査センター',
        kind: 'laboratory',
        data: '検査の依頼と結果',
        direction: 'both',
        method: '専用回線',
        since: '2018-10-01',
      },
    ],
    disclosures: [
      {
        vendor: CHART,
        disclosure: {
          product: 'こもれびカルテ',
          productVersion: '5.2',
          kind: 'sds',
          issuer: 'maker',
          formVersion: '5.0',
          guidelineVersion: '6.0',
          status: 'received',
          issuedOn: '2025-04-01',
          receivedOn: '2025-07-14',
        },
      },
      {
        vendor: IMAGING,
        disclosure: {
          product: 'ひだまりPACS',
          productVersion: '7',
          kind: 'mds',
          issuer: 'seller',
          formVersion: '4.0',
          guidelineVersion: '5.2',
          status: 'received',
          issuedOn: '2022-06-01',
          receivedOn: '2025-08-01',
        },
      },
      {
        vendor: CLOUD,
        disclosure: {
          product: 'わたゆき予約',
          kind: 'sds',
          issuer: 'maker',
          status: 'requested',
          requestedOn: '2025-07-01',
          dueOn: '2025-08-29',
        },
      },
    ],
    limits: [
      {
        vendor: LABORATORY,
        limit: {
          device: '自動分析装置の操作端末',
          lacks: ['log'],
          askedOn: '2025-08-04',
        },
      },
    ],
  },
};
