import { createHash } from 'node:crypto';
import type pg from 'pg';
import { to } from 'pg-copy-streams';
import { PART_BYTES, type TableDigest } from './format.ts';
import { copyOut, type StoredTable } from './tables.ts';

/** Streams a table's COPY text in parts and returns its digest. */
export async function* copyTable(
  client: pg.ClientBase,
  table: StoredTable,
): AsyncGenerator<Buffer, TableDigest> {
  const stream = client.query(to(copyOut(table)));
  const hash = createHash('sha256');
  let waiting: Buffer[] = [];
  let [waitingBytes, bytes] = [0, 0];
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    hash.update(chunk);
    bytes += chunk.length;
    waiting.push(chunk);
    waitingBytes += chunk.length;
    if (waitingBytes < PART_BYTES) continue;
    yield Buffer.concat(waiting);
    [waiting, waitingBytes] = [[], 0];
  }
  if (waitingBytes > 0) yield Buffer.concat(waiting);
  return { name: table.name, rows: stream.rowCount, bytes, sha256: hash.digest('hex') };
}

/** The digest alone: to compare a restored table with the manifest. */
export async function digestTable(client: pg.ClientBase, table: StoredTable): Promise<TableDigest> {
  const parts = copyTable(client, table);
  for (;;) {
    const next = await parts.next();
    if (next.done) return next.value;
  }
}
