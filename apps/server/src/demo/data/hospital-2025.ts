/** This year's form of the hospital: half-way through, with what still has to be settled. */
import { type DemoAssessment, no, unanswered, yes, yesAtLast } from '../model.ts';
import { hospitalEvidence } from './hospital-evidence.ts';
import { hospitalOriginals, hospitalPlans } from './hospital-records.ts';

const PATCH_NOTE = 'PACSと超音波診断装置の更新プログラムが未適用。事業者と日程を調整している。';
const PLAN_NOTE = '超音波診断装置は「医療機器更改計画」により令和9年度に入れ替える。';
const CHART_NOTE = '夜間の連絡先と、警察・厚生労働省の窓口が古い。';

export const hospital2025: DemoAssessment = {
  editionId: 'fy2025/facility',
  context: { vendorContracts: true, externalLine: true, networkDevices: true, servers: true },
  rounds: [
    {
      by: 'hospital',
      answers: {
        '0-1': yes('2025-05-20', '電子カルテほか13システムを運用'),
        '1-1': yes('2025-05-20', '事務部長を任命（令和5年4月1日付け辞令）。職務は運用管理規程 第3条'),
        '3-1': no('2025-05-26', '2025-08-29', CHART_NOTE),
        '3-3': no('2025-05-26', '2026-03-31', 'サイバー攻撃を想定した章の案を医療安全管理室と作成している。'),
      },
    },
    {
      by: 'hospital-operator',
      answers: {
        '2-1': yes('2025-06-09', '機器台帳 令和7年6月版（サーバ9、端末131、ネットワーク機器22）'),
        '2-4': yes('2025-06-16', '職種別権限表（令和7年5月改訂）。管理者権限は医療情報係の3名のみ'),
        '2-5': yes('2025-06-16', 'アカウント棚卸し（令和7年6月）'),
        '2-6': no('2025-06-16', '2025-09-30', PATCH_NOTE),
        '2-8': yes('2025-07-07', '運用管理規程 第12条。4月の全職員研修で周知'),
      },
      systems: {
        '2-3': {
          chart: yes('2025-06-20', 'MDS 2025年版を受領'),
          nursing: yes('2025-06-20', 'MDS 2025年版を受領'),
          clerical: yes('2025-07-11', 'MDS 2025年版を受領'),
          reservation: yes('2025-06-27', 'SDS 第3版を受領'),
          pacs: no('2025-07-14', '2026-01-30', '旧版のみ。新しい版を依頼した。'),
        },
        '2-5': {
          chart: yes('2025-06-16', '退職者12名を無効化'),
          clerical: yes('2025-06-16', '退職者3名を無効化'),
          pacs: yes('2025-06-16', '退職者1名を無効化'),
        },
        '2-6': {
          chart: yes('2025-06-16', '保守作業報告書（令和7年6月）'),
          clerical: yes('2025-06-16', '自動更新'),
          network: yes('2025-06-16', 'ファームウェア更新の作業報告書（令和7年6月）'),
          pacs: no('2025-06-16', '2025-09-30', '画像サーバの更新は検証が必要'),
          ultrasound: no(
            '2025-06-16',
            '2026-03-31',
            '更新プログラムの提供がない。更改まで院内LANから切り離す',
          ),
        },
      },
    },
    {
      by: 'hospital-operator',
      answers: {
        '2-2': yes(
          '2025-08-25',
          '全事業者へ照会し書面で回答を受領。遠隔保守ありはPACSとファイアウォールの2件',
        ),
        '2-11': yes('2025-09-08', '電子カルテのアクセスログを毎月確認（確認簿あり）'),
      },
      systems: {
        // Found later than the answer of the facility: the sum now says otherwise.
        '2-5': { rehabilitation: no('2025-11-04', '2026-01-30', '共有フォルダに異動者の権限が残っている') },
      },
    },
    {
      by: 'hospital',
      answers: {
        '3-1': yesAtLast(
          no('2025-05-26', '2025-08-29', '夜間の連絡先と外部窓口を書き換え、各部署に掲示した。'),
          '2025-08-27',
          '連絡体制図 第3版（令和7年8月27日）',
        ),
        '3-3': no('2025-05-26', '2026-03-31', '章の案ができた。1月の幹部会で審議し、2月に机上訓練を行う。'),
        '2-10': unanswered('更改計画（令和9年度）に含まれるか、こもれび医療システムへ照会している。'),
      },
    },
    {
      by: 'hospital-operator',
      answers: {
        '2-6': no('2025-06-16', '2025-09-30', `${PATCH_NOTE}電子カルテと医事会計は適用済み。${PLAN_NOTE}`),
      },
      systems: {
        '2-6': { laboratory: yes('2026-01-15', '保守作業報告書（令和8年1月）') },
      },
    },
  ],
  evidence: hospitalEvidence,
  plans: hospitalPlans,
  originals: hospitalOriginals,
};
