import { useState } from 'react';
import { invalidate } from '../../../app/api.ts';
import { CONTRACT_READERS, type ContractRow } from './contract-values.ts';

/**
 * A part of a contract that is edited as a whole and saved upon the version that the edit began with. While nothing is
 * changed here, what the server says is shown.
 */
export function usePart<Value>(contract: ContractRow, read: (row: ContractRow) => Value) {
  const [draft, setDraft] = useState<{ readonly value: Value; readonly version: number } | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const [isPending, setPending] = useState(false);
  return {
    value: draft ? draft.value : read(contract),
    isChanged: draft !== null,
    failure,
    isPending,
    change: (value: Value) => setDraft({ value, version: draft?.version ?? contract.version }),
    async save(write: (ifMatch: number) => Promise<unknown>): Promise<boolean> {
      setPending(true);
      setFailure(null);
      try {
        await write(draft?.version ?? contract.version);
        await invalidate(CONTRACT_READERS);
        setDraft(null);
        return true;
      } catch (error) {
        setFailure(error);
        return false;
      } finally {
        setPending(false);
      }
    },
  };
}
