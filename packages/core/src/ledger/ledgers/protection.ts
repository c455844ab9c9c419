/** Logs, clocks, backups and the sign-in rules of systems (R-E5, R-E9, R-F1, R-F3, R-K5). */
import { choice, date, known, note, number, reference, references, text } from '../column.ts';
import { define, type RowOf } from '../definition.ts';

/** S0 8-7: whether when, who, where and what can be told from it. */
export const logSource = define({
  id: 'log_source',
  area: 'protection',
  source: 'R-F1, R-F3; S0 8-7, 8-8, S1 第10条(4), 参考2-7',
  columns: {
    name: text({ required: true, headings: /^(ログ(名|の名称|の種類)?|名称)$|^(log|name)$/ }),
    systemId: reference('system', { headings: /^(対象)?システム(名)?$|^system$/ }),
    deviceId: reference('device', { headings: /^(対象)?機器(名)?$|^device$/ }),
    tellsWhen: known({ headings: /^(いつ|日時)$|^when$/ }),
    tellsWho: known({ headings: /^(誰が|だれが|利用者)$|^who$/ }),
    tellsWhere: known({ headings: /^(どこに|どこで|場所)$|^where$/ }),
    tellsWhat: known({ headings: /^(何を|操作|操作内容)$|^what$/ }),
    keptMonths: number({
      minimum: 0,
      maximum: 1200,
      headings: /^(保存|保管)(期間|月数)(\(月\))?$|^(keptmonths|retention)$/,
    }),
    place: text({ headings: /^(保存|保管)(場所|先)$|^(place|storage)$/ }),
    alerts: known({ headings: /^(アラート|警告|通知)(の有無|の設定)?$|^alerts?$/ }),
    readers: text({ limit: 1000, headings: /^(閲覧(できる人|者|権限)|参照できる人)$|^readers$/ }),
    tamperProof: known({ headings: /^(削除|改ざん)(・改ざん|・削除)?の?(防止|対策)$|^tamperproof$/ }),
    protection: text({ limit: 1000, headings: /^(削除|改ざん)?(防止|対策)の(方法|内容)$|^protection$/ }),
    clockId: reference('clock_source', { headings: /^(時刻(源|の合わせ方|同期))$|^clock$/ }),
    reviewEveryDays: number({
      minimum: 1,
      maximum: 3650,
      headings: /^(確認|点検|レビュー)(の)?(間隔|頻度)(\(日\))?$|^revieweverydays$/,
    }),
    reviewedOn: date({ headings: /^(最終)?(確認|点検|レビュー)(年月)?日$|^reviewed(on)?$/ }),
    reviewedBy: text({ headings: /^(確認|点検)(者)(名)?$|^reviewedby$/ }),
    note,
  },
  title: ['name'],
  keys: [['name', 'systemId', 'deviceId']],
  groups: [
    { id: 'what', columns: ['name', 'systemId', 'deviceId'] },
    { id: 'content', columns: ['tellsWhen', 'tellsWho', 'tellsWhere', 'tellsWhat'] },
    { id: 'keeping', columns: ['keptMonths', 'place', 'readers', 'tamperProof', 'protection', 'clockId'] },
    { id: 'review', columns: ['alerts', 'reviewEveryDays', 'reviewedOn', 'reviewedBy'] },
    { id: 'note', columns: ['note'] },
  ],
  shown: ['name', 'systemId', 'deviceId', 'keptMonths', 'alerts', 'reviewedOn', 'tamperProof'],
});
export type LogSource = RowOf<typeof logSource>;

/** S1 第10条(4)③: synchronised inside, and with standard time. */
export const clockSource = define({
  id: 'clock_source',
  area: 'protection',
  source: 'R-F1; S1 第10条(4)③, 参考2-8',
  columns: {
    name: text({
      required: true,
      headings: /^(時刻(源|サーバ[ー]?)(名)?|名称)$|^(clock|name|ntp(server)?)$/,
    }),
    kind: choice(['ntp_internet', 'ntp_inside', 'gps', 'radio', 'manual', 'domain'], {
      required: true,
      headings: /^(種別|種類|方法)$|^(kind|type)$/,
    }),
    systemIds: references('system', { headings: /^(対象)?システム(名)?$|^systems?$/ }),
    deviceId: reference('device', { headings: /^機器(名)?$|^device$/ }),
    automatic: known({ headings: /^自動(で合う|同期)?$|^automatic$/ }),
    checkedOn: date({ headings: /^(最終)?(確認|点検)(年月)?日$|^checked(on)?$/ }),
    deviationSeconds: number({
      minimum: 0,
      maximum: 86_400,
      headings: /^(ずれ|誤差)(\(秒\))?$|^deviationseconds$/,
    }),
    note,
  },
  title: ['name'],
  keys: [['name']],
  groups: [
    { id: 'what', columns: ['name', 'kind', 'systemIds', 'deviceId', 'automatic'] },
    { id: 'review', columns: ['checkedOn', 'deviationSeconds'] },
    { id: 'note', columns: ['note'] },
  ],
  shown: ['name', 'kind', 'systemIds', 'automatic', 'checkedOn'],
});
export type ClockSource = RowOf<typeof clockSource>;

/** S3 6–9, S1 参考6 II-1(3): at least three generations, one copy that an attacker in the network does not reach. */
export const backup = define({
  id: 'backup',
  area: 'protection',
  source: 'R-K5; S3 6–9, S1 第4条(1)⑱, 参考2-4, 参考6 II-1(3)',
  columns: {
    name: text({ required: true, headings: /^(バックアップ(名|の名称|対象)?|名称)$|^(backup|name)$/ }),
    systemId: reference('system', { headings: /^(対象)?システム(名)?$|^system$/ }),
    content: text({ limit: 1000, headings: /^(対象|内容|バックアップの?内容)(データ)?$|^(content|what)$/ }),
    everyHours: number({
      minimum: 1,
      maximum: 87_600,
      headings: /^(頻度|間隔)(\(時間\))?$|^(everyhours|interval)$/,
    }),
    generations: number({ minimum: 0, maximum: 10_000, headings: /^世代(数)?$|^generations?$/ }),
    copies: number({ minimum: 0, maximum: 100, headings: /^(写し|コピー|複製)(の)?数$|^copies$/ }),
    mediaKinds: number({
      minimum: 0,
      maximum: 20,
      headings: /^(媒体|メディア)(の)?(種類|種)数$|^mediakinds$/,
    }),
    place: text({ headings: /^(保管|保存)(場所|先)$|^(place|location)$/ }),
    offline: known({ headings: /^オフライン(保管|保存)?$|^offline$/ }),
    remote: known({ headings: /^(遠隔地|院外|別の?場所)(保管|保存)?$|^(remote|offsite)$/ }),
    immutable: known({ headings: /^(書き換え(不可|できない)|変更不可|イミュータブル)(保管)?$|^immutable$/ }),
    encrypted: known({ headings: /^暗号化$|^encrypted$/ }),
    performer: text({ headings: /^(実施|担当)者(名)?$|^performer$/ }),
    vendorId: reference('vendor', { headings: /^(保守)?(事業者|業者)(名)?$|^vendor$/ }),
    checkedOn: date({ headings: /^(取得の?)?(最終)?確認(年月)?日$|^checked(on)?$/ }),
    restoreTestedOn: date({
      headings: /^(最終)?(復旧|復元|リストア)(の)?(テスト|試験|訓練|確認)(年月)?日$|^restoretested(on)?$/,
    }),
    restoreTestedBy: text({
      headings: /^(復旧|復元|リストア)(テスト|試験)の?(実施者|担当者?)$|^restoretestedby$/,
    }),
    restoreResult: choice(['succeeded', 'partly', 'failed'], {
      headings: /^(復旧|復元|リストア)(テスト|試験)?(の)?結果$|^restoreresult$/,
    }),
    restoreMinutes: number({
      minimum: 0,
      maximum: 525_600,
      headings: /^(復旧|復元)(に)?(かかった|要した)?時間(\(分\))?$|^restoreminutes$/,
    }),
    restoreRecord: text({
      limit: 2000,
      lines: true,
      headings: /^(復旧|復元)(テスト)?の?記録$|^restorerecord$/,
    }),
    procedure: text({ limit: 1000, headings: /^(復旧|復元)手順(書)?(の場所)?$|^procedure$/ }),
    procedureConfirmedOn: date({
      headings: /^(復旧|復元)手順(書)?の?確認(年月)?日$|^procedureconfirmed(on)?$/,
    }),
    note,
  },
  title: ['name'],
  keys: [['name', 'systemId']],
  groups: [
    {
      id: 'what',
      columns: ['name', 'systemId', 'content', 'everyHours', 'performer', 'vendorId', 'checkedOn'],
    },
    {
      id: 'keeping',
      columns: [
        'generations',
        'copies',
        'mediaKinds',
        'place',
        'offline',
        'remote',
        'immutable',
        'encrypted',
      ],
    },
    {
      id: 'restore',
      columns: [
        'restoreTestedOn',
        'restoreTestedBy',
        'restoreResult',
        'restoreMinutes',
        'restoreRecord',
        'procedure',
        'procedureConfirmedOn',
      ],
    },
    { id: 'note', columns: ['note'] },
  ],
  shown: [
    'name',
    'systemId',
    'everyHours',
    'generations',
    'offline',
    'remote',
    'encrypted',
    'restoreTestedOn',
  ],
});
export type Backup = RowOf<typeof backup>;

/** Sign-in rules of a system (S2 2-⑦⑧⑩, S1 第4条⑦⑧⑨⑮(2), 別紙2 1–2). */
export const signInPolicy = define({
  id: 'sign_in_policy',
  area: 'protection',
  source: 'R-E5, R-E9; S2 2-⑦⑧⑩, S1 第4条(1)⑦⑧⑨⑮, (2), 別紙2 1①–③, 2②',
  columns: {
    systemId: reference('system', { required: true, headings: /^(対象)?システム(名)?$|^system$/ }),
    minimumLength: number({
      minimum: 0,
      maximum: 256,
      headings: /^(最低|最小)?(文字数|桁数|パスワードの長さ)$|^minimumlength$/,
    }),
    mixed: known({ headings: /^(英数字・?記号|文字種)の?(混在|混合)$|^mixed$/ }),
    changeEveryDays: number({
      minimum: 0,
      maximum: 3650,
      headings: /^(定期変更|変更の?間隔)(\(日\))?$|^changeeverydays$/,
    }),
    secondFactor: choice(['yes', 'planned', 'no'], {
      headings: /^(二|2|多)要素認証$|^(mfa|2fa|secondfactor)$/,
    }),
    secondFactorBy: date({ headings: /^(二|2|多)要素認証の?(導入)?予定(年月)?日?$|^secondfactorby$/ }),
    uniqueIds: known({ headings: /^(利用者ごとの?|固有の?|ユニークな?)id$|^uniqueids?$/ }),
    noReuse: known({ headings: /^(パスワードの?)?使い回しの?禁止$|^noreuse$/ }),
    lockOut: known({ headings: /^ロックアウト$|^lockout$/ }),
    screenLock: known({ headings: /^(画面|スクリーン)ロック$|^screenlock$/ }),
    hashed: known({ headings: /^(パスワードの?)?(不可逆|暗号化)(変換|保存)?$|^hashed$/ }),
    cardSubstitute: text({
      limit: 1000,
      headings: /^(ic)?カード(の)?(破損|故障)時の?(代替|手順)$|^cardsubstitute$/,
    }),
    note,
  },
  title: ['systemId'],
  keys: [['systemId']],
  groups: [
    { id: 'what', columns: ['systemId', 'minimumLength', 'mixed', 'changeEveryDays', 'noReuse'] },
    { id: 'factor', columns: ['secondFactor', 'secondFactorBy', 'cardSubstitute'] },
    { id: 'protection', columns: ['uniqueIds', 'lockOut', 'screenLock', 'hashed'] },
    { id: 'note', columns: ['note'] },
  ],
  shown: ['systemId', 'minimumLength', 'mixed', 'changeEveryDays', 'secondFactor', 'noReuse', 'lockOut'],
});
export type SignInPolicy = RowOf<typeof signInPolicy>;
