import type { Handler } from '../../http/call.ts';
import { withdrawRefusals } from '../../services/account-check/questions.ts';

export const withdrawAccountRefusals: Handler<'withdrawAccountRefusals'> = (call) =>
  withdrawRefusals(call, call.params.accountId, call.body.staffIds);
