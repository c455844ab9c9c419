/** Words printed on the official form itself (S1 参考1, S2): the same in every language of the product. */
export const FORM_WORDS = {
  item: 'チェック項目',
  result: '確認結果(日付)',
  first: '1回目',
  target: '目標日',
  second: '2回目',
  note: '備考',
  yes: 'はい',
  no: 'いいえ',
  /** Answer cell of an item nobody has answered: to be circled by hand. */
  blankAnswer: 'はい・いいえ',
  /** Date cell without a date: to be filled in by hand. */
  blankDate: '(　/　)',
  notApplicable: '対象外',
  seeAnnex: '別紙のとおり',
  annex: '別紙',
  vendorName: '事業者名',
  facilityName: '医療機関名',
  pharmacyName: '薬局名',
} as const;

/** Grade below A: the wording was not seen in a copy of the published form. */
export const UNVERIFIED_MARK = '†';
