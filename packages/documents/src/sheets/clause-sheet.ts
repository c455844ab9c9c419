/** Which clauses of S1 別紙1 a contract contains (R-C4), to be taken to the vendor or the lawyer. */
import type { IsoDate } from '@mamori/core/assessment/answer-document';
import type { ClauseAnswers, ClauseCounts } from '@mamori/core/vendor/clauses';
import type { Locale } from '@mamori/messages/locale';
import { translator } from '@mamori/messages/translate';
import { clauseSource } from '@mamori/regulations/contracts';
import type { Clause, ClauseList, ClauseSection } from '@mamori/regulations/model/contracts';
import type { Sheet, SheetBlock } from '../model/sheet.ts';
import { facts, printSheetDate } from './wording.ts';

export interface ClauseSheetInput {
  readonly locale: Locale;
  readonly facility: string;
  readonly vendor: string;
  readonly contract: string;
  readonly date: IsoDate;
  readonly list: ClauseList;
  readonly answers: ClauseAnswers;
  readonly counts: ClauseCounts;
}

export function clauseSheet(input: ClauseSheetInput): Sheet {
  const t = translator(input.locale);
  return {
    locale: input.locale,
    title: t('contracts:clauses.title'),
    subtitle: input.contract,
    corner: printSheetDate(input.date, input.locale),
    dense: true,
    blocks: [
      facts(
        [t('contracts:demarcation.facility'), input.facility],
        [t('contracts:demarcation.vendor'), input.vendor],
        [t('contracts:clauses.summaryLabel'), t('contracts:clauses.summary', { ...input.counts })],
      ),
      { kind: 'paragraph', text: t('contracts:clauses.proposal'), small: true },
      ...input.list.sections.flatMap((section) => sectionBlocks(section, input)),
    ],
  };
}

function sectionBlocks(section: ClauseSection, input: ClauseSheetInput): SheetBlock[] {
  const t = translator(input.locale);
  const title =
    input.locale === 'ja' ? [section.heading, section.title].filter(Boolean).join('　') : section.english;
  return [
    { kind: 'heading', text: `${section.label} ${title}`, minor: true },
    {
      kind: 'table',
      columns: [
        { title: t('contracts:clauses.number'), share: 2 },
        { title: t('contracts:clauses.clause'), share: 11 },
        { title: t('contracts:clauses.state'), share: 3 },
        { title: t('contracts:clauses.place'), share: 5 },
      ],
      rows: section.clauses.map((clause) => row(clause, input)),
    },
  ];
}

function row(clause: Clause, { answers, locale }: ClauseSheetInput): string[] {
  const t = translator(locale);
  const answer = answers[clause.id];
  const text = locale === 'ja' ? clause.text : `${clause.explanation.en} (${clauseSource(clause.id)})`;
  const own = [answer?.place ?? '', answer?.note ?? ''].filter((part) => part.trim() !== '');
  return [clause.label, text, t(`contracts:clauseState.${answer?.state ?? 'unknown'}`), own.join('\n')];
}
