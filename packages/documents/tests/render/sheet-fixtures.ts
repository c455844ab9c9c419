import { digest } from '@mamori/core/assessment/digest';
import { BLANK_ORIGINAL } from '@mamori/core/assessment/item-records';
import type { Locale } from '@mamori/messages/locale';
import type { Sheet } from '../../src/model/sheet.ts';
import { callScript } from '../../src/sheets/call-script.ts';
import { digestSheet } from '../../src/sheets/digest-sheet.ts';
import { handInCover } from '../../src/sheets/hand-in-cover.ts';
import { invitationSheet } from '../../src/sheets/invitation.ts';
import { questionSheet } from '../../src/sheets/question-sheet.ts';
import { recoverySheet } from '../../src/sheets/recovery-sheet.ts';
import { sayShowSheet } from '../../src/sheets/say-show.ts';
import { edition, filledFacility } from './fixtures.ts';

const facility = 'さくら診療所';
const vendor = '株式会社メディカルシステム';
const form = '令和7年度　医療機関におけるサイバーセキュリティ対策チェックリスト';
const date = '2025-12-10';

/** One of each sheet, as a clinic would print it. */
export function sheets(locale: Locale) {
  return {
    question: questionSheet({
      locale,
      facility,
      vendor,
      edition: form,
      date,
      returnBy: '2025-12-24',
      returnTo: ['〒600-0000 京都市下京区1-2-3　さくら診療所 事務長 山田', 'FAX 075-000-0000'],
      systems: ['電子カルテ', 'レセコン'],
      items: [
        {
          label: '2-⑥',
          text: 'セキュリティパッチ（最新ファームウェアや更新プログラム）を適用している。',
          questions: [
            '当方の機器ごとに、今の版、最新の版、最後に更新した日を教えてください。',
            'OSのサポート終了日を教えてください。',
          ],
        },
        {
          label: '2-⑬',
          text: '接続元制限を実施している。',
          questions: ['外から接続できる機器と、接続元の制限の方法を教えてください。'],
        },
        { label: '2-②', text: 'リモートメンテナンス（保守）している機器の有無を確認した。', questions: [] },
      ],
    }),
    sayShow: sayShowSheet({
      locale,
      facility,
      edition: form,
      date,
      items: [
        {
          label: '2-①',
          text: 'サーバ、端末PC、ネットワーク機器の台帳管理を行っている。',
          answer: 'はい（令和7年9月28日）',
          say: ['院内の機器12台を台帳にまとめ、年に1回、現物と照らし合わせています。'],
          show: ['機器台帳（受付の赤いファイル、1ページ）', '棚卸の記録（2025年9月）'],
          original: true,
        },
        {
          label: '2-⑧',
          text: 'パスワードの使い回しを禁止している。',
          answer: 'はい',
          say: ['職員の規則で禁じています。'],
          show: [],
          original: false,
        },
      ],
    }),
    call: callScript({
      locale,
      facility,
      vendor,
      telephone: '03-0000-0000',
      purpose: '事業者確認用の記入のお願い',
      date,
      steps: [
        {
          title: '1. 用件を伝える',
          say: [
            'さくら診療所の山田です。保健所の立入検査に向けて、「事業者確認用」のチェックリストに記入をお願いしたく、お電話しました。',
          ],
          replies: [
            {
              they: 'うちは対象ではありません',
              you: '保守の契約があるシステムは対象だと、厚生労働省の資料にあります。',
            },
            { they: '有料になります', you: '金額と、書面でいただける内容を教えてください。' },
          ],
        },
        { title: '2. 期限を決める', say: ['12月24日までに送っていただけますか。'], replies: [] },
      ],
    }),
    handIn: handInCover({
      locale,
      facility,
      edition: form,
      handedInOn: date,
      method: '書面（立入検査の当日に手渡し）',
      recipient: '下京保健センター',
      handedInBy: '事務長 山田',
      files: [
        {
          name: 'checklist-fy2025-facility.pdf',
          sha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
        },
        {
          name: 'checklist-fy2025-facility.xlsx',
          sha256: '2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae',
        },
      ],
      seal: '3f9a72c1 88de10b4（2025-12-10 09:30）',
    }),
    invitation: invitationSheet({
      locale,
      organization: facility,
      invitee: '鈴木 花子',
      role: 'システム運用担当者',
      invitedBy: '山田 太郎',
      url: 'http://192.168.1.10:8420/invite/Kx3f-92pQ-tt7m-A1bc',
      expires: '令和7年12月17日 17時',
      code: '4821 7730',
    }),
    backupKey: recoverySheet({
      kind: 'backup-key',
      locale,
      organization: facility,
      createdOn: date,
      secret: 'AGE-SECRET-KEY-1QQPQYRQZP3JS7H7Y0X7Y9V6WAL5ZQ4N0C8D2F5G7H9J3K6M8P0RSTU',
      recipient: 'age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p',
    }),
    codes: recoverySheet({
      kind: 'recovery-codes',
      locale,
      organization: facility,
      createdOn: date,
      person: '山田 太郎',
      codes: [
        '7QK2-9MXD',
        'B4TR-L8WZ',
        'H3NC-55PV',
        'J9YD-2KQA',
        'M6XF-T7RB',
        'P8WG-4LHE',
        'R2VJ-6NCU',
        'W5ZB-3DTY',
      ],
    }),
    digest: digestSheet({
      locale,
      edition: edition('fy2025/facility'),
      today: date,
      digest: digest(edition('fy2025/facility'), filledFacility, {
        today: date,
        records: {
          originals: [
            {
              ...BLANK_ORIGINAL,
              item: '2-1',
              exists: true,
              revision: '第4版',
              date: '2025-09-28',
              approver: '院長',
              place: '受付の赤いファイル 1ページ',
              files: [],
            },
          ],
          plans: [
            {
              item: '2-6',
              name: 'サーバ更改計画',
              measure: 'サーバ2台を入れ替える',
              completion: '2028-03-31',
              responsible: '医療情報係 高橋',
              status: 'decided',
              steps: [],
              files: [],
            },
          ],
        },
      }),
    }),
  } satisfies Record<string, Sheet>;
}
