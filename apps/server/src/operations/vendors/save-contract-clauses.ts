import type { Handler } from '../../http/call.ts';
import { saveClauses } from '../../services/register/contract-parts.ts';

export const saveContractClauses: Handler<'saveContractClauses'> = (call) =>
  saveClauses(call, call.body.clauses);
