/**
 * Reads the words of an answer cell: 「はい・いいえ (/)」 with one word left, struck, marked or alone, in any width.
 * Says what stands there; never fills in what does not.
 */
import { foldWidth } from '@mamori/core/calendar/width';

export type Word = 'yes' | 'no';

export type AnswerWords =
  /** Nothing but the printed form: blank, or both words unmarked. `template`: the words are printed. */
  | { readonly kind: 'blank'; readonly template: boolean; readonly rest: string }
  /** `marked`: with a ○ or tick at the word, not the word alone. */
  | { readonly kind: 'answer'; readonly answer: Word; readonly marked: boolean; readonly rest: string }
  /** A mark alone: `○`, `✓`; says something only in a column of its own. */
  | { readonly kind: 'mark'; readonly rest: string }
  | { readonly kind: 'both'; readonly rest: string }
  /** Words are there, and it is not clear which one is meant, or whether without reserve. */
  | { readonly kind: 'unclear'; readonly rest: string };

type TokenKind = Word | 'mark' | 'box' | 'cross' | 'space' | 'separator' | 'other';

interface Token {
  readonly kind: TokenKind;
  readonly text: string;
}

const TOKENS: readonly (readonly [TokenKind, RegExp])[] = [
  ['no', /(?:いいえ|イイエ|ｲｲｴ|(?<![a-z])no(?![a-z]))/iuy],
  ['yes', /(?:はい|ハイ|(?<![a-z])yes(?![a-z]))/iuy],
  ['mark', /[○◯〇●◎⭕✓✔☑✅☒■◉⦿🔘]|レ(?![ァ-ヶー])/uy],
  ['box', /[□☐◻▢◇]/uy],
  ['cross', /[×✕✖✗✘╳]/uy],
  ['space', /\s+/uy],
  ['separator', /[・/／|｜,，、。!;：:\-－―ー~〜()（）[\]【】「」.．]+/uy],
  ['other', /./suy],
];

/** Longer than any answer: an essay in the cell is not taken apart. */
const LONGEST_ANSWER = 400;

export function readAnswerWords(text: string): AnswerWords {
  if (text.length > LONGEST_ANSWER) return { kind: 'unclear', rest: text };
  const tokens = crossesBesideMarks(tokenise(foldLines(text)));
  const words = tokens.filter(({ kind }) => kind === 'yes' || kind === 'no');
  const marks = tokens.filter(({ kind }) => kind === 'mark');
  if (words.length === 0) return withoutWords(tokens, marks);
  const rest = restOf(tokens, new Set<TokenKind>(['yes', 'no', 'mark', 'box']));
  if (tokens.some(({ kind }) => kind === 'cross') || gluedToOther(tokens)) return { kind: 'unclear', rest };
  const kinds = new Set(words.map(({ kind }) => kind));
  const chosen = kinds.size === 2 ? markedWord(tokens) : (words[0]?.kind as Word);
  // An unticked box before the only word left: 「□はい」.
  const unticked = kinds.size === 1 && marks.length === 0 && tokens.some(({ kind }) => kind === 'box');
  if (unticked) return { kind: 'blank', template: true, rest };
  if (chosen === 'none') return { kind: 'blank', template: true, rest };
  if (chosen === 'both') return { kind: 'both', rest };
  if (chosen === 'unclear' || hasReserve(rest)) return { kind: 'unclear', rest };
  return { kind: 'answer', answer: chosen, marked: marks.length > 0, rest };
}

/** Width folded line by line: which line a mark stands in says whose it is. */
const foldLines = (text: string): string =>
  text
    .split(/\r\n?|\n/)
    .map(foldWidth)
    .join('\n')
    .trim();

/** × at one of both words beside ○ at the other says no more than ○; × alone may mean either. */
function crossesBesideMarks(tokens: readonly Token[]): readonly Token[] {
  const has = (wanted: TokenKind) => tokens.some(({ kind }) => kind === wanted);
  if (!has('cross') || !has('mark') || !has('yes') || !has('no')) return tokens;
  return tokens.map((token) => (token.kind === 'cross' ? { ...token, kind: 'box' } : token));
}

function withoutWords(tokens: readonly Token[], marks: readonly Token[]): AnswerWords {
  const rest = restOf(tokens, new Set<TokenKind>(['mark', 'box']));
  if (marks.length > 0) return { kind: 'mark', rest };
  return { kind: 'blank', template: false, rest };
}

function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < text.length; ) {
    const token = tokenAt(text, at);
    const last = tokens.at(-1);
    if (token.kind === 'other' && last?.kind === 'other')
      tokens[tokens.length - 1] = { kind: 'other', text: last.text + token.text };
    else tokens.push(token);
    at += token.text.length;
  }
  return tokens;
}

function tokenAt(text: string, at: number): Token {
  for (const [kind, pattern] of TOKENS) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match) return { kind, text: match[0] };
  }
  return { kind: 'other', text: text[at] ?? '' };
}

/** 「実施してはいない」 holds the letters はい and is no はい; digits of a date may touch the word. */
function gluedToOther(tokens: readonly Token[]): boolean {
  return tokens.some((token, i) => {
    if (token.kind !== 'other') return false;
    const before = tokens[i - 1]?.kind;
    const after = tokens[i + 1]?.kind;
    const touches = (kind: TokenKind | undefined) => kind === 'yes' || kind === 'no';
    return (
      (touches(before) && !/^[\dRrHh令平]/u.test(token.text)) ||
      (touches(after) && !/[\d日]$/u.test(token.text))
    );
  });
}

/** Which of the two printed words the marks belong to. */
function markedWord(tokens: readonly Token[]): Word | 'none' | 'both' | 'unclear' {
  const signs = tokens.filter(({ kind }) => kind === 'mark' || kind === 'box');
  const printedOnce = (kind: Word) => tokens.filter((token) => token.kind === kind).length === 1;
  if (!printedOnce('yes') || !printedOnce('no')) return 'unclear';
  if (!signs.some(({ kind }) => kind === 'mark'))
    return signs.length > 2 || oneBracketed(tokens) ? 'unclear' : 'none';
  const owners = signs.map((sign) => ({
    sign,
    owner: ownPlace(tokens, sign) ?? ownerOf(tokens, sign, signs.length),
  }));
  if (owners.some(({ owner }) => owner === undefined)) return 'unclear';
  const ticked = new Set(owners.filter(({ sign }) => sign.kind === 'mark').map(({ owner }) => owner));
  if (ticked.size === 2) return 'both';
  return [...ticked][0] ?? 'unclear';
}

/** 「（はい）・いいえ」: perhaps meant as a circle. */
function oneBracketed(tokens: readonly Token[]): boolean {
  const text = tokens
    .map((token) => (token.kind === 'yes' || token.kind === 'no' ? token.kind : token.text))
    .join('');
  return /[([【「]\s*yes\s*[)\]】」]/u.test(text) !== /[([【「]\s*no\s*[)\]】」]/u.test(text);
}

/**
 * The word whose place the sign stands in: each word with brackets of its own, 「はい(○)・いいえ( )」, or each in a line of its
 * own.
 */
function ownPlace(tokens: readonly Token[], sign: Token): Word | undefined {
  const text = tokens
    .map((token) =>
      token === sign ? '\u0001' : token.kind === 'mark' || token.kind === 'box' ? ' ' : shown(token),
    )
    .join('');
  for (const pattern of PLACES) {
    const match = pattern.exec(text);
    if (!match) continue;
    if (match.groups?.yes?.includes('\u0001')) return 'yes';
    if (match.groups?.no?.includes('\u0001')) return 'no';
  }
  return undefined;
}

const shown = ({ kind, text }: Token): string => (kind === 'yes' || kind === 'no' ? `<${kind}>` : text);

const BETWEEN = '[\\s・/|,、]*';
const PLACES: readonly RegExp[] = [
  new RegExp(
    `<yes>\\s*(?<yes>[(\\[][\\s\u0001]*[)\\]])${BETWEEN}<no>\\s*(?<no>[(\\[][\\s\u0001]*[)\\]])`,
    'u',
  ),
  new RegExp(
    `(?<yes>[(\\[][\\s\u0001]*[)\\]])\\s*<yes>${BETWEEN}(?<no>[(\\[][\\s\u0001]*[)\\]])\\s*<no>`,
    'u',
  ),
  /^(?<yes>[^\n]*<yes>[^\n]*)\n(?<no>[^\n]*<no>[^\n]*)(?:\n|$)/u,
];

/** The word a sign touches; with two signs, all stand before their words or all behind them. */
function ownerOf(tokens: readonly Token[], sign: Token, count: number): Word | undefined {
  const at = tokens.indexOf(sign);
  const asWord = (token: Token | undefined): Word | undefined =>
    token?.kind === 'yes' || token?.kind === 'no' ? token.kind : undefined;
  const before = asWord(tokens[at - 1]);
  const after = asWord(tokens[at + 1]);
  const visible = tokens.filter(({ kind }) => kind !== 'space' && kind !== 'separator' && kind !== 'other');
  const index = visible.indexOf(sign);
  if (count === 2) {
    if (visible.length !== 4) return undefined;
    const leading = visible[0]?.kind === 'mark' || visible[0]?.kind === 'box';
    const trailing = visible[3]?.kind === 'mark' || visible[3]?.kind === 'box';
    if (leading === trailing) return before && after ? undefined : (before ?? after);
    return asWord(visible[leading ? index + 1 : index - 1]);
  }
  if (before && after) return undefined;
  if (before ?? after) return before ?? after;
  if (index === 0) return asWord(visible[1]);
  return index === visible.length - 1 ? asWord(visible[index - 1]) : undefined;
}

/** Words that take back or limit what is answered: はい means done (R-B16), not planned, partly or perhaps. */
const RESERVE =
  /予定|検討|一部|部分|途中|準備中|対応中|実施中|未|ない|なし|無し|のみ|以外|だけ|不明|わから|分から|確認中|調整中|おおむね|概ね|ほぼ|たぶん|多分|おそらく|恐らく|かも|つもり|はず|思|一応|まだ|半分|割|％|%|\?|？/u;

export const hasReserve = (rest: string): boolean => RESERVE.test(rest);

/** What is left beside words, marks and the printed brackets. */
function restOf(tokens: readonly Token[], dropped: ReadonlySet<TokenKind>): string {
  return tokens
    .map(({ kind, text }) => (dropped.has(kind) ? ' ' : text))
    .join('')
    .replace(/[([]\s*[)\]]|[。!]+(?=\s|$)/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
