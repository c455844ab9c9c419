/**
 * What this person saw with this phone and the server does not have yet: kept on the phone, sent in order when there is a connection, once.
 * What the server refuses stays until a person has read why (R-D2).
 */
import { newId } from '@mamori/contract/new-id';
import { ApiProblem, api } from '../../app/api.ts';
import { currentOwner } from '../../app/session.ts';
import { remember, remembered } from '../../app/storage.ts';
import { createStore, type Store } from '../../app/store.ts';
import { patient } from '../../offline/kept-operation.ts';
import { revisionOf, takeOver } from './walk-data.ts';
import type { Seen } from './walk-model.ts';

interface Batch {
  /** The same for every try. */
  readonly key: string;
  readonly since: number;
  readonly entries: readonly Seen[];
}

export interface Refused {
  readonly seen: Seen;
  /** Sentence of the server. */
  readonly reason: string;
}

export interface Kept {
  readonly waiting: readonly Seen[];
  readonly sending: Batch | null;
  readonly refused: readonly Refused[];
}

const NOTHING: Kept = { waiting: [], sending: null, refused: [] };
const AT_ONCE = 500;

export interface SeenQueue {
  readonly store: Store<Kept>;
  add(seen: Omit<Seen, 'seenAt'>): void;
  /** Sends what waits, batch after batch, until it is done or cannot go on. */
  send(): Promise<void>;
  forgetRefused(id: string): void;
}

const queues = new Map<string, SeenQueue>();

/** One for each person and stock-take, as long as the page lives. */
export function seenQueue(stockTakeId: string): SeenQueue {
  const key = `mamori.stockTake ${currentOwner()} ${stockTakeId}`;
  const queue = queues.get(key) ?? openQueue(key, stockTakeId);
  queues.set(key, queue);
  return queue;
}

/** Everything that is not sent, the latest of each device last. */
export const unsent = ({ sending, waiting }: Kept): readonly Seen[] => [
  ...(sending?.entries ?? []),
  ...waiting,
];

function openQueue(key: string, stockTakeId: string): SeenQueue {
  const store = createStore<Kept>(readKept(key));
  let isSending = false;
  let atOnce = AT_ONCE;
  let last = 0;
  // Another tab may have written meanwhile.
  const change = (work: (kept: Kept) => Kept) => {
    const next = work(readKept(key));
    remember(
      key,
      next.sending || next.waiting.length + next.refused.length > 0 ? JSON.stringify(next) : null,
    );
    store.set(next);
  };

  function nextBatch(): Batch | null {
    change((kept) => {
      if (kept.sending || kept.waiting.length === 0) return kept;
      const entries = kept.waiting.slice(0, atOnce);
      return {
        ...kept,
        waiting: kept.waiting.slice(entries.length),
        sending: { key: newId(), since: revisionOf(stockTakeId), entries },
      };
    });
    return store.get().sending;
  }

  /** False when it has to wait. */
  async function sendBatch({ key: idempotencyKey, since, entries }: Batch): Promise<boolean> {
    try {
      const body = { entries: [...entries], since };
      const signal = patient(new AbortController().signal);
      const answer = await api.call('recordStockTakeEntries', {
        params: { stockTakeId },
        body,
        idempotencyKey,
        signal,
      });
      takeOver(stockTakeId, answer);
      change((kept) => ({ ...kept, sending: null }));
      return true;
    } catch (error) {
      return afterRefusal(error, entries);
    }
  }

  /** One that cannot be taken must not hold up the others: each is sent by itself then. */
  function afterRefusal(error: unknown, entries: readonly Seen[]): boolean {
    if (!(error instanceof ApiProblem)) return false;
    const isFinal = error.code === 'not-found' || error.code === 'invalid-input';
    const isClosed = error.code === 'conflict' || error.code === 'forbidden';
    if (!isFinal && !isClosed) return false;
    if (isClosed || entries.length > 1) {
      if (isFinal) atOnce = 1;
      change((kept) => ({ ...kept, sending: null, waiting: [...entries, ...kept.waiting] }));
      return isFinal;
    }
    const refused = entries.map((seen) => ({ seen, reason: error.problem.detail ?? error.message }));
    change((kept) => ({ ...kept, sending: null, refused: [...kept.refused, ...refused] }));
    return true;
  }

  return {
    store,
    add(seen) {
      // Of two sights of one device the later counts: never the same millisecond twice.
      last = Math.max(Date.now(), last + 1);
      const entry = { ...seen, seenAt: new Date(last).toISOString() };
      change((kept) => ({ ...kept, waiting: [...kept.waiting.filter(({ id }) => id !== seen.id), entry] }));
    },
    async send() {
      if (isSending) return;
      isSending = true;
      try {
        for (let batch = nextBatch(); batch; batch = nextBatch()) if (!(await sendBatch(batch))) break;
      } finally {
        isSending = false;
        if (store.get().waiting.length === 0) atOnce = AT_ONCE;
      }
    },
    forgetRefused(id) {
      change((kept) => ({ ...kept, refused: kept.refused.filter(({ seen }) => seen.id !== id) }));
    },
  };
}

function readKept(key: string): Kept {
  try {
    return { ...NOTHING, ...(JSON.parse(remembered(key) ?? '{}') as Partial<Kept>) };
  } catch {
    return NOTHING;
  }
}
