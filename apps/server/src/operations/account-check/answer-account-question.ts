import type { Handler } from '../../http/call.ts';
import { answerQuestion } from '../../services/account-check/questions.ts';

export const answerAccountQuestion: Handler<'answerAccountQuestion'> = (call) =>
  answerQuestion(call, call.params.accountId, call.body, call.ifMatch);
