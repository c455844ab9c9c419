/**
 * The field's terms: Japanese, reading, the English name used in code (STYLE 11). Code and comments use no other word for them. Explanations for users
 * stand in `regulations/glossary`.
 */

export interface Term {
  readonly ja: string;
  readonly reading: string;
  readonly en: string;
}

export const GLOSSARY = [
  { ja: '医療機関', reading: 'いりょうきかん', en: 'facility' },
  { ja: '薬局', reading: 'やっきょく', en: 'pharmacy' },
  { ja: '助産所', reading: 'じょさんじょ', en: 'maternity home' },
  { ja: '事業者', reading: 'じぎょうしゃ', en: 'vendor' },
  { ja: '保健所', reading: 'ほけんじょ', en: 'health centre' },
  { ja: '所管する行政機関', reading: 'しょかんするぎょうせいきかん', en: 'authority' },
  { ja: '立入検査', reading: 'たちいりけんさ', en: 'on-site inspection' },
  { ja: '現物確認', reading: 'げんぶつかくにん', en: 'check of the original' },
  { ja: '医療情報システム', reading: 'いりょうじょうほうシステム', en: 'medical information system' },
  {
    ja: '医療情報システム安全管理責任者',
    reading: 'いりょうじょうほうシステムあんぜんかんりせきにんしゃ',
    en: 'safety manager',
  },
  { ja: '企画管理者', reading: 'きかくかんりしゃ', en: 'planner' },
  { ja: 'システム運用担当者', reading: 'システムうんようたんとうしゃ', en: 'operator' },
  { ja: 'チェックリスト', reading: 'チェックリスト', en: 'checklist' },
  { ja: '版', reading: 'はん', en: 'edition' },
  { ja: '年度', reading: 'ねんど', en: 'fiscal year' },
  { ja: '医療機関確認用', reading: 'いりょうきかんかくにんよう', en: 'facility form' },
  { ja: '事業者確認用', reading: 'じぎょうしゃかくにんよう', en: 'vendor form' },
  { ja: 'チェック項目', reading: 'チェックこうもく', en: 'item' },
  { ja: '確認日', reading: 'かくにんび', en: 'date of confirmation' },
  { ja: '1回目・2回目', reading: 'いっかいめ・にかいめ', en: 'first and second confirmation (round)' },
  { ja: '目標日', reading: 'もくひょうび', en: 'target date' },
  { ja: '備考', reading: 'びこう', en: 'note' },
  { ja: '対象外', reading: 'たいしょうがい', en: 'not applicable' },
  { ja: '根拠', reading: 'こんきょ', en: 'basis' },
  { ja: '証跡', reading: 'しょうせき', en: 'evidence' },
  { ja: '改善計画', reading: 'かいぜんけいかく', en: 'improvement plan' },
  { ja: '提出', reading: 'ていしゅつ', en: 'hand-in' },
  { ja: 'サーバ', reading: 'サーバ', en: 'server' },
  { ja: '端末PC', reading: 'たんまつピーシー', en: 'terminal' },
  { ja: 'ネットワーク機器', reading: 'ネットワークきき', en: 'network device' },
  { ja: '機器台帳', reading: 'ききだいちょう', en: 'device ledger' },
  { ja: '棚卸', reading: 'たなおろし', en: 'stock-take' },
  { ja: '連絡体制図', reading: 'れんらくたいせいず', en: 'contact chart' },
  { ja: '事業継続計画', reading: 'じぎょうけいぞくけいかく', en: 'BCP' },
  { ja: '運用管理規程', reading: 'うんようかんりきてい', en: 'operation rules' },
  { ja: '責任分界', reading: 'せきにんぶんかい', en: 'demarcation of responsibility' },
  { ja: '保守契約', reading: 'ほしゅけいやく', en: 'maintenance contract' },
  { ja: '売買契約', reading: 'ばいばいけいやく', en: 'purchase contract' },
  {
    ja: '医療情報セキュリティ開示書',
    reading: 'いりょうじょうほうセキュリティかいじしょ',
    en: 'disclosure (MDS/SDS)',
  },
  { ja: 'リモートメンテナンス', reading: 'リモートメンテナンス', en: 'remote maintenance' },
  { ja: '接続元制限', reading: 'せつぞくもとせいげん', en: 'source restriction' },
  { ja: '閉域網', reading: 'へいいきもう', en: 'closed network' },
  { ja: 'レセコン', reading: 'レセコン', en: 'rececon' },
  { ja: '電子カルテ', reading: 'でんしカルテ', en: 'emr' },
  { ja: 'オンライン資格確認', reading: 'オンラインしかくかくにん', en: 'online eligibility check' },
  { ja: '医療機関コード', reading: 'いりょうきかんコード', en: 'facility code' },
  { ja: '点数表', reading: 'てんすうひょう', en: 'fee table' },
] as const satisfies readonly Term[];
