/** Tells the exchange's worker that there is something to do: by NOTIFY, so exactly when the writing transaction is committed. */
import type { Tx } from '@mamori/database/connect';
import { connectOwner } from '@mamori/database/connect';
import { sql } from 'kysely';
import type pg from 'pg';

const CHANNEL = 'mamori_exchange';
const RECONNECT_MS = 1_000;

export async function announceWork(tx: Tx): Promise<void> {
  await sql`SELECT pg_notify(${CHANNEL}, '')`.execute(tx);
}

/** Calls `wake` whenever work was announced. A lost connection is opened again; the worker looks by itself meanwhile. */
export function listenForWork(ownerUrl: string, wake: () => void): { close(): Promise<void> } {
  let client: pg.Client | undefined;
  let timer: NodeJS.Timeout | undefined;
  let closed = false;
  let connecting: Promise<void> = Promise.resolve();
  const later = () => {
    if (closed) return;
    timer = setTimeout(() => {
      connecting = connect();
    }, RECONNECT_MS).unref();
  };
  async function connect(): Promise<void> {
    try {
      client = await connectOwner(ownerUrl, 'mamori exchange');
      client.on('notification', wake);
      client.on('error', () => {});
      client.on('end', later);
      await client.query(`LISTEN ${CHANNEL}`);
    } catch {
      later();
    }
  }
  connecting = connect();
  return {
    async close() {
      closed = true;
      clearTimeout(timer);
      await connecting;
      await client?.end().catch(() => {});
    },
  };
}
