/** Drop-downs, date checks and the display of the chosen answer. */

import { translator } from '@mamori/messages/translate';
import type { ConditionalRule, DataValidation } from 'hucre';
import { FORM_COLUMNS as COL, DATE_ROW, type FormColumn, type FormLayout } from '../../model/form-layout.ts';
import { FORM_WORDS } from '../../model/form-words.ts';
import { CHOSEN_FORMATS, FULL_DATE_FORMAT } from './styles.ts';

const t = translator('ja');
const ref = (row: number, column: number) => `${'ABCDEF'[column]}${row + 1}`;

export function answerValidation(row: number, column: FormColumn): DataValidation {
  return {
    type: 'list',
    values: [FORM_WORDS.yes, FORM_WORDS.no, FORM_WORDS.blankAnswer],
    allowBlank: true,
    showErrorMessage: true,
    errorTitle: t('documents:form.answerErrorTitle'),
    errorMessage: t('documents:form.answerError'),
    range: ref(row, COL[column]),
  };
}

/** A warning, not a refusal: dates outside the year may be meant, and the check of the product explains them. */
export function dateValidation(row: number, column: FormColumn, fiscalYear: number): DataValidation {
  return {
    type: 'date',
    operator: 'between',
    formula1: String(serial(fiscalYear, 4, 1)),
    formula2: String(serial(fiscalYear + 1, 3, 31)),
    allowBlank: true,
    showErrorMessage: true,
    errorStyle: 'warning',
    errorTitle: t('documents:form.dateErrorTitle'),
    errorMessage: t('documents:form.dateError', {
      first: `${fiscalYear}/4/1`,
      last: `${fiscalYear + 1}/3/31`,
    }),
    range: ref(row, COL[column]),
  };
}

/** Rules instead of fixed formats: the display follows when someone changes the answer in Excel. */
export function answerRules(layout: FormLayout, fiscalYear: number): ConditionalRule[] {
  const items = layout.lines.flatMap((line) => (line.kind === 'item' ? [line] : []));
  const rounds = items.filter((line) => line.item.columns === 'rounds');
  const answers = [
    ...items.map((line) => ref(line.row, COL.first)),
    ...rounds.map((line) => ref(line.row, COL.second)),
  ].join(' ');
  const dates = [
    ...items.map((line) => ref(line.row + DATE_ROW, COL.first)),
    ...rounds.flatMap((line) => [ref(line.row, COL.target), ref(line.row + DATE_ROW, COL.second)]),
  ].join(' ');
  return [
    chosen(answers, 'yes', 1),
    chosen(answers, 'no', 2),
    {
      type: 'cellIs',
      operator: 'notBetween',
      priority: 3,
      formula: [String(serial(fiscalYear, 4, 1)), String(serial(fiscalYear + 1, 3, 31))],
      range: dates,
      style: { numFmt: FULL_DATE_FORMAT },
    },
  ];
}

function chosen(range: string, answer: 'yes' | 'no', priority: number): ConditionalRule {
  return {
    type: 'cellIs',
    operator: 'equal',
    priority,
    formula: `"${FORM_WORDS[answer]}"`,
    range,
    style: { numFmt: CHOSEN_FORMATS[answer] },
  };
}

/** Excel's day number in the 1900 system. */
function serial(year: number, month: number, day: number): number {
  return (Date.UTC(year, month - 1, day) - Date.UTC(1899, 11, 30)) / 86_400_000;
}
