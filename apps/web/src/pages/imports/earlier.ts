import type { CallOutput } from '@mamori/contract/client';
import { partsOf } from '../editions/edition-items.ts';

type Summary = CallOutput<'listAssessments'>['rows'][number];

/** Checklists from which the given one can take answers: the same kind of form, an earlier year, the latest first. */
export function earlierThan(rows: readonly Summary[], assessmentId: string): readonly Summary[] {
  const own = rows.find((row) => row.id === assessmentId);
  if (!own) return [];
  const audience = (row: Summary) => partsOf(row.editionId).audience;
  return rows
    .filter((row) => audience(row) === audience(own) && row.fiscalYear < own.fiscalYear)
    .sort((a, b) => b.fiscalYear - a.fiscalYear);
}
