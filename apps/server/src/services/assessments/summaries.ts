/** One line per checklist of the facility. A facility has a handful: one per fiscal year and audience. */
import type { AssessmentSummary } from '@mamori/contract/schemas/assessment';
import type { Tx } from '@mamori/database/connect';
import type { z } from 'zod';
import type { Context } from '../../context.ts';
import { progressOf } from './detail.ts';
import { itemStates, type Judging } from './item-state.ts';
import { type LoadedAssessment, loadAssessments } from './load.ts';

type Summary = z.input<typeof AssessmentSummary>;
const MOST = 50;

export async function listAssessmentSummaries(
  context: Context,
  tx: Tx,
  judging: Judging,
): Promise<Summary[]> {
  return (await loadSummaries(context, tx, judging)).summaries;
}

/** The newest fiscal year first; `summaries` stand in the order of `loaded`. */
export async function loadSummaries(
  context: Context,
  tx: Tx,
  judging: Judging,
): Promise<{ readonly loaded: readonly LoadedAssessment[]; readonly summaries: Summary[] }> {
  const ids = await tx
    .selectFrom('assessment')
    .select('id')
    .orderBy('fiscal_year', 'desc')
    .limit(MOST)
    .execute();
  const loaded = await loadAssessments(
    context,
    tx,
    ids.map((row) => row.id),
  );
  const handedIn = await lastHandIns(tx);
  return { loaded, summaries: loaded.map((one) => summaryOf(one, judging, handedIn.get(one.id) ?? null)) };
}

async function lastHandIns(tx: Tx): Promise<Map<string, Date>> {
  const rows = await tx
    .selectFrom('hand_in')
    .select((eb) => ['assessment_id', eb.fn.max('handed_in_at').as('at')])
    .groupBy('assessment_id')
    .execute();
  return new Map(rows.map((row) => [row.assessment_id, row.at]));
}

export function editionTitle(loaded: LoadedAssessment, locale: Judging['locale']): string {
  const { title, subtitle, english } = loaded.edition;
  return locale === 'ja' ? `${title.text}（${subtitle.text}）` : english;
}

export function summaryOf(loaded: LoadedAssessment, judging: Judging, handedInAt: Date | null): Summary {
  const states = itemStates(loaded, judging);
  const { answered, total } = progressOf(states);
  return {
    id: loaded.id,
    editionId: loaded.edition.id,
    fiscalYear: loaded.edition.fiscalYear,
    title: editionTitle(loaded, judging.locale),
    status: loaded.status,
    answered,
    total,
    problems: states.flatMap((state) => state.problems).filter((problem) => problem.severity === 'error')
      .length,
    updatedAt: loaded.updatedAt.toISOString(),
    handedInAt: handedInAt?.toISOString() ?? null,
  };
}
