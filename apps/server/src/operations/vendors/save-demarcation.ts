import type { Handler } from '../../http/call.ts';
import { saveDemarcationRows } from '../../services/register/contract-parts.ts';

export const saveDemarcation: Handler<'saveDemarcation'> = (call) => saveDemarcationRows(call, call.body);
