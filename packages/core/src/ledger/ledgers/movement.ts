/**
 * What leaves, what comes in and what goes for good: take-outs, private devices, media, use, loans to patients and disposal (R-D3, R-D4,
 * R-D5, R-D7, R-D8; S1 第4条⑯, 第5条(2), 第6条, 第7条, 第13条, 参考2-14,15).
 */
import { choice, date, known, note, reference, references, text } from '../column.ts';
import { define, type RowOf } from '../definition.ts';

const approvedBy = text({ headings: /^(許可|承認)(者)(名)?$|^approvedby$/ });
const approvedOn = date({ headings: /^(許可|承認)(年月)?日$|^approved(on)?$/ });

/** S1 第13条(1)①: with the time out and the time back, permitted by the planning manager. */
export const takeOut = define({
  id: 'take_out',
  area: 'movement',
  source: 'R-D4, R-D8; S1 第13条(1)①③④⑤, 参考2-14',
  columns: {
    deviceIds: references('device', { headings: /^(持ち?出し)?(機器|媒体)(名)?$|^devices?$/ }),
    what: text({ limit: 1000, headings: /^(持ち?出す|持ち?出し)?(情報|データ)(の内容)?$|^(what|data)$/ }),
    person: text({ required: true, headings: /^(持ち?出し|持出)?(者|する人)(名)?$|^person$/ }),
    purpose: text({ required: true, limit: 1000, headings: /^(目的|理由|用途)$|^(purpose|reason)$/ }),
    destination: text({ headings: /^(持ち?出し)?(先|行き先)$|^destination$/ }),
    outOn: date({ required: true, headings: /^持ち?出し(年月)?日(時)?$|^out(on)?$/ }),
    outTime: text({ limit: 20, headings: /^持ち?出し時刻$|^outtime$/ }),
    dueOn: date({ required: true, headings: /^返却(予定|期限)(年月)?日?$|^due(on)?$/ }),
    backOn: date({ headings: /^返却(年月)?日(時)?$|^back(on)?$/ }),
    backTime: text({ limit: 20, headings: /^返却時刻$|^backtime$/ }),
    approvedBy,
    approvedOn,
    encrypted: known({ headings: /^暗号化$|^encrypted$/ }),
    password: known({ headings: /^(アクセス)?パスワード(の設定)?$|^password$/ }),
    noPublicWireless: known({ headings: /^公衆(無線lan|wi-?fi)(を使わない|の不使用)?$|^nopublicwifi$/ }),
    minimalApplications: known({
      headings: /^(アプリ(ケーション)?)(が|は)?(必要)?最小限$|^minimalapplications$/,
    }),
    noAdministrator: known({ headings: /^管理者権限(なし|がない)$|^noadministrator$/ }),
    receivedBy: text({ headings: /^返却(を)?(受付|受け取り|確認)(者|した人)$|^receivedby$/ }),
    backVirusChecked: known({ headings: /^返却時の?ウ[イィ]ルス(チェック|検査)$|^backviruschecked$/ }),
    backErased: known({ headings: /^返却時の?(データ)?(削除|消去)$|^backerased$/ }),
    note,
  },
  title: ['person', 'outOn'],
  keys: [],
  groups: [
    { id: 'what', columns: ['deviceIds', 'what', 'person', 'purpose', 'destination'] },
    { id: 'dates', columns: ['outOn', 'outTime', 'dueOn', 'backOn', 'backTime'] },
    { id: 'permission', columns: ['approvedBy', 'approvedOn'] },
    {
      id: 'protection',
      columns: ['encrypted', 'password', 'noPublicWireless', 'minimalApplications', 'noAdministrator'],
    },
    { id: 'return', columns: ['receivedBy', 'backVirusChecked', 'backErased'] },
    { id: 'note', columns: ['note'] },
  ],
  shown: ['outOn', 'person', 'deviceIds', 'purpose', 'dueOn', 'backOn', 'approvedBy'],
});
export type TakeOut = RowOf<typeof takeOut>;

/** S1 第7条(2): permission, virus check, erasure, and that it was recorded. */
export const privateDevice = define({
  id: 'private_device',
  area: 'movement',
  source: 'R-D4; S1 第7条(2)',
  columns: {
    owner: text({ required: true, headings: /^(所有者|持ち主|使用者)(名)?$|^owner$/ }),
    what: text({ required: true, headings: /^(機器|私物)(名|の内容)?$|^(what|device)$/ }),
    reason: text({ required: true, limit: 1000, headings: /^(理由|目的|やむを得ない理由)$|^reason$/ }),
    approvedBy,
    approvedOn,
    fromOn: date({ headings: /^(使用)?開始(年月)?日$|^from(on)?$/ }),
    toOn: date({ headings: /^(使用)?終了(年月)?日$|^to(on)?$/ }),
    virusChecked: known({ headings: /^ウ[イィ]ルス(チェック|検査)$|^viruschecked$/ }),
    erasedOn: date({ headings: /^(データ)?(削除|消去)(年月)?日$|^erased(on)?$/ }),
    note,
  },
  title: ['owner', 'what'],
  keys: [],
  groups: [
    { id: 'what', columns: ['owner', 'what', 'reason'] },
    { id: 'permission', columns: ['approvedBy', 'approvedOn', 'fromOn', 'toOn'] },
    { id: 'protection', columns: ['virusChecked', 'erasedOn'] },
    { id: 'note', columns: ['note'] },
  ],
  shown: ['owner', 'what', 'reason', 'approvedBy', 'fromOn', 'toOn', 'virusChecked', 'erasedOn'],
});
export type PrivateDevice = RowOf<typeof privateDevice>;

/** 参考2-15: connecting an external medium needs an application. */
export const mediaPermission = define({
  id: 'media_permission',
  area: 'movement',
  source: 'R-D4; 参考2-12, 2-15, S1 第10条(5)イ, S2 2-⑨',
  columns: {
    deviceId: reference('device', { headings: /^(媒体|機器)(の管理番号|番号|名)?$|^(device|medium)$/ }),
    medium: text({ headings: /^(台帳にない)?(媒体|メディア)(名|の内容)?$|^mediumname$/ }),
    connectedTo: references('device', { headings: /^(接続先|使用する端末|使用機器)$|^connectedto$/ }),
    person: text({ required: true, headings: /^(申請者|使用者)(名)?$|^person$/ }),
    purpose: text({ required: true, limit: 1000, headings: /^(目的|理由|用途)$|^(purpose|reason)$/ }),
    approvedBy,
    approvedOn,
    fromOn: date({ headings: /^(使用)?開始(年月)?日$|^from(on)?$/ }),
    toOn: date({ headings: /^(使用)?終了(年月)?日$|^to(on)?$/ }),
    virusChecked: known({ headings: /^ウ[イィ]ルス(チェック|検査)$|^viruschecked$/ }),
    encrypted: known({ headings: /^暗号化$|^encrypted$/ }),
    note,
  },
  title: ['person', 'medium'],
  keys: [],
  groups: [
    { id: 'what', columns: ['deviceId', 'medium', 'connectedTo', 'person', 'purpose'] },
    { id: 'permission', columns: ['approvedBy', 'approvedOn', 'fromOn', 'toOn'] },
    { id: 'protection', columns: ['virusChecked', 'encrypted'] },
    { id: 'note', columns: ['note'] },
  ],
  shown: ['person', 'deviceId', 'medium', 'purpose', 'approvedBy', 'fromOn', 'toOn', 'virusChecked'],
});
export type MediaPermission = RowOf<typeof mediaPermission>;

/** 使用管理簿 (S1 第6条). Small facilities may go without it (R-D5). */
export const useLog = define({
  id: 'use_log',
  area: 'movement',
  source: 'R-D4, R-D5; S1 第6条',
  columns: {
    deviceId: reference('device', { required: true, headings: /^(機器|管理番号)(名)?$|^device$/ }),
    usedOn: date({ required: true, headings: /^(使用|利用)(年月)?日$|^(usedon|date)$/ }),
    usedBy: text({ required: true, headings: /^(使用|利用)者(名|印)?$|^user$/ }),
    startedAt: text({ limit: 20, headings: /^開始(時間|時刻)$|^(started(at)?|start)$/ }),
    endedAt: text({ limit: 20, headings: /^終了(時間|時刻)$|^(ended(at)?|end)$/ }),
    virusChecked: known({ headings: /^ウ[イィ]ルス(チェック|検査)$|^viruschecked$/ }),
    poweredOff: known({ headings: /^電源(off|オフ)?$|^poweredoff$/ }),
    confirmedBy: text({ headings: /^(管理者|所属長)(印|名|確認)?$|^confirmedby$/ }),
    note,
  },
  title: ['usedOn', 'usedBy'],
  keys: [],
  groups: [
    {
      id: 'what',
      columns: [
        'deviceId',
        'usedOn',
        'usedBy',
        'startedAt',
        'endedAt',
        'virusChecked',
        'poweredOff',
        'confirmedBy',
      ],
    },
    { id: 'note', columns: ['note'] },
  ],
  shown: ['usedOn', 'deviceId', 'usedBy', 'startedAt', 'endedAt', 'confirmedBy'],
});
export type UseLog = RowOf<typeof useLog>;

/** Wearables and devices at home (S1 第4条(1)⑯): explained, agreed, and whom to call. The patient's name stays in the chart. */
export const patientLoan = define({
  id: 'patient_loan',
  area: 'movement',
  source: 'R-D7; S1 第4条(1)⑯, 第14条',
  columns: {
    deviceId: reference('device', { required: true, headings: /^(機器|管理番号)(名)?$|^device$/ }),
    recipient: text({ required: true, limit: 100, headings: /^(貸出先|貸与先|患者(番号|id))$|^recipient$/ }),
    lentOn: date({ required: true, headings: /^(貸出|貸与)(年月)?日$|^lent(on)?$/ }),
    dueOn: date({ headings: /^返却(予定|期限)(年月)?日?$|^due(on)?$/ }),
    backOn: date({ headings: /^返却(年月)?日$|^back(on)?$/ }),
    explained: known({ headings: /^説明(の実施)?$|^explained$/ }),
    agreedOn: date({ headings: /^同意(年月)?日$|^agreed(on)?$/ }),
    contact: text({ limit: 500, headings: /^(問い?合わせ先|連絡先)$|^contact$/ }),
    separated: known({ headings: /^(院内(システム|ネットワーク)(から|と)の)?(分離|切り分け)$|^separated$/ }),
    erasedOn: date({ headings: /^(データ)?(削除|消去)(年月)?日$|^erased(on)?$/ }),
    note,
  },
  title: ['deviceId', 'lentOn'],
  keys: [],
  groups: [
    { id: 'what', columns: ['deviceId', 'recipient', 'contact'] },
    { id: 'dates', columns: ['lentOn', 'dueOn', 'backOn'] },
    { id: 'protection', columns: ['explained', 'agreedOn', 'separated', 'erasedOn'] },
    { id: 'note', columns: ['note'] },
  ],
  shown: ['lentOn', 'deviceId', 'recipient', 'dueOn', 'backOn', 'explained', 'agreedOn'],
});
export type PatientLoan = RowOf<typeof patientLoan>;

/** S1 第13条(3)①: for patient data the head of the department, the planning manager and the management decide together. */
export const disposal = define({
  id: 'disposal',
  area: 'movement',
  source: 'R-D3; S1 第5条(2), 第9条(3), 第13条(3)',
  columns: {
    deviceIds: references('device', { headings: /^(廃棄)?(機器|媒体)(名)?$|^devices?$/ }),
    what: text({ limit: 1000, headings: /^(廃棄)?(内容|情報|データ)(の内容)?$|^what$/ }),
    patientData: known({ headings: /^(患者|医療)(データ|情報)(の有無)?$|^patientdata$/ }),
    method: choice(['destroyed', 'erased_and_destroyed', 'erased', 'returned', 'other'], {
      required: true,
      headings: /^(廃棄|消去)?方法$|^method$/,
    }),
    vendorId: reference('vendor', { headings: /^(廃棄|委託)(業者|事業者|先)(名)?$|^vendor$/ }),
    contract: known({ headings: /^(委託)?契約(書)?(の有無)?$|^contract$/ }),
    headName: text({ headings: /^(部門の?長|部門長|所属長)(の?(氏名|同意))?$|^headname$/ }),
    headOn: date({ headings: /^(部門の?長|部門長|所属長)の?同意(年月)?日$|^head(on)?$/ }),
    plannerName: text({ headings: /^企画管理者(の?(氏名|同意))?$|^plannername$/ }),
    plannerOn: date({ headings: /^企画管理者の?同意(年月)?日$|^planner(on)?$/ }),
    managementName: text({ headings: /^(経営責任者|院長)(の?(氏名|同意))?$|^managementname$/ }),
    managementOn: date({ headings: /^(経営責任者|院長)の?同意(年月)?日$|^management(on)?$/ }),
    disposedOn: date({ headings: /^(廃棄|実施)(年月)?日$|^disposed(on)?$/ }),
    proof: choice(['certificate', 'explained', 'own_record'], {
      headings: /^(証憑|証明)(書)?(の種類)?$|^proof$/,
    }),
    proofNumber: text({ headings: /^(証明書|証憑)(番号|の場所)$|^proofnumber$/ }),
    note,
  },
  title: ['what', 'disposedOn'],
  keys: [],
  groups: [
    { id: 'what', columns: ['deviceIds', 'what', 'patientData', 'method', 'vendorId', 'contract'] },
    {
      id: 'decision',
      columns: ['headName', 'headOn', 'plannerName', 'plannerOn', 'managementName', 'managementOn'],
    },
    { id: 'proof', columns: ['disposedOn', 'proof', 'proofNumber'] },
    { id: 'note', columns: ['note'] },
  ],
  shown: ['disposedOn', 'deviceIds', 'what', 'patientData', 'method', 'vendorId', 'proof'],
});
export type Disposal = RowOf<typeof disposal>;
