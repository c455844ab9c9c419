import type { Handler } from '../../http/call.ts';
import { storedAnswer } from '../../services/assessments/detail.ts';
import { itemStates } from '../../services/assessments/item-state.ts';
import { loadJudged } from '../../services/assessments/load.ts';
import { judging } from '../../services/judging.ts';

/** One save changes the state of several items (0-1 decides about all): states of all items come along. */
export const listChanges: Handler<'listChanges'> = async (call) => {
  const loaded = await loadJudged(call.context, call.tx, call.params.assessmentId);
  const changed = loaded.answers.filter((answer) => answer.changeNumber > call.query.since);
  return {
    changeNumber: loaded.changeNumber,
    answers: changed.map((answer) => storedAnswer(answer, judging(call))),
    items: changed.length === 0 ? [] : itemStates(loaded, judging(call)),
  };
};
