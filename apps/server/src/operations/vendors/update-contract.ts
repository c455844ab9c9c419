import type { Handler } from '../../http/call.ts';
import { judging } from '../../services/judging.ts';
import { updateRow } from '../../services/ledger/rows.ts';
import { contractLedger } from '../../services/register/contracts.ts';

export const updateContract: Handler<'updateContract'> = (call) =>
  updateRow(call, contractLedger(judging(call)), call.params.contractId);
