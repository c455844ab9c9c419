import { useRef } from 'react';
import { ApiProblem, invalidate, operationQuery, queryClient, useMutationOperation } from '../../app/api.ts';
import { useTranslation } from '../../app/translation.ts';
import { toast } from '../../ui/toast.tsx';
import type { Decision, Entry, PartDetail } from './review-data.ts';

/** What is left out stays as it is. */
export interface Decided {
  /** As it was shown to the person who decides. */
  readonly entry: Entry;
  readonly decision?: Decision | null;
  readonly note?: string;
}

interface PartKey {
  readonly reviewId: string;
  readonly reviewPartId: string;
}

/** The answer holds only what was decided: it takes its place among the entries that are shown. */
function takeIn(key: PartKey, { part, entries }: Pick<PartDetail, 'part' | 'entries'>): void {
  const { queryKey } = operationQuery('getAccountReviewPart', { params: key });
  const byId = new Map(entries.map((entry) => [entry.accountId, entry]));
  queryClient.setQueryData<PartDetail>(
    queryKey,
    (known) =>
      known && {
        ...known,
        // Answers may overtake each other.
        part: part.version > known.part.version ? part : known.part,
        entries: known.entries.map((entry) => byId.get(entry.accountId) ?? entry),
      },
  );
}

/** Decides about one account or many; what somebody else decided meanwhile is shown, never overwritten. */
export function useDecide(key: PartKey) {
  const { t } = useTranslation('accountReviews');
  const save = useMutationOperation('decideAccounts', { onSuccess: (answer) => takeIn(key, answer) });
  const line = useRef<Promise<unknown>>(Promise.resolve());
  /** Saved a moment ago by presses after which others still wait: these rest on it, not on what was shown when they were made. */
  const saved = useRef(new Map<string, Entry>());
  const waiting = useRef(0);
  /** One after another: whoever presses fast would otherwise be told of somebody else who is themselves. */
  function decide(all: readonly Decided[]): Promise<boolean> {
    waiting.current += 1;
    const done = line.current.then(() => send(all));
    line.current = done.then(() => {
      waiting.current -= 1;
      if (waiting.current === 0) saved.current.clear();
    });
    return done;
  }
  async function send(all: readonly Decided[]): Promise<boolean> {
    const decisions = all.map(({ entry, decision, note }) => {
      const now = saved.current.get(entry.accountId) ?? entry;
      return {
        accountId: entry.accountId,
        decision: decision === undefined ? now.decision : decision,
        note: note ?? now.note,
        was: now.decision,
      };
    });
    try {
      const { entries } = await save.mutateAsync({ params: key, body: { decisions } });
      for (const entry of entries) saved.current.set(entry.accountId, entry);
      void queryClient.invalidateQueries({ queryKey: ['listAccountReviews'], refetchType: 'none' });
      return true;
    } catch (error) {
      saved.current.clear();
      if (!(error instanceof ApiProblem)) return false;
      await invalidate(['getAccountReviewPart', 'listAccountReviews']);
      if (error.code === 'changed-meanwhile') toast(t('decide.overtaken'), { tone: 'warning' });
      return false;
    }
  }
  const { error } = save;
  const isOvertaken = error instanceof ApiProblem && error.code === 'changed-meanwhile';
  return { decide, error: isOvertaken ? null : error, isPending: save.isPending };
}

export type Decide = ReturnType<typeof useDecide>['decide'];
