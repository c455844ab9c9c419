import type { Handler } from '../../http/call.ts';
import { judging } from '../../services/judging.ts';
import { restoreRow } from '../../services/ledger/rows.ts';
import { contractLedger } from '../../services/register/contracts.ts';

export const restoreContract: Handler<'restoreContract'> = (call) =>
  restoreRow(call, contractLedger(judging(call)), call.params.contractId);
