import { useEffect } from 'react';
import { api, invalidate, operationQuery, queryClient, useOperation } from '../../app/api.ts';
import { useCan } from '../../app/session.ts';
import { useEdition } from '../editions/edition-items.ts';
import type { Assessment, Checklist, StoredAnswer } from './checklist-data.ts';

/** Reads assessment and edition and keeps up with what other people save. */
export function useChecklist(assessmentId: string): { checklist: Checklist | null; error: Error | null } {
  const can = useCan();
  const assessment = useOperation('getAssessment', { params: { assessmentId } });
  const editionId = assessment.data?.editionId;
  const edition = useEdition(editionId);
  useLiveChanges(assessmentId, assessment.data !== undefined);
  const error = assessment.error ?? edition.error;
  if (!assessment.data || !edition.data) return { checklist: null, error };
  return {
    checklist: {
      assessment: assessment.data,
      edition: edition.data.edition,
      differences: edition.data.difference,
      canEdit: can('answer.edit') && assessment.data.status !== 'closed',
    },
    error,
  };
}

const keyOf = (assessmentId: string) =>
  operationQuery('getAssessment', { params: { assessmentId } }).queryKey;

export function patchAssessment(assessmentId: string, patch: (now: Assessment) => Assessment): void {
  queryClient.setQueryData<Assessment>(keyOf(assessmentId), (now) => (now ? patch(now) : now));
}

const same = (a: StoredAnswer, b: StoredAnswer) => a.itemId === b.itemId && a.systemId === b.systemId;

/** Newer versions win: an answer that arrives late never replaces a later one. */
export function mergeAnswers(now: readonly StoredAnswer[], changed: readonly StoredAnswer[]): StoredAnswer[] {
  const merged = [...now];
  for (const answer of changed) {
    const index = merged.findIndex((one) => same(one, answer));
    const known = merged[index];
    if (!known) merged.push(answer);
    else if (known.version <= answer.version) merged[index] = answer;
  }
  return merged;
}

async function catchUp(assessmentId: string): Promise<void> {
  const known = queryClient.getQueryData<Assessment>(keyOf(assessmentId));
  if (!known) return;
  // Plans and originals count as changes too; they are read again where they are shown.
  void invalidate(['listItemRecords']);
  const changes = await api.call('listChanges', {
    params: { assessmentId },
    query: { since: known.changeNumber },
  });
  patchAssessment(assessmentId, (now) => ({
    ...now,
    answers: mergeAnswers(now.answers, changes.answers),
    items: changes.items.length > 0 ? changes.items : now.items,
    changeNumber: Math.max(now.changeNumber, changes.changeNumber),
  }));
}

function useLiveChanges(assessmentId: string, isLoaded: boolean): void {
  useEffect(() => {
    if (!isLoaded) return undefined;
    const source = new EventSource(api.url('watchAssessment', { params: { assessmentId } }));
    source.onmessage = ({ data }) => {
      const { changeNumber } = JSON.parse(String(data)) as { changeNumber: number };
      const known = queryClient.getQueryData<Assessment>(keyOf(assessmentId));
      if (known && known.changeNumber < changeNumber) void catchUp(assessmentId).catch(() => {});
    };
    // After a break of the connection events may have been missed.
    source.onopen = () => void catchUp(assessmentId).catch(() => {});
    return () => source.close();
  }, [assessmentId, isLoaded]);
}
