/** A ready sentence on its way into the note, which the official form prints (R-X2): never with a bare `{{name}}` in it. */
import type { ItemAnswer } from '@mamori/core/assessment/answer-document';
import { formatEraDate } from '@mamori/core/calendar/era';
import { isIsoDate } from '@mamori/core/calendar/iso-date';

type Labels = Readonly<Record<string, { readonly label: { readonly ja: string } } | undefined>>;

/** The target date of an いいえ is known; days of a はい (appointed, approved, compared) are the person's to write. */
function knownDate(answer: Pick<ItemAnswer, 'answer' | 'targetDate'>): string | null {
  const { targetDate } = answer;
  return answer.answer === 'no' && targetDate !== null && isIsoDate(targetDate)
    ? formatEraDate(targetDate)
    : null;
}

/** What is not known stands as 〔日付〕, to be overwritten. */
export function fillSentence(
  text: string,
  labels: Labels,
  answer: Pick<ItemAnswer, 'answer' | 'targetDate'>,
): string {
  return text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => {
    const known = name === 'date' ? knownDate(answer) : null;
    return known ?? `〔${(labels[name]?.label.ja ?? name).replace(/\s*[（(].*$/, '')}〕`;
  });
}

/** 対象外 opens the note (R-B4); every other sentence follows what stands there. */
export function noteWith(note: string, sentence: string, answer: string): string {
  const before = note.trim();
  if (before === '') return sentence;
  return answer === 'notApplicable' ? `${sentence}\n${before}` : `${before}\n${sentence}`;
}
