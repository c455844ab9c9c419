import type { Handler } from '../../http/call.ts';
import { judging } from '../../services/judging.ts';
import { removeRow } from '../../services/ledger/rows.ts';
import { contractLedger } from '../../services/register/contracts.ts';

export const deleteContract: Handler<'deleteContract'> = (call) =>
  removeRow(call, contractLedger(judging(call)), call.params.contractId);
