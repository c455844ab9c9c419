/** Comparing Japanese text as people type it: width, case, kana and spaces make no difference (R-P3). */

/** Katakana → hiragana, so that サーバ, ｻｰﾊﾞ and さーば meet. The long-vowel mark goes: サーバ and サーバー are one word. */
export function normalise(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[ァ-ヶ]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60))
    .replace(/[ー‐‑–—―・「」『』、。()[\]!?]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** One word of a query: the whole of it, and the pieces of a Japanese phrase written without spaces. */
export interface QueryWord {
  whole: string;
  /** Have to be there, at least two of them. */
  pieces: string[];
  /** Hiragana, which may be an ending: counts when it is there. */
  endings: string[];
}

export function queryWords(query: string): QueryWord[] {
  const typed = query
    .normalize('NFKC')
    .split(/[\s、。,.・!?]+/)
    .filter((word) => normalise(word) !== '');
  return [...new Set(typed)].map((word) => ({ whole: normalise(word), ...split(word) }));
}

const RUNS = /[一-龠々]+|[ァ-ヶー]+|[ぁ-ゖー]+|[a-z0-9-]+/gi;
const PARTICLE_AT_END = /[のをがはにでとも]$/;
const HIRAGANA = /^[ぁ-ゖー]+$/;

/** 費用を請求された → 費用, 請求: the script changes where words do, and particles and endings say little. */
function split(word: string): Omit<QueryWord, 'whole'> {
  const runs = word.match(RUNS) ?? [];
  const pieces = runs
    .filter((run) => !HIRAGANA.test(run))
    .flatMap((run) => (/^[一-龠々]{4,}$/.test(run) ? (run.match(/../g) ?? []) : [normalise(run)]));
  const long = pieces.filter((piece) => piece.length > 1);
  const endings = runs.filter((run) => HIRAGANA.test(run)).map((run) => run.replace(PARTICLE_AT_END, ''));
  return {
    pieces: long.length > 1 ? long : pieces,
    endings: endings.filter((ending) => ending.length > 2).map(normalise),
  };
}

/**
 * How well a word is found in a normalised field: more than 1 when it stands there by itself, 1 when contained, up to
 * half when the pieces of the phrase are there (パスワードの定期変更 in パスワードを定期的に変更), else 0.
 */
export function match({ whole, pieces, endings }: QueryWord, field: string): number {
  if (contains(whole, field)) return ` ${field} `.includes(` ${whole} `) ? 1.3 : 1;
  if (pieces.length < 2 || !pieces.every((piece) => contains(piece, field))) return 0;
  const found = endings.filter((ending) => contains(ending, field)).length;
  return 0.3 + (endings.length === 0 ? 0.2 : (0.2 * found) / endings.length);
}

/** Latin words and numbers match from their start, ids to their end: "ip" is not in "recipient", 2-1 not in 2-10. */
function contains(word: string, field: string): boolean {
  if (!/^[a-z0-9][a-z0-9 -]*$/.test(word)) return field.includes(word);
  for (let at = field.indexOf(word); at >= 0; at = field.indexOf(word, at + 1)) {
    const startsInside = at > 0 && /[a-z0-9]/.test(field.charAt(at - 1));
    const endsInside = /\d$/.test(word) && /\d/.test(field.charAt(at + word.length));
    const itemInsideAnswerId = /^\d/.test(word) && /[a-z0-9]-$/.test(field.slice(Math.max(0, at - 2), at));
    if (!startsInside && !endsInside && !itemInsideAnswerId) return true;
  }
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
