/** Staff and the accounts of systems (R-E1, R-E3, R-E4; S2 アカウント, S0 2-1②, 6-*, 7-*, S1 第4条⑨⑩⑰, 参考2-5,6). */
import { choice, date, known, note, reference, text, texts } from '../column.ts';
import { define, type RowOf } from '../definition.ts';

/** 職種, as the permission matrix of S2 groups them; a facility's own words stand in `jobTitle`. */
export const JOBS = [
  'doctor',
  'dentist',
  'nurse',
  'assistant_nurse',
  'pharmacist',
  'radiographer',
  'laboratory',
  'rehabilitation',
  'engineer',
  'dietitian',
  'dental_hygienist',
  'social_worker',
  'clerk',
  'it',
  'care_worker',
  'other',
] as const;
export type Job = (typeof JOBS)[number];

export const staff = define({
  id: 'staff',
  area: 'people',
  source: 'R-E3, R-E4; S0 2-1②, 6-2, 7-*, 参考2-5,6',
  columns: {
    number: text({
      limit: 60,
      numbered: true,
      headings:
        /^(職員|社員|従業員|個人)?(番号|no\.?|コード|id)$|^(employee(id|number|no\.?)|staff(id|number)|personnelnumber)$/,
    }),
    name: text({
      required: true,
      headings: /^(氏名|名前|職員名|社員名|漢字氏名|氏名\(漢字\))$|^(name|fullname|displayname)$/,
    }),
    kana: text({
      headings: /^(氏名)?\(?(カナ|かな|フリガナ|ふりがな|ヨミ|よみ)\)?(氏名)?$|^(kana|furigana|reading)$/,
    }),
    romaji: text({
      headings: /^(氏名)?\(?(ローマ字|英字|アルファベット)\)?(氏名)?$|^(romaji|latinname|nameinroman)$/,
    }),
    formerNames: texts({ count: 10, headings: /^(旧姓|旧氏名|旧名|通称)$|^(formernames?|maidennames?)$/ }),
    job: choice(JOBS, { headings: /^(職種)$|^(job|profession|occupation)$/ }),
    jobTitle: text({ headings: /^(職名|役職|職位|職種名)$|^(jobtitle|title|position)$/ }),
    department: text({
      headings: /^(所属|部署|部門|診療科|病棟|課)(名|部署|部門)?$|^(department|division|section|ward)$/,
    }),
    employment: choice(['regular', 'part_time', 'dispatched', 'contractor', 'student'], {
      headings: /^(雇用|勤務|採用)(形態|区分)$|^(employment(type)?|contracttype)$/,
    }),
    dispatchedFrom: text({ headings: /^(派遣元|所属元|出向元)(名)?$|^(dispatchedfrom|agency)$/ }),
    joinedOn: date({
      headings: /^(入職|入社|採用|着任|就職)(年月)?日$|^(joined(on)?|hiredate|startdate|hired(on)?)$/,
    }),
    leftOn: date({
      headings: /^(退職|退社|離職|異動|転出)(年月)?日$|^(left(on)?|leavedate|enddate|terminationdate)$/,
    }),
    note,
  },
  title: ['name', 'number'],
  keys: [['number'], ['name']],
  groups: [
    { id: 'what', columns: ['number', 'name', 'kana', 'romaji', 'formerNames'] },
    { id: 'where', columns: ['job', 'jobTitle', 'department', 'employment', 'dispatchedFrom'] },
    { id: 'dates', columns: ['joinedOn', 'leftOn'] },
    { id: 'note', columns: ['note'] },
  ],
  shown: ['number', 'name', 'kana', 'job', 'department', 'employment', 'joinedOn', 'leftOn'],
});
export type Staff = RowOf<typeof staff>;

/** Duty of dispatched staff: who used a pre-allotted account when (R-E4). */
export const duty = define({
  id: 'duty',
  area: 'people',
  source: 'R-E4; S0 2-1②',
  columns: {
    staffId: reference('staff', { headings: /^(氏名|職員|医師)(名)?$|^(staff|name|doctor)$/ }),
    visitor: text({ headings: /^(派遣)?(医師|職員)?名\(?(名簿にない人)?\)?$|^visitor$/ }),
    accountId: reference('account', { required: true, headings: /^(使用)?(アカウント|id)(名)?$|^account$/ }),
    startsOn: date({ required: true, headings: /^(勤務)?(開始|勤務)日$|^(startson|date|from)$/ }),
    endsOn: date({ headings: /^(勤務)?終了日$|^(endson|to)$/ }),
    shift: text({ limit: 100, headings: /^(勤務|当直|時間帯)(区分|内容)?$|^(shift|hours)$/ }),
    handedBy: text({ headings: /^(払出|貸与|交付)(し)?者$|^handedby$/ }),
    changedAfter: known({ headings: /^(使用後の)?パスワード変更$|^changedafter$/ }),
    note,
  },
  title: ['accountId', 'startsOn'],
  keys: [],
  groups: [
    {
      id: 'what',
      columns: ['staffId', 'visitor', 'accountId', 'startsOn', 'endsOn', 'shift', 'handedBy', 'changedAfter'],
    },
    { id: 'note', columns: ['note'] },
  ],
  shown: ['startsOn', 'staffId', 'visitor', 'accountId', 'shift', 'changedAfter'],
});
export type Duty = RowOf<typeof duty>;

/** R-E1: kept apart. Network devices have administrators of their own (R-E7). */
export const ACCOUNT_LAYERS = ['application', 'server_os', 'terminal_os', 'network'] as const;
export type AccountLayer = (typeof ACCOUNT_LAYERS)[number];
export const ACCOUNT_KINDS = ['personal', 'shared', 'service', 'vendor', 'break_glass', 'built_in'] as const;
export type AccountKind = (typeof ACCOUNT_KINDS)[number];

export const account = define({
  id: 'account',
  area: 'people',
  source: 'R-E1, R-E3, R-E6, R-E7; S2 アカウント, 管理者権限, 退職者…, S1 第4条⑨⑩⑰',
  columns: {
    name: text({
      required: true,
      headings:
        /^((ログイン|ログオン|サインイン|利用者|ユーザ[ー]?|アカウント)(名|id)|id|id名|アカウント|ユーザー?)$|^(samaccountname|user(name|id)?|login|account(name)?|name)$/,
    }),
    layer: choice(ACCOUNT_LAYERS, {
      required: true,
      headings: /^(層|階層|レイヤー?|アカウントの層)$|^layer$/,
    }),
    systemId: reference('system', { headings: /^(対象)?(システム)(名)?$|^system$/ }),
    deviceId: reference('device', { headings: /^(対象)?(機器|サーバ[ー]?|端末)(名)?$|^device$/ }),
    /** Domain, host or tenant that the export came from. */
    realm: text({ headings: /^(ドメイン|コンピュータ[ー]?名|ホスト名)$|^(domain|realm|host(name)?)$/ }),
    displayName: text({
      headings: /^(表示名|氏名|使用者|名前|フルネーム)$|^(displayname|fullname|givenname)$/,
    }),
    employeeNumber: text({ limit: 60, headings: /^(職員|社員)(番号|コード)$|^(employee(id|number))$/ }),
    staffId: reference('staff', { headings: /^(職員|名簿)(名)?$|^staff$/ }),
    kind: choice(ACCOUNT_KINDS, {
      required: true,
      initial: 'personal',
      headings: /^(アカウント)?(種別|種類|区分)$|^(accounttype|kind)$/,
    }),
    enabled: known({
      headings: /^(有効|状態|有効\/無効|ステータス|使用可否)$|^(enabled|status|active|accountactive)$/,
    }),
    administrator: known({
      headings: /^(管理者|特権)(権限)?(の有無)?$|^(administrator|admin|isadmin|privileged)$/,
    }),
    administratorReason: text({
      limit: 1000,
      headings: /^(管理者権限|特権)の?(付与)?(理由|必要な理由)$|^adminreason$/,
    }),
    role: text({
      limit: 500,
      headings: /^(権限|役割|ロール|グループ|職種|所属グループ)(名)?$|^(role|groups?|memberof|profile)$/,
    }),
    createdOn: date({ headings: /^(作成|登録|発行)(年月)?日$|^(created(on)?|whencreated)$/ }),
    lastUsedOn: date({
      headings:
        /^(最終|直近)(の)?(ログイン|ログオン|利用|使用|サインイン)(年月)?(日|日時)$|^(lastlogon(date|timestamp)?|lastlogin|lastused(on)?)$/,
    }),
    passwordChangedOn: date({
      headings:
        /^(最終)?パスワード(の)?(最終)?(変更|更新|設定)(年月)?(日|日時)$|^(passwordlastset|pwdlastset|passwordchanged(on)?)$/,
    }),
    passwordNeverExpires: known({ headings: /^(パスワード)?(無期限|期限なし)$|^passwordneverexpires$/ }),
    autoLogon: known({ headings: /^自動(ログイン|ログオン|サインイン)$|^autologon$/ }),
    dailyUse: known({ headings: /^日常(業務)?(での|に)?(使用|利用)$|^dailyuse$/ }),
    disabledOn: date({ headings: /^(無効化|停止|削除)(年月)?日$|^(disabled(on)?|accountexpirationdate)$/ }),
    sealedOn: date({ headings: /^封(印|緘)(した)?(年月)?日$|^sealed(on)?$/ }),
    sealPlace: text({ headings: /^封(印|緘)(した)?(物の|の)?(保管)?場所$|^sealplace$/ }),
    confirmedOn: date({ headings: /^(棚卸|確認)(年月)?日$|^confirmed(on)?$/ }),
    note,
  },
  title: ['name', 'displayName'],
  keys: [['layer', 'systemId', 'deviceId', 'realm', 'name']],
  groups: [
    { id: 'what', columns: ['name', 'layer', 'systemId', 'deviceId', 'realm', 'kind'] },
    { id: 'person', columns: ['displayName', 'employeeNumber', 'staffId', 'role'] },
    {
      id: 'state',
      columns: ['enabled', 'createdOn', 'lastUsedOn', 'disabledOn', 'confirmedOn'],
    },
    {
      id: 'protection',
      columns: [
        'administrator',
        'administratorReason',
        'dailyUse',
        'autoLogon',
        'passwordChangedOn',
        'passwordNeverExpires',
        'sealedOn',
        'sealPlace',
      ],
    },
    { id: 'note', columns: ['note'] },
  ],
  shown: [
    'name',
    'displayName',
    'layer',
    'systemId',
    'kind',
    'enabled',
    'administrator',
    'lastUsedOn',
    'staffId',
  ],
});
export type Account = RowOf<typeof account>;

/** The use of a break-glass account leaves a trace, and the account is changed afterwards (R-E6, S1 第4条⑰ウ, エ). */
export const breakGlassUse = define({
  id: 'break_glass_use',
  area: 'people',
  source: 'R-E6; S1 第4条⑰, 第15条(4)',
  columns: {
    accountId: reference('account', { required: true, headings: /^アカウント(名)?$|^account$/ }),
    usedBy: text({ required: true, headings: /^(使用者|利用者)(名)?$|^usedby$/ }),
    openedOn: date({ required: true, headings: /^(開封|使用|利用)(年月)?日$|^(openedon|usedon)$/ }),
    reason: text({
      required: true,
      limit: 2000,
      lines: true,
      headings: /^(使用|開封)?(理由|目的)$|^reason$/,
    }),
    approvedBy: text({ headings: /^(許可|承認)(者)(名)?$|^approvedby$/ }),
    endedOn: date({ headings: /^(復帰|終了|使用終了)(年月)?日$|^endedon$/ }),
    changedOn: date({ headings: /^(パスワード)?変更(年月)?日$|^changedon$/ }),
    sealedOn: date({ headings: /^(再)?封(印|緘)(年月)?日$|^(re)?sealedon$/ }),
    note,
  },
  title: ['accountId', 'openedOn'],
  keys: [],
  groups: [
    { id: 'what', columns: ['accountId', 'usedBy', 'openedOn', 'reason', 'approvedBy'] },
    { id: 'after', columns: ['endedOn', 'changedOn', 'sealedOn'] },
    { id: 'note', columns: ['note'] },
  ],
  shown: ['openedOn', 'accountId', 'usedBy', 'reason', 'changedOn', 'sealedOn'],
});
export type BreakGlassUse = RowOf<typeof breakGlassUse>;

/** 情報区分 of the matrix in S2 (アクセス利用権限). */
export const INFORMATION_CLASSES = [
  'basic',
  'record',
  'diagnosis',
  'order',
  'result',
  'image',
  'prescription',
  'nursing',
  'accounting',
  'settings',
  'logs',
] as const;
export type InformationClass = (typeof INFORMATION_CLASSES)[number];
export const PERMISSION_LEVELS = ['enter', 'view', 'none'] as const;
export type PermissionLevel = (typeof PERMISSION_LEVELS)[number];

/** One cell of the matrix job × class of information: what was decided, and what the system is really set to (R-E2). */
export const permission = define({
  id: 'permission',
  area: 'people',
  source: 'R-E2; S2 アクセス利用権限, 管理者権限, S0 6-2',
  columns: {
    systemId: reference('system', { required: true, headings: /^(対象)?システム(名)?$|^system$/ }),
    job: choice(JOBS, { required: true, headings: /^(職種)$|^(job|profession|role)$/ }),
    informationClass: choice(INFORMATION_CLASSES, {
      required: true,
      headings: /^(情報(の)?(区分|種類|種別))$|^(informationclass|class)$/,
    }),
    level: choice(PERMISSION_LEVELS, {
      required: true,
      headings: /^(決めた)?(権限|利用権限)$|^(level|permission)$/,
    }),
    actual: choice(PERMISSION_LEVELS, { headings: /^(実際の?|設定)(権限|設定|値)?$|^(actual|configured)$/ }),
    checkedOn: date({ headings: /^(設定の?)?(確認)(年月)?日$|^checked(on)?$/ }),
    note,
  },
  title: ['systemId', 'job'],
  keys: [['systemId', 'job', 'informationClass']],
  groups: [
    { id: 'what', columns: ['systemId', 'job', 'informationClass', 'level'] },
    { id: 'state', columns: ['actual', 'checkedOn'] },
    { id: 'note', columns: ['note'] },
  ],
  shown: ['systemId', 'job', 'informationClass', 'level', 'actual', 'checkedOn'],
});
export type Permission = RowOf<typeof permission>;

/**
 * What a role of a system gives, told once by a person: a row of the matrix, or none of them while `job` is blank (R-E2). Without it
 * nobody can say whether an account has what its holder's job may have.
 */
export const systemRole = define({
  id: 'system_role',
  area: 'people',
  source: 'R-E2; S2 アカウント (役割), アクセス利用権限',
  columns: {
    systemId: reference('system', { required: true, headings: /^(対象)?システム(名)?$|^system$/ }),
    role: text({ required: true, limit: 500, headings: /^(権限|役割|ロール|グループ)(名)?$|^(role|group)$/ }),
    job: choice(JOBS, { headings: /^(職種|利用権限表の行)$|^(job|profession)$/ }),
    note,
  },
  title: ['role', 'systemId'],
  keys: [['systemId', 'role']],
  groups: [
    { id: 'what', columns: ['systemId', 'role', 'job'] },
    { id: 'note', columns: ['note'] },
  ],
  shown: ['systemId', 'role', 'job'],
});
export type SystemRole = RowOf<typeof systemRole>;
