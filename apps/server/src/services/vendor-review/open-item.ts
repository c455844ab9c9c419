import { findItem } from '@mamori/core/edition-items';
import type { Tx } from '@mamori/database/connect';
import type { Context } from '../../context.ts';
import { Problem } from '../../http/problem.ts';
import { type LoadedAssessment, loadJudged } from '../assessments/load.ts';

/** Throws `not-found` for a checklist or an item that is not there. */
export async function openJudgedItem(call: {
  readonly context: Context;
  readonly tx: Tx;
  readonly params: { readonly assessmentId: string; readonly itemId: string };
}): Promise<LoadedAssessment> {
  const loaded = await loadJudged(call.context, call.tx, call.params.assessmentId);
  if (!findItem(loaded.edition, call.params.itemId)) throw new Problem('not-found');
  return loaded;
}
