/** The one-page digest (R-X4): today's answers beside those of the last earlier checklist of the same audience. */
import type { DigestAnswer } from '@mamori/contract/schemas/digest';
import type { AnswerDocument } from '@mamori/core/assessment/answer-document';
import { type Digest, digest } from '@mamori/core/assessment/digest';
import type { Tx } from '@mamori/database/connect';
import type { z } from 'zod';
import type { Context } from '../../context.ts';
import { Problem } from '../../http/problem.ts';
import { recordsOf } from '../item-records/facts.ts';
import { writable } from '../writable.ts';
import { planBetween, precedes } from './carry-over.ts';
import { answerDocument } from './document.ts';
import type { Judging } from './item-state.ts';
import { type LoadedAssessment, loadAssessments } from './load.ts';
import { ruleMessage } from './messages.ts';
import { readinessFacts } from './readiness.ts';
import { editionTitle } from './summaries.ts';

export interface LoadedDigest {
  readonly loaded: LoadedAssessment;
  readonly previous: LoadedAssessment | null;
  readonly document: AnswerDocument;
  readonly digest: Digest;
}

/** Throws `not-found`. */
export async function loadDigest(
  context: Context,
  tx: Tx,
  assessmentId: string,
  today: string,
): Promise<LoadedDigest> {
  const ids = await earlierIds(tx, assessmentId);
  const all = await loadAssessments(context, tx, [assessmentId, ...ids]);
  const loaded = all.find((one) => one.id === assessmentId);
  if (!loaded) throw new Problem('not-found');
  const previous = all.find((one) => precedes(one.edition, loaded.edition)) ?? null;
  const document = answerDocument(loaded);
  return {
    loaded,
    previous,
    document,
    digest: digest(loaded.edition, document, {
      today,
      facts: readinessFacts(loaded),
      records: recordsOf(loaded),
      ...(previous ? { lastYear: planBetween(context, previous, loaded) } : {}),
    }),
  };
}

/** Checklists of earlier fiscal years, latest first; an organization has one per year and audience. */
async function earlierIds(tx: Tx, assessmentId: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('assessment')
    .innerJoin('assessment as this', (join) =>
      join.on('this.id', '=', assessmentId).onRef('this.organization_id', '=', 'assessment.organization_id'),
    )
    .select('assessment.id')
    .whereRef('assessment.fiscal_year', '<', 'this.fiscal_year')
    .orderBy('assessment.fiscal_year', 'desc')
    .limit(4)
    .execute();
  return rows.map((row) => row.id);
}

export function digestAnswer(
  { loaded, previous, digest: data }: LoadedDigest,
  { locale }: Judging,
): z.input<typeof DigestAnswer> {
  const comparedWith = previous ? { assessmentId: previous.id, editionId: previous.edition.id } : null;
  const hints = data.hints.map(({ code, item, requirement, params }) => {
    const message = ruleMessage(locale, `hint.${code}`, params);
    return { code, item, requirement, message };
  });
  return { ...writable(data), title: editionTitle(loaded, locale), comparedWith, hints };
}
