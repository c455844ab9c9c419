import type { CallOutput } from '@mamori/contract/client';

export type AssessmentRow = CallOutput<'listAssessments'>['rows'][number];

/** The latest checklist of an earlier year that has answers: what can be carried over from. */
export function earlierThan(row: AssessmentRow, rows: readonly AssessmentRow[]): AssessmentRow | undefined {
  return rows
    .filter((one) => one.fiscalYear < row.fiscalYear && one.answered > 0)
    .sort((a, b) => b.fiscalYear - a.fiscalYear)[0];
}
