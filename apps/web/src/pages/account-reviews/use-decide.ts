import { ApiProblem, invalidate, operationQuery, queryClient, useMutationOperation } from '../../app/api.ts';
import { useTranslation } from '../../app/translation.ts';
import { toast } from '../../ui/toast.tsx';
import type { Decision, Entry, PartDetail } from './review-data.ts';

export interface Decided {
  readonly entry: Entry;
  readonly decision: Decision | null;
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
  async function decide(all: readonly Decided[]): Promise<boolean> {
    const decisions = all.map(({ entry, decision, note }) => ({
      accountId: entry.accountId,
      decision,
      note: note ?? entry.note,
      was: entry.decision,
    }));
    try {
      await save.mutateAsync({ params: key, body: { decisions } });
      void queryClient.invalidateQueries({ queryKey: ['listAccountReviews'], refetchType: 'none' });
      return true;
    } catch (error) {
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
