/** What the phone saw and the server does not have yet: kept on the phone, sent when there is a connection, in any order (R-D2). */
import type { CallInput } from '@mamori/contract/client';
import { useEffect, useState } from 'react';
import { ApiProblem, api, ConnectionLost, queryClient } from '../../app/api.ts';
import { remember, remembered } from '../../app/storage.ts';
import type { StockTakeDetail } from './stock-take-data.ts';

export type Seen = CallInput<'recordStockTakeEntries'>['body']['entries'][number];

const key = (id: string) => `mamori.stockTake.${id}`;

function kept(id: string): readonly Seen[] {
  try {
    return JSON.parse(remembered(key(id)) ?? '[]') as Seen[];
  } catch {
    return [];
  }
}

const keep = (id: string, seen: readonly Seen[]) =>
  remember(key(id), seen.length === 0 ? null : JSON.stringify(seen));

export interface SeenQueue {
  /** Seen here and not yet sent. */
  readonly waiting: readonly Seen[];
  /** The server refuses them: the stock-take was closed, a device was removed. */
  readonly error: unknown;
  readonly add: (seen: Seen) => void;
}

const EVERY = 4_000;
const AT_ONCE = 500;

export function useSeenQueue(stockTakeId: string): SeenQueue {
  const [waiting, setWaiting] = useState(() => kept(stockTakeId));
  const [error, setError] = useState<unknown>(null);
  useEffect(() => {
    let isSending = false;
    const send = async () => {
      const now = kept(stockTakeId).slice(0, AT_ONCE);
      if (isSending || now.length === 0) return;
      isSending = true;
      try {
        const take: StockTakeDetail = await api.call('recordStockTakeEntries', {
          params: { stockTakeId },
          body: { entries: [...now] },
        });
        queryClient.setQueryData(['getStockTake', { params: { stockTakeId } }], take);
        // What was seen again meanwhile stays: it is later.
        const sent = new Set(now.map((one) => JSON.stringify(one)));
        const left = kept(stockTakeId).filter((one) => !sent.has(JSON.stringify(one)));
        keep(stockTakeId, left);
        setWaiting(left);
        setError(null);
      } catch (cause) {
        if (cause instanceof ApiProblem && !(cause instanceof ConnectionLost)) setError(cause);
      } finally {
        isSending = false;
      }
    };
    void send();
    const timer = window.setInterval(() => void send(), EVERY);
    const online = () => void send();
    window.addEventListener('online', online);
    return () => {
      window.clearInterval(timer);
      window.removeEventListener('online', online);
    };
  }, [stockTakeId]);
  return {
    waiting,
    error,
    add(seen) {
      const next = [...kept(stockTakeId).filter(({ id }) => id !== seen.id), seen];
      keep(stockTakeId, next);
      setWaiting(next);
    },
  };
}
