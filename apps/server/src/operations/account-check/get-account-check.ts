import type { Handler } from '../../http/call.ts';
import { overviewOf } from '../../services/account-check/overview.ts';

export const getAccountCheck: Handler<'getAccountCheck'> = (call) => overviewOf(call);
