import type { Handler } from '../../http/call.ts';
import { questionsPage } from '../../services/account-check/questions.ts';

export const listAccountQuestions: Handler<'listAccountQuestions'> = (call) =>
  questionsPage(call, call.query);
