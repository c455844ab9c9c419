/** 二十三 → 23; enough for days, months and era years (1–99). */
const DIGITS: Readonly<Record<string, number>> = {
  〇: 0,
  一: 1,
  二: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};

function kanjiToNumber(text: string): number | null {
  const match = /^([二三四五六七八九]?)十([一二三四五六七八九]?)$/.exec(text);
  if (match) return (DIGITS[match[1] || '一'] ?? 1) * 10 + (DIGITS[match[2] || '〇'] ?? 0);
  return [...text].reduce<number | null>(
    (sum, sign) => (sum === null || DIGITS[sign] === undefined ? null : sum * 10 + DIGITS[sign]),
    0,
  );
}

/** Writes the kanji numbers before 年, 月 and 日 in digits: `令和七年五月二十日` → `令和7年5月20日`. */
export function kanjiDatesToDigits(text: string): string {
  return text.replace(/([〇一二三四五六七八九十]+)(?=[年月日])/g, (kanji) => {
    const value = kanjiToNumber(kanji);
    return value === null ? kanji : String(value);
  });
}
