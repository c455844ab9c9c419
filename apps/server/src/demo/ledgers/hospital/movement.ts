/** What left あおば総合病院, came in and went for good (R-D3, R-D4, R-D7, R-D8). */
import { ago, recently, weekdayUpTo } from '../days.ts';
import type { DemoStaff, RowFor } from '../model.ts';
import { familyOf } from '../names.ts';
import type { Random } from '../random.ts';
import { HOLTER } from './machines-tests.ts';
import { LOAN_STICK } from './other-devices.ts';

const PLANNER = '伊藤 恵';
const SAFE = {
  encrypted: 'yes',
  password: 'yes',
  noPublicWireless: 'yes',
  minimalApplications: 'yes',
  noAdministrator: 'yes',
} as const;

/** Department and family name, of those who are there. */
const signedBy = (staff: readonly DemoStaff[], department: string): readonly string[] =>
  staff
    .filter((one) => one.department === department && one.leftOn == null)
    .map(({ name = '' }) => `${department} ${familyOf(name)}`);

/** The stick for the congress was due nine days ago. */
export function takeOuts(
  random: Random,
  today: string,
  staff: readonly DemoStaff[],
): readonly RowFor<'take_out'>[] {
  const nurses = signedBy(staff, '訪問看護');
  const radiographer = signedBy(staff, '放射線科').at(-1) ?? '';
  const visit = (tablet: number, person: string, days: number): RowFor<'take_out'> => {
    const day = weekdayUpTo(ago(today, days));
    return {
      ...SAFE,
      deviceIds: [`訪問看護 タブレット${tablet}`],
      what: '当日の訪問先の看護記録',
      person,
      purpose: '訪問看護',
      destination: '患者宅',
      outOn: day,
      outTime: '9:00',
      dueOn: day,
      backOn: day,
      backTime: random.pick(['16:40', '17:05', '17:20']),
      approvedBy: PLANNER,
      approvedOn: day,
    };
  };
  const past = Array.from({ length: 12 }, (_, index) =>
    visit([1, 3, 4][index % 3] ?? 1, random.pick(nurses), 3 + index * 3),
  );
  return [
    ...past,
    {
      ...SAFE,
      deviceIds: ['訪問看護 タブレット2', '訪問看護 タブレット5'],
      what: '当日の訪問先の看護記録',
      person: nurses[0] ?? '',
      purpose: '訪問看護（夜間の待機を含む）',
      destination: '患者宅、自宅待機',
      outOn: today,
      outTime: '9:10',
      dueOn: ago(today, -1),
      approvedBy: PLANNER,
      approvedOn: today,
    },
    {
      deviceIds: [`${LOAN_STICK}7`],
      what: '症例12件の画像（氏名を消したもの）',
      person: radiographer,
      purpose: '学会の発表',
      destination: '市民会館（学会の会場）',
      outOn: ago(today, 16),
      outTime: '18:00',
      dueOn: ago(today, 9),
      approvedBy: PLANNER,
      approvedOn: ago(today, 17),
      encrypted: 'yes',
      password: 'yes',
      note: '2度、内線で催促した。',
    },
    {
      deviceIds: [`${LOAN_STICK}3`],
      what: '機器台帳の写し（患者の情報なし）',
      person: '高橋 健',
      purpose: '事業者との打合せ',
      destination: '株式会社みちしるべネットワーク',
      outOn: ago(today, 44),
      outTime: '13:00',
      dueOn: ago(today, 44),
      backOn: ago(today, 44),
      backTime: '17:30',
      encrypted: 'yes',
      password: 'yes',
      note: '許可の記入がない。',
    },
  ];
}

export const privateDevices = (today: string): readonly RowFor<'private_device'>[] => [
  {
    owner: '医局 非常勤医師（眼科）',
    what: 'ノートパソコン（学会の資料作り）',
    reason: '医局の共用端末に統計ソフトがないため。院内のネットワークにはつながない。',
    approvedBy: PLANNER,
    approvedOn: ago(today, 76),
    fromOn: ago(today, 75),
    toOn: ago(today, 45),
    virusChecked: 'yes',
    erasedOn: ago(today, 44),
  },
  {
    owner: 'リハビリテーション科 理学療法士',
    what: 'スマートフォン（歩行の動画の撮影）',
    reason: '患者の歩行を撮り、本人に見せるため。専用の機器の購入を申請している。',
    approvedBy: '',
    fromOn: ago(today, 30),
    virusChecked: 'unknown',
  },
];

export const mediaPermissions = (today: string): readonly RowFor<'media_permission'>[] => [
  {
    deviceId: `${LOAN_STICK}8`,
    connectedTo: ['放射線科 読影端末1'],
    person: '放射線科 技師長',
    purpose: '他院へ渡す画像の書き出し',
    approvedBy: PLANNER,
    approvedOn: ago(today, 120),
    fromOn: ago(today, 119),
    toOn: ago(today, -246),
    virusChecked: 'yes',
    encrypted: 'yes',
  },
  {
    medium: '紹介患者のCD・DVD（持ち込み）',
    connectedTo: ['放射線科 読影端末2'],
    person: '地域連携室',
    purpose: '他院の画像の取り込み。取り込む前に単独の端末でウイルスを調べる。',
    approvedBy: PLANNER,
    approvedOn: ago(today, 200),
    fromOn: ago(today, 199),
    toOn: ago(today, -166),
    virusChecked: 'yes',
    encrypted: 'no',
  },
  {
    medium: '保守用USBメモリー（せせらぎ検査システム）',
    connectedTo: ['検体検査サーバ'],
    person: '検査科 技師長',
    purpose: '事業者による訪問保守',
    fromOn: ago(today, 21),
    toOn: ago(today, 21),
    virusChecked: 'unknown',
    encrypted: 'unknown',
  },
];

/** Three weeks of the sticks of the 医療情報係. */
export function useLogs(
  random: Random,
  today: string,
  staff: readonly DemoStaff[],
): readonly RowFor<'use_log'>[] {
  const users = [...signedBy(staff, '医療情報係'), ...signedBy(staff, '経営企画課')];
  return Array.from({ length: 20 }, (_, index): RowFor<'use_log'> => {
    const hour = random.between(9, 16);
    return {
      deviceId: `${LOAN_STICK}${1 + (index % 4)}`,
      usedOn: recently(random, today, 1 + index, 2 + index),
      usedBy: random.pick(users),
      startedAt: `${hour}:${random.pick(['00', '15', '40'])}`,
      endedAt: `${hour + 1}:${random.pick(['05', '20', '50'])}`,
      virusChecked: index === 13 ? 'unknown' : 'yes',
      poweredOff: 'yes',
      confirmedBy: index % 7 === 6 ? '' : '高橋 健',
    };
  });
}

export const patientLoans = (today: string): readonly RowFor<'patient_loan'>[] => {
  const lent = {
    explained: 'yes',
    separated: 'yes',
    contact: '検査科 生理検査室 内線321（夜間は代表 03-0000-0100）',
  } as const;
  return [
    {
      ...lent,
      deviceId: `${HOLTER}1`,
      recipient: '患者番号 0048213',
      lentOn: ago(today, 1),
      dueOn: today,
      agreedOn: ago(today, 1),
    },
    {
      ...lent,
      deviceId: `${HOLTER}2`,
      recipient: '患者番号 0051770',
      lentOn: ago(today, 6),
      dueOn: ago(today, 5),
      backOn: ago(today, 5),
      agreedOn: ago(today, 6),
      erasedOn: ago(today, 5),
    },
    {
      ...lent,
      deviceId: `${HOLTER}3`,
      recipient: '患者番号 0039954',
      lentOn: ago(today, 12),
      dueOn: ago(today, 11),
      backOn: ago(today, 10),
      explained: 'unknown',
      note: '同意書が見つからない。',
    },
    {
      ...lent,
      deviceId: '簡易睡眠検査装置1',
      recipient: '患者番号 0060128',
      lentOn: ago(today, 3),
      dueOn: ago(today, -2),
      agreedOn: ago(today, 3),
    },
  ];
};

export const disposals = (today: string): readonly RowFor<'disposal'>[] => [
  {
    deviceIds: ['旧 病棟端末1', '旧 病棟端末2', '旧 病棟端末3'],
    what: '病棟の旧端末3台（内蔵ハードディスク3本）',
    patientData: 'yes',
    method: 'erased_and_destroyed',
    contract: 'yes',
    headName: '看護部長',
    headOn: ago(today, 158),
    plannerName: PLANNER,
    plannerOn: ago(today, 156),
    managementName: '青葉 誠',
    managementOn: ago(today, 154),
    disposedOn: ago(today, 140),
    proof: 'certificate',
    proofNumber: '消去証明書 第0417号（医療情報係の書棚「廃棄」）',
    note: '高橋の立会いのもと、院内で穿孔機により破壊した。',
  },
  {
    deviceIds: [`${LOAN_STICK}12`],
    what: '壊れたUSBメモリー1本',
    patientData: 'unknown',
    method: 'destroyed',
    plannerName: PLANNER,
    plannerOn: ago(today, 62),
    disposedOn: ago(today, 60),
    note: '部門長と院長の同意、廃棄の記録がない。',
  },
];
