/** Tells open pages that somebody saved an answer: PostgreSQL's NOTIFY, one listening connection per server. */
import { connectOwner } from '@mamori/database/connect';
import type pg from 'pg';

const CHANNEL = 'mamori_change';
const RECONNECT_MS = 1_000;

export interface Change {
  readonly organizationId: string;
  readonly assessmentId: string;
  readonly changeNumber: number;
  readonly personName: string;
  readonly itemId: string;
}

export interface ChangeFeed {
  /** Changes of one assessment until the signal ends. */
  watch(organizationId: string, assessmentId: string, signal: AbortSignal): AsyncIterable<Change>;
  close(): Promise<void>;
}

export const CHANGE_CHANNEL = CHANNEL;

type Listener = (change: Change) => void;

export async function openChangeFeed(ownerUrl: string): Promise<ChangeFeed> {
  const listeners = new Map<string, Set<Listener>>();
  let closed = false;
  let client: pg.Client | undefined;

  function tell(payload: string | undefined): void {
    if (!payload) return;
    const change = JSON.parse(payload) as Change;
    for (const listener of listeners.get(`${change.organizationId}/${change.assessmentId}`) ?? [])
      listener(change);
  }

  async function connect(): Promise<void> {
    client = await connectOwner(ownerUrl, 'mamori changes');
    client.on('notification', (message) => tell(message.payload));
    client.on('error', () => {});
    client.on('end', () => {
      if (!closed) setTimeout(() => void connect().catch(reconnectLater), RECONNECT_MS).unref();
    });
    await client.query(`LISTEN ${CHANNEL}`);
  }
  function reconnectLater(): void {
    if (!closed) setTimeout(() => void connect().catch(reconnectLater), RECONNECT_MS).unref();
  }
  await connect();

  return {
    watch: (organizationId, assessmentId, signal) =>
      queue(listeners, `${organizationId}/${assessmentId}`, signal),
    async close() {
      closed = true;
      await client?.end();
    },
  };
}

async function* queue(
  listeners: Map<string, Set<Listener>>,
  key: string,
  signal: AbortSignal,
): AsyncIterable<Change> {
  const waiting: Change[] = [];
  let wake: () => void = () => {};
  const listener: Listener = (change) => {
    waiting.push(change);
    wake();
  };
  const set = listeners.get(key) ?? new Set();
  listeners.set(key, set.add(listener));
  signal.addEventListener('abort', () => wake(), { once: true });
  try {
    while (!signal.aborted) {
      const next = waiting.shift();
      if (next) yield next;
      else
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
    }
  } finally {
    set.delete(listener);
    if (set.size === 0) listeners.delete(key);
  }
}
