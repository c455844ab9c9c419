import { useInfiniteQuery } from '@tanstack/react-query';
import { api } from '../../app/api.ts';

export interface AuditFilter {
  readonly action?: string;
  readonly person?: string;
}

/** Newest first, page after page; new entries come at every reading, so nothing is kept fresh. */
export function useAuditEntries({ action, person }: AuditFilter) {
  return useInfiniteQuery({
    queryKey: ['listAuditEntries', { action, person }],
    initialPageParam: null as string | null,
    queryFn: ({ pageParam, signal }) =>
      api.call('listAuditEntries', {
        query: {
          limit: 50,
          ...(pageParam === null ? {} : { cursor: pageParam }),
          ...(action ? { action } : {}),
          ...(person ? { personId: person } : {}),
        },
        signal,
      }),
    getNextPageParam: (page) => page.next,
  });
}
