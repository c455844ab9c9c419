import type { CallOutput } from '@mamori/contract/client';
import { api } from '../../app/api.ts';

type Writes = CallOutput<'completeDisposal'>['writes'];

/** Takes back what one press wrote into several ledgers, the last first. */
export async function undoWrites(writes: Writes): Promise<void> {
  for (const { ledger, changeSetId } of writes.toReversed())
    await api.call('undoLedgerChange', { params: { ledger, changeSetId }, query: { skipChanged: 'false' } });
}
