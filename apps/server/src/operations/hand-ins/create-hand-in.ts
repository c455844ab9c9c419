import { translator } from '@mamori/messages/translate';
import type { Call, Handler } from '../../http/call.ts';
import { Problem } from '../../http/problem.ts';
import type { LoadedAssessment } from '../../services/assessments/load.ts';
import { readinessOf } from '../../services/assessments/readiness.ts';
import { createHandInRow, openForHandIn } from '../../services/hand-ins/create.ts';
import type { HandInProblem } from '../../services/hand-ins/payload.ts';
import { handInRow, selectHandIns } from '../../services/hand-ins/rows.ts';
import { judging } from '../../services/judging.ts';

type CreateCall = Call<'createHandIn'>;

export const createHandIn: Handler<'createHandIn'> = async (call) => {
  const loaded = await openForHandIn(call);
  refuseFuture(call);
  const problems = openProblems(call, loaded);
  if (problems.length > 0 && !call.body.despiteProblems) {
    throw new Problem('not-ready', { params: { count: problems.length }, details: { problems } });
  }
  const id = await createHandInRow(call, loaded, problems);
  return handInRow(await selectHandIns(call.tx).where('hand_in.id', '=', id).executeTakeFirstOrThrow());
};

function openProblems(call: CreateCall, loaded: LoadedAssessment): HandInProblem[] {
  const { steps } = readinessOf(loaded, judging(call));
  return steps
    .filter((step) => step.blocking)
    .map(({ kind, code, item, requirement, message }) => ({ kind, code, item, requirement, message }));
}

/** A record says what has happened: the day is today in Japan or an earlier one. */
function refuseFuture(call: CreateCall): void {
  if (call.body.handedInOn <= judging(call).today) return;
  const message = translator(call.locale)('handIn:server.dateInFuture');
  throw new Problem('invalid-input', { fields: [{ pointer: '/handedInOn', message }] });
}
