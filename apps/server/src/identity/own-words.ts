/** Words that make no password stronger: those that everybody here would try first, and the person's own. */

/** Around this product, and in Japan; leaked lists know the English ones. */
const FIELD_WORDS = [
  ...['mamori', 'まもり', 'karute', 'カルテ', 'byoin', 'byouin', '病院', 'hospital', 'clinic', 'クリニック'],
  ...['iin', '医院', 'shika', '歯科', 'yakkyoku', '薬局', 'iryo', '医療', 'kango', 'sensei', 'kanri', '管理'],
  ...[
    'kanrisha',
    '管理者',
    'admin',
    'administrator',
    'user',
    'himitsu',
    'ひみつ',
    'パスワード',
    'ぱすわーど',
  ],
  ...[
    'tokyo',
    'osaka',
    'nihon',
    'japan',
    '東京',
    '大阪',
    '日本',
    'sakura',
    'さくら',
    'サクラ',
    'reiwa',
    'heisei',
  ],
  ...['showa', '令和', '平成', '昭和', 'arigatou', 'ありがとう', 'aishiteru', 'konnichiwa', 'こんにちは'],
  ...['sato', 'suzuki', 'tanaka', 'takahashi', 'yamada', 'watanabe', 'hanako', 'taro', 'ichiro', 'yuki'],
];

const fold = (text: string) => text.normalize('NFKC').toLowerCase();

/** One letter or two would tear every password apart; two kanji are a name. */
const isWord = (word: string) => word.length >= (/^[\x20-\x7e]+$/.test(word) ? 3 : 2);

/** The words and their parts (山田 花子: 山田花子, 山田, 花子), the longest first. */
export function ownWords(context: readonly string[]): string[] {
  const parts = [...context, ...FIELD_WORDS].map(fold).flatMap((text) => {
    const split = text.split(/[\s・.,_@-]+/);
    return [text, split.join(''), ...split];
  });
  return [...new Set(parts)].filter(isWord).sort((one, other) => other.length - one.length);
}

/** What is left of a password without these words. */
export function withoutWords(password: string, words: readonly string[]): string {
  return words.reduce((rest, word) => rest.replaceAll(word, ''), fold(password));
}
