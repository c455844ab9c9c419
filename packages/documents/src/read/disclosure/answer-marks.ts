/** The words and marks of a disclosure's answers: はい・いいえ・対象外. Says what stands there; what may mean two things is `unclear`. */

import { foldWidth, squeeze } from '@mamori/core/calendar/width';
import type { DisclosureAnswer } from '@mamori/core/vendor/disclosure';

export type AnswerReading =
  | { readonly kind: 'answer'; readonly answer: DisclosureAnswer }
  | { readonly kind: 'problem'; readonly code: 'answer-several' | 'answer-unclear' | 'mark-alone' };

type Word = 'yes' | 'no' | 'notApplicable';

const WORDS: readonly (readonly [Word, RegExp])[] = [
  ['no', /いいえ|(?<![a-z])no(?![a-z])/giu],
  ['yes', /はい|(?<![a-z])yes(?![a-z])/giu],
  ['notApplicable', /対象外|該当(?:なし|無し|しない)|非該当|(?<![a-z])n\/?a(?![a-z])/giu],
];
const MARK = '[○◯〇●◎⭕✓✔☑✅☒■◉⦿]|レ(?![ァ-ヶー])';
const ONLY_MARKS = new RegExp(`^(?:${MARK})+$`, 'u');
const BOX = '[□☐◻▢]';
const BETWEEN = /[\s・/|,、。:：()（）[\]-]/gu;

const blank: AnswerReading = { kind: 'answer', answer: null };
const problem = (code: 'answer-several' | 'answer-unclear' | 'mark-alone'): AnswerReading => ({
  kind: 'problem',
  code,
});

/** Which of the three words a text names, longest first so that 対象外 hides nothing. */
export function answerWord(text: string): Word | null {
  const bare = squeeze(text)
    .replace(/[。.]$/u, '')
    .toLowerCase();
  const found = WORDS.filter(([, pattern]) => new RegExp(`^(?:${pattern.source})$`, 'iu').test(bare));
  return found[0]?.[0] ?? null;
}

/** A cell in the one column of answers. */
export function readAnswerText(text: string): AnswerReading {
  const folded = foldWidth(text);
  if (folded === '' || /^[-‐－―ー]+$/u.test(folded)) return blank;
  const alone = answerWord(folded);
  if (alone) return { kind: 'answer', answer: alone };
  if (ONLY_MARKS.test(squeeze(folded)) || /^(?:1|0|true|false|[×✕✗xX])$/iu.test(folded))
    return problem('mark-alone');
  return chosenWord(folded);
}

interface Found {
  readonly word: Word;
  readonly at: number;
  readonly length: number;
}

function wordsIn(text: string): Found[] {
  return WORDS.flatMap(([word, pattern]) =>
    [...text.matchAll(pattern)].map((match) => ({ word, at: match.index, length: match[0].length })),
  ).sort((a, b) => a.at - b.at);
}

/** 「☑はい □いいえ □対象外」, 「はい ・ いいえ ・ 対象外」. */
function chosenWord(text: string): AnswerReading {
  const words = wordsIn(text);
  const marks = [...text.matchAll(new RegExp(MARK, 'gu'))];
  const rest = restOf(text, words);
  if (words.length === 0) return problem('answer-unclear');
  if (rest !== '') return problem('answer-unclear');
  if (words.length === 1 && marks.length <= 1) {
    const hasEmptyBox = new RegExp(BOX, 'u').test(text) && marks.length === 0;
    return hasEmptyBox ? blank : { kind: 'answer', answer: words[0]?.word ?? null };
  }
  if (marks.length === 0) return blank;
  return markedWord(text, words);
}

/** Signs stand before every word or behind every word; anything else may mean either neighbour. */
function markedWord(text: string, words: readonly Found[]): AnswerReading {
  const signs = [...text.matchAll(new RegExp(`${MARK}|${BOX}`, 'gu'))];
  const isMark = (sign: RegExpExecArray) => new RegExp(`^(?:${MARK})$`, 'u').test(sign[0]);
  const before = (sign: RegExpExecArray) => words.find(({ at }) => at > sign.index);
  const behind = (sign: RegExpExecArray) => words.findLast(({ at }) => at < sign.index);
  const first = signs[0]?.index ?? 0;
  const last = signs.at(-1)?.index ?? 0;
  const leads = first < (words[0]?.at ?? 0);
  const trails = last > (words.at(-1)?.at ?? 0);
  if (leads === trails) return problem('answer-unclear');
  if (signs.length !== words.length && signs.length !== 1) return problem('answer-unclear');
  const chosen = signs.filter(isMark).map((sign) => (leads ? before(sign) : behind(sign))?.word);
  if (chosen.length === 0) return blank;
  const [only] = chosen;
  return chosen.length === 1 && only ? { kind: 'answer', answer: only } : problem('answer-several');
}

function restOf(text: string, words: readonly Found[]): string {
  let rest = '';
  let from = 0;
  for (const { at, length } of words) {
    rest += text.slice(from, at);
    from = at + length;
  }
  return (rest + text.slice(from)).replace(new RegExp(`${MARK}|${BOX}`, 'gu'), '').replace(BETWEEN, '');
}

/** A cell of a column that stands for one answer; null where it may mean either. */
export function isMarked(value: string | number | boolean, own: Word): boolean | null {
  if (typeof value === 'boolean') return value;
  const bare = squeeze(String(value));
  if (bare === '' || new RegExp(`^${BOX}$`, 'u').test(bare) || /^[0‐－―ー-]$/u.test(bare)) return false;
  if (ONLY_MARKS.test(bare) || bare === '1' || answerWord(bare) === own) return true;
  return null;
}
