import type { ItemAnswer } from '@mamori/core/assessment/answer-document';
import { dropProposal } from '@mamori/core/assessment/carry-over-apply';
import { editionItems } from '@mamori/core/edition-items';
import type { Call, Handler } from '../../http/call.ts';
import { Problem } from '../../http/problem.ts';
import { progressOf, storedAnswer } from '../../services/assessments/detail.ts';
import { itemStates } from '../../services/assessments/item-state.ts';
import { type LoadedAssessment, loadJudged } from '../../services/assessments/load.ts';
import { writeAnswer } from '../../services/assessments/save-answer.ts';
import { provenanceOf } from '../../services/assessments/taken-over.ts';
import { judging } from '../../services/judging.ts';

type SaveCall = Call<'saveAnswer'>;

export const saveAnswer: Handler<'saveAnswer'> = async (call) => {
  const { context, tx, scope, params, query, body, ifMatch } = call;
  const systemId = query.systemId ?? null;
  const before = await loadJudged(context, tx, params.assessmentId);
  requireKnown(before, params.itemId, systemId);
  const { from, ...value } = body;
  const changeNumber = await writeAnswer(tx, scope, {
    assessmentId: params.assessmentId,
    itemId: params.itemId,
    systemId,
    basedOn: ifMatch,
    // What a person saves is their answer: a proposal is confirmed or gone with it (R-B12).
    value: dropProposal(value as ItemAnswer),
    state: 'confirmed',
    provenance: provenanceOf(before, { itemId: params.itemId, systemId, value: value as ItemAnswer, from }),
    reason: null,
  });
  const loaded = await loadJudged(context, tx, params.assessmentId);
  if (changeNumber === null) throw changedMeanwhile(call, loaded);
  const states = itemStates(loaded, judging(call));
  const item = states.find((state) => state.itemId === params.itemId);
  const answer = find(loaded, params.itemId, systemId);
  if (!item || !answer) throw new Problem('not-found');
  return { answer: storedAnswer(answer, judging(call)), item, progress: progressOf(states), changeNumber };
};

function requireKnown(loaded: LoadedAssessment, itemId: string, systemId: string | null): void {
  if (!editionItems(loaded.edition).some((item) => item.id === itemId)) throw new Problem('not-found');
  if (systemId && !loaded.systems.some((system) => system.id === systemId)) throw new Problem('not-found');
}

function find(loaded: LoadedAssessment, itemId: string, systemId: string | null) {
  return loaded.answers.find((answer) => answer.itemId === itemId && answer.systemId === systemId);
}

/** Tells what stands there now, so that both answers can be shown side by side. */
function changedMeanwhile(call: SaveCall, loaded: LoadedAssessment): Problem {
  const current = find(loaded, call.params.itemId, call.query.systemId ?? null);
  return new Problem('changed-meanwhile', {
    params: { person: current?.updatedBy ?? '' },
    details: { current: current ? storedAnswer(current, judging(call)) : null },
  });
}
