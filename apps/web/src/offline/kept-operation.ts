/** Reading operations that a walk needs without a connection: the last answer stays on the phone, for the person who read it. */
import { type QueryKey, useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { ConnectionLost, operationQuery, type UseOperation } from '../app/api.ts';
import { currentOwner } from '../app/session.ts';
import { store, stored } from './device-store.ts';

/** A server that is out of reach, and not gone, may not answer for minutes. */
const PATIENCE_MS = 8000;

export const patient = (signal: AbortSignal): AbortSignal =>
  AbortSignal.any([signal, AbortSignal.timeout(PATIENCE_MS)]);

const keyOf = (queryKey: QueryKey) => `kept ${currentOwner()} ${JSON.stringify(queryKey)}`;

/** What the server answers; what was kept when it cannot be reached. Throws when there is neither. */
export async function readOrKept<T>(queryKey: QueryKey, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof ConnectionLost)) throw error;
    const kept = await stored<T>(keyOf(queryKey));
    if (kept === undefined) throw error;
    return kept;
  }
}

/** Keeps what is shown, also what changed since it was read. */
export function useKeep(queryKey: QueryKey, data: unknown): void {
  const key = keyOf(queryKey);
  useEffect(() => {
    if (data !== undefined) void store(key, data);
  }, [key, data]);
}

interface LooseQuery {
  readonly queryKey: QueryKey;
  readonly queryFn: (context: { signal: AbortSignal }) => Promise<unknown>;
}

/** `useOperation`, with the last answer when there is no connection. */
export const useKeptOperation = ((id: never, input: never) => {
  const { queryKey, queryFn } = operationQuery(id, input) as unknown as LooseQuery;
  const query = useQuery({
    queryKey,
    queryFn: ({ signal }) => readOrKept(queryKey, () => queryFn({ signal: patient(signal) })),
  });
  useKeep(queryKey, query.data);
  return query;
}) as unknown as UseOperation;
