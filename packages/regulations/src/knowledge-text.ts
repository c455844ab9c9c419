/** Comparing Japanese text as people type it: width, case, kana and spaces make no difference (R-P3). */

/** Katakana → hiragana, so that サーバ, ｻｰﾊﾞ and さーば meet. The long-vowel mark goes: サーバ and サーバー are one word. */
export function normalise(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[ァ-ヶ]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60))
    .replace(/[ー‐‑–—―・「」『』、。，．（）()[\]!?？！]/g, '')
    .replace(/(?<=[a-z0-9])-(?=[a-z0-9])/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Words of a query. Japanese has no spaces: a whole phrase stays one word and is compared by its pairs of letters. */
export function queryWords(query: string): string[] {
  return [...new Set(normalise(query.replace(/[、。，．・,]/g, ' ')).split(' '))].filter(
    (word) => word !== '',
  );
}

function pairs(text: string): string[] {
  return Array.from({ length: Math.max(0, text.length - 1) }, (_, i) => text.slice(i, i + 2));
}

/**
 * How well a normalised word is found in a normalised field: 1 when contained, otherwise the share of its letter
 * pairs when most of them are there (パスワードの定期変更 against パスワードを定期的に変更), else 0. Latin words match at
 * the start of a word only, so that "ip" does not find "recipient".
 */
export function match(word: string, field: string): number {
  if (/^[a-z0-9]+$/.test(word)) return startsAWord(word, field) ? 1 : 0;
  if (field.includes(word)) return 1;
  const parts = pairs(word);
  if (parts.length < 3) return 0;
  const share = parts.filter((part) => field.includes(part)).length / parts.length;
  return share >= 0.6 ? share / 2 : 0;
}

function startsAWord(word: string, field: string): boolean {
  for (let at = field.indexOf(word); at >= 0; at = field.indexOf(word, at + 1))
    if (at === 0 || !/[a-z0-9]/.test(field.charAt(at - 1))) return true;
  return false;
}

const VARIANT = /\[\[([^|[\]]*)\|([^|[\]]*)\]\]/g;

/** `[[clinic|pharmacy]]` → the wording for one audience, through a whole tree of texts. */
export function resolveWording<T>(value: T, audience: 'facility' | 'pharmacy'): T {
  return walk(value, (text) => text.replace(VARIANT, audience === 'facility' ? '$1' : '$2')) as T;
}

function walk(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map((part) => walk(part, change));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, walk(part, change)]));
}

/** Names of the `{{placeholders}}` in a text, in order, each once. */
export function placeholders(text: string): string[] {
  return [...new Set([...text.matchAll(/\{\{(\w+)\}\}/g)].map((found) => found[1] ?? ''))];
}
