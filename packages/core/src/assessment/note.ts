/**
 * 対象外 in the note column (R-B4; RULES, One item). The FY2025 form has no third answer: いいえ with 対象外 in the note is "not
 * applicable". Only a note that is 対象外, or begins with it and goes on with punctuation or a reason, says so;
 * 「2台は対象外」 speaks about two devices and leaves the answer at いいえ.
 */
import { foldWidth } from '../calendar/width.ts';

export const NOT_APPLICABLE_WORD = '対象外';

/** `mention`: the words occur, but the note does not declare the item as a whole not applicable. */
export type NoteReading = 'none' | 'notApplicable' | 'mention';

const OPENING = '[※*・【\\[(「『〔<■●\\s]*';
const WORD = '対 ?象 ?外';
const PUNCTUATION = '[、。,.:;・/()「」『』【】\\[\\]〔〕<>=→…~〜!|\\-－―—–_\\s]';
/** Endings that make what stands right behind the word a reason: 対象外のため, 対象外です, 対象外とする. */
const CONTINUATION = '(?:のため|につき|なので|ですので|とします|とする|とした|です|である|と判断)';
const DIRECT_REASON = '(?!の|で(?:は|な)|と|に|が|は|を|も|だが)[^。]*(?:ため|ので|により|につき)[。.]?$';

const DECLARES = new RegExp(`^${OPENING}${WORD}(?:$|${PUNCTUATION}|${CONTINUATION}|${DIRECT_REASON})`);
const MENTIONS = new RegExp(WORD);

export function readNote(note: string): NoteReading {
  const folded = foldWidth(note);
  if (DECLARES.test(folded)) return 'notApplicable';
  return MENTIONS.test(folded) ? 'mention' : 'none';
}

export function declaresNotApplicable(note: string): boolean {
  return readNote(note) === 'notApplicable';
}

/** Other words for the same thing; the form wants 対象外, so a person has to decide. */
export function saysNoneInOtherWords(note: string): boolean {
  return /^[※*・【[(「\s]*(?:該当 ?(?:なし|無し|せず|しない|外)|非該当|適用外|N\/A)/i.test(foldWidth(note));
}

/** The note as the official form wants it beside いいえ: 対象外, with the reason behind it. */
export function notApplicableNote(note: string): string {
  if (declaresNotApplicable(note)) return note;
  return note.trim() === '' ? NOT_APPLICABLE_WORD : `${NOT_APPLICABLE_WORD}：${note}`;
}

/** What stands behind 対象外; null when no reason is given (R-X4 lists both). */
export function notApplicableReason(note: string): string | null {
  const folded = foldWidth(note);
  if (!DECLARES.test(folded)) return folded === '' ? null : folded;
  const trailing = new RegExp(`^${OPENING}${WORD}(?:${PUNCTUATION}|です|である|とする|とします)*`);
  const rest = folded
    .replace(trailing, '')
    .replace(/^(?:の)?(?:理由|ため)[:]?\s*/, '')
    .replace(/[)」』】\]。\s]+$/, '');
  return rest === '' ? null : rest;
}
