import type { Handler } from '../../http/call.ts';
import { refusalsPage } from '../../services/account-check/questions.ts';

export const listAccountRefusals: Handler<'listAccountRefusals'> = (call) => refusalsPage(call, call.query);
