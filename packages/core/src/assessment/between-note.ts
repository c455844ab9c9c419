/**
 * Confirmations between the first and the latest one, written behind the note: the form has two columns (RULES, One item; ours).
 * `〔途中の確認：R7.7.1 いいえ 目標日R7.9.30、R7.10.2 いいえ〕`
 */
import { formatEraShort } from '../calendar/era.ts';
import { parseDate } from '../calendar/parse-date.ts';
import type { AnswerValue, IsoDate, LaterConfirmation } from './answer-document.ts';

const WORDS = { yes: 'はい', no: 'いいえ', notApplicable: '対象外' } as const;
const UNANSWERED = '未記入';
const UNDATED = '日付なし';
const NOTE_WITH_BETWEEN = /^(?:([\s\S]*)\n)?〔途中の確認：([^〔〕]+)〕$/;

function writeOne({ answer, date, targetDate }: LaterConfirmation): string {
  const word = answer === null ? UNANSWERED : WORDS[answer];
  const target = targetDate === null ? '' : ` 目標日${formatEraShort(targetDate)}`;
  return `${date === null ? UNDATED : formatEraShort(date)} ${word}${target}`;
}

export function appendBetween(note: string, between: readonly LaterConfirmation[]): string {
  if (between.length === 0) return note;
  return `${note}${note === '' ? '' : '\n'}〔途中の確認：${between.map(writeOne).join('、')}〕`;
}

const VALUES: Readonly<Record<string, AnswerValue>> = {
  はい: 'yes',
  いいえ: 'no',
  対象外: 'notApplicable',
  [UNANSWERED]: null,
};

function readWrittenDate(text: string): IsoDate | undefined {
  const reading = parseDate(text, null);
  return reading.ok ? reading.date : undefined;
}

function readOne(text: string): LaterConfirmation | undefined {
  const match = /^(\S+) (はい|いいえ|対象外|未記入)(?: 目標日(\S+))?$/.exec(text);
  if (!match) return undefined;
  const [, dateText = '', word = '', targetText] = match;
  const date = dateText === UNDATED ? null : readWrittenDate(dateText);
  const targetDate = targetText === undefined ? null : readWrittenDate(targetText);
  if (date === undefined || targetDate === undefined) return undefined;
  return { answer: VALUES[word] ?? null, date, targetDate };
}

/** Splits a printed note; what does not read back completely stays part of the note. */
export function splitBetween(printed: string): { note: string; between: readonly LaterConfirmation[] } {
  const match = NOTE_WITH_BETWEEN.exec(printed);
  const between = match?.[2]?.split('、').map(readOne) ?? [];
  if (!match || between.some((entry) => entry === undefined)) return { note: printed, between: [] };
  return { note: match[1] ?? '', between: between.filter((entry) => entry !== undefined) };
}
