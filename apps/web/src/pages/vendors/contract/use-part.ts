import { type MergedEntries, mergeEntries } from '@mamori/core/vendor/merge-entries';
import { useState } from 'react';
import { ApiProblem, invalidate } from '../../../app/api.ts';
import { CONTRACT_READERS, type ContractRow } from './contract-values.ts';

type Entries<Entry> = ReadonlyMap<string, Entry>;

interface Draft<Entry> {
  readonly entries: Entries<Entry>;
  /** What the edit began with. */
  readonly base: Entries<Entry>;
  readonly version: number;
}

/** Both changed the same entries; `merged` has one's own of them and everything else of both. */
export interface PartConflict<Entry> {
  readonly current: ContractRow;
  readonly theirs: Entries<Entry>;
  readonly merged: MergedEntries<Entry>;
}

type Write<Entry> = (entries: Entries<Entry>, ifMatch: number) => Promise<unknown>;
export type SavedPart = 'saved' | 'merged' | 'refused';

function currentOf(error: unknown): ContractRow | undefined {
  if (!(error instanceof ApiProblem) || error.code !== 'changed-meanwhile') return undefined;
  return error.problem.details?.current as ContractRow | undefined;
}

/**
 * A part of a contract that is edited as a whole and saved upon the version that the edit began with. While nothing is
 * changed here, what the server says is shown. When somebody else has saved meanwhile, the changes of both are saved, and
 * where both changed the same entry the person is asked: nothing of either is lost.
 */
export function usePart<Entry extends object>(
  contract: ContractRow,
  read: (row: ContractRow) => Entries<Entry>,
  write: Write<Entry>,
) {
  const [draft, setDraft] = useState<Draft<Entry> | null>(null);
  const [conflict, setConflict] = useState<PartConflict<Entry> | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const [isPending, setPending] = useState(false);
  const begin = (): Draft<Entry> => ({
    entries: read(contract),
    base: read(contract),
    version: contract.version,
  });

  async function attempt(own: Draft<Entry>): Promise<SavedPart> {
    try {
      await write(own.entries, own.version);
      return 'saved';
    } catch (error) {
      const current = currentOf(error);
      if (!current) throw error;
      const theirs = read(current);
      const merged = mergeEntries(own.base, own.entries, theirs);
      if (merged.both.length > 0) {
        setDraft(own);
        setConflict({ current, theirs, merged });
        return 'refused';
      }
      await write(merged.entries, current.version);
      return merged.hasTheirs ? 'merged' : 'saved';
    }
  }

  async function save(own: Draft<Entry> = draft ?? begin()): Promise<SavedPart> {
    setPending(true);
    setFailure(null);
    setConflict(null);
    try {
      const outcome = await attempt(own);
      await invalidate(CONTRACT_READERS);
      if (outcome !== 'refused') setDraft(null);
      return outcome;
    } catch (error) {
      setFailure(error);
      return 'refused';
    } finally {
      setPending(false);
    }
  }

  return {
    entries: draft ? draft.entries : read(contract),
    isChanged: draft !== null,
    conflict,
    failure,
    isPending,
    change: (entries: Entries<Entry>) => setDraft({ ...(draft ?? begin()), entries }),
    save: () => save(),
    /** Their entries where both changed the same ones; one's own other changes stay and wait to be saved. */
    takeTheirs() {
      if (!conflict) return;
      const { current, theirs, merged } = conflict;
      const entries = new Map(merged.entries);
      for (const key of merged.both) {
        const other = theirs.get(key);
        if (other === undefined) entries.delete(key);
        else entries.set(key, other);
      }
      setDraft({ entries, base: theirs, version: current.version });
      setConflict(null);
    },
    keepMine: async (): Promise<SavedPart> => {
      if (!conflict) return 'refused';
      const { current, theirs, merged } = conflict;
      return save({ entries: merged.entries, base: theirs, version: current.version });
    },
  };
}
