/** The stock-take as this phone has it: read once, then only what changed; there without a connection too. */
import { useQuery } from '@tanstack/react-query';
import { api, queryClient } from '../../app/api.ts';
import { patient, readOrKept, useKeep } from '../../offline/kept-operation.ts';
import { merged, type WalkAnswer } from './walk-model.ts';

/** Others walk at the same time. */
const EVERY_MS = 5000;

const keyOf = (stockTakeId: string) => ['getStockTakeWalk', { params: { stockTakeId } }] as const;

const known = (stockTakeId: string) => queryClient.getQueryData<WalkAnswer>(keyOf(stockTakeId));

/** -1 while nothing is there. */
export const revisionOf = (stockTakeId: string): number => known(stockTakeId)?.revision ?? -1;

export function takeOver(stockTakeId: string, answer: WalkAnswer): void {
  queryClient.setQueryData(keyOf(stockTakeId), merged(known(stockTakeId), answer));
}

export function useWalk(stockTakeId: string) {
  const queryKey = keyOf(stockTakeId);
  const query = useQuery({
    queryKey,
    queryFn: ({ signal }) =>
      readOrKept(queryKey, async () => {
        const params = { stockTakeId };
        const since = revisionOf(stockTakeId);
        const input = { params, query: { since }, signal: patient(signal) };
        return merged(known(stockTakeId), await api.call('getStockTakeWalk', input));
      }),
    refetchInterval: EVERY_MS,
    // Thousands of entries: what did not change is the same object already.
    structuralSharing: false,
  });
  useKeep(queryKey, query.data);
  return query;
}
