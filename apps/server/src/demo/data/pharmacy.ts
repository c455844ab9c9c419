/** さくら薬局: everything answered, ready to be handed in. */
import { type DemoFacility, no, yes, yesAtLast } from '../model.ts';
import { pharmacyOriginals } from './pharmacy-originals.ts';

const DEALER = '株式会社はなみずき薬局システム';

export const pharmacy: DemoFacility = {
  facility: {
    name: 'さくら薬局',
    kind: 'pharmacy',
    code: '1349999001',
    beds: null,
    healthCentre: '東部保健所',
    address: '東京都さくら区春日7-8-9',
    phone: '03-0000-0300',
  },
  inspectionInDays: 12,
  people: ['pharmacy'],
  setUpSteps: ['facility', 'systems', 'vendors', 'people', 'edition'],
  vendors: [
    { name: DEALER, contractKind: 'maintenance', contactName: '花村', phone: '03-0000-0301' },
    {
      name: 'こだち分包機サービス株式会社',
      contractKind: 'maintenance',
      contactName: '木立',
      phone: '03-0000-0302',
    },
  ],
  systems: [
    {
      key: 'rececon',
      name: 'レセコン・電子薬歴',
      kind: 'medication-history',
      vendor: DEALER,
      product: 'はなみずき薬歴',
      scopeAnswers: {
        patientData: 'yes',
        deployments: ['server-and-terminals'],
        connection: 'lan',
        vendorDenies: 'no',
      },
    },
    {
      key: 'eligibility',
      name: 'オンライン資格確認・電子処方箋',
      kind: 'eligibility-terminal',
      vendor: DEALER,
      scopeAnswers: {
        patientData: 'yes',
        deployments: ['terminal', 'network-device'],
        connection: 'internet',
        vendorDenies: 'no',
      },
    },
    {
      key: 'machine',
      name: '分包機・監査機器',
      kind: 'dispensing-machine',
      vendor: 'こだち分包機サービス株式会社',
      scopeAnswers: {
        patientData: 'yes',
        deployments: ['medical-device'],
        connection: 'lan',
        vendorDenies: 'no',
      },
    },
  ],
  responsible: [
    {
      role: 'safety_manager',
      name: '桜井 由紀',
      post: '管理薬剤師',
      phone: '03-0000-0300',
      mayStopSystems: true,
    },
    { role: 'deputy', name: '春日 大輔', post: '薬剤師', phone: '03-0000-0300' },
  ],
  assessments: [
    {
      editionId: 'fy2025/pharmacy',
      context: { vendorContracts: true, externalLine: true, networkDevices: true, servers: true },
      rounds: [
        {
          by: 'pharmacy',
          answers: {
            '0-1': yes('2025-05-22', '電子薬歴・レセコン、オンライン資格確認、分包機を使用'),
            '1-1': yes('2025-05-22', '管理薬剤師を任命（運用管理規程 第2条）'),
            '2-1': yes('2025-05-29', '機器台帳（端末6、サーバ1、ルーター1）'),
            '2-2': yes('2025-06-12', '2社とも書面で回答を受領。遠隔保守はレセコンのみ'),
            '2-3': yes('2025-06-12', '2社の開示書をファイルに保管'),
            '2-4': yes('2025-05-29', '薬剤師・事務の2区分。管理者は管理薬剤師と代行者'),
            '2-5': yes('2025-05-29', '退職者1名を削除。半年ごとに確認'),
            '2-6': yes('2025-06-19', '保守点検報告書（令和7年6月）'),
            '2-7': yes('2025-06-02', '13文字以上に変更。手順書に記載'),
            '2-8': yes('2025-06-02', '手順書に記載し全員が署名'),
            '2-9': no('2025-06-02', '2025-09-30', 'USBメモリーの接続を制限していない。'),
            '2-10': yes('2025-07-10', '電子薬歴の次の版（令和8年度）で実装', '令和8年度に実装予定'),
            '2-11': yes('2025-06-19', '薬歴のアクセスログを毎月確認'),
            '2-12': yes('2025-06-19', '保守点検報告書（令和7年6月）'),
            '2-13': yes('2025-06-19', 'ルーターの接続元の設定を事業者と確認'),
            '3-1': yes('2025-07-03', '連絡体制図（令和7年7月）を休憩室に掲示'),
            '3-2': yes('2025-07-17', '毎日のバックアップ。7月に戻す手順を事業者と確認'),
            '3-3': no('2025-07-03', '2025-11-28', '地震のBCPだけで、サイバー攻撃の章がない。'),
            '4-1': yes('2025-12-04', '運用管理規程 第3版（令和7年12月1日）'),
          },
        },
        {
          by: 'pharmacy',
          answers: {
            '2-9': yesAtLast(
              no('2025-06-02', '2025-09-30', '業務用の1本だけを登録し、ほかは接続できない設定にした。'),
              '2025-09-18',
              '設定画面の写しと持ち出し簿',
            ),
            '3-3': yesAtLast(
              no('2025-07-03', '2025-11-28', '紙の薬歴で3日間続ける手順を加えた。'),
              '2025-11-20',
              'BCP 第2版（令和7年11月20日）',
            ),
          },
        },
      ],
      evidence: [
        {
          item: '2-1',
          name: '機器台帳.csv',
          by: 'pharmacy',
          csv: [
            '機器名,区分,設置場所,台数',
            '電子薬歴サーバ,サーバ,調剤室,1',
            '電子薬歴端末,端末,受付・調剤室,4',
            '資格確認端末,端末,受付,2',
            'ルーター,ネットワーク機器,調剤室,1',
          ],
        },
        {
          item: '3-1',
          name: '連絡体制図.pdf',
          by: 'pharmacy',
          title: 'サイバー攻撃のときの連絡体制図',
          blocks: [
            {
              kind: 'steps',
              items: [
                'LANケーブルを抜く（電源は切らない）',
                '管理薬剤師 桜井（03-0000-0300）へ連絡',
                '株式会社はなみずき薬局システム（03-0000-0301）へ連絡',
                '保健所・警察へ連絡',
              ],
            },
          ],
        },
      ],
      originals: pharmacyOriginals,
    },
  ],
};
