/**
 * The sequencer: seals the audit entries of each organisation in batches. An entry may only be sealed when no entry
 * with a smaller id can still be committed. Ids are drawn after the writing transaction has its number (see
 * next_audit_entry_id), so: note the last id drawn, draw a transaction number ourselves, and wait until every
 * transaction with a smaller number has ended. What is visible up to the noted id is then final.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import { ENTRY_COLUMNS, type SealedEntry, SealHash } from './audit-hash.ts';
import type { Database } from './connect.ts';

/** One sequencer per database, however many servers run: ASCII "seal". */
const SEAL_LOCK = 0x7365616c;
const ENTRIES_PER_PAGE = 10_000;

/** Everything up to `lastId` belongs to transactions numbered below `transaction`. */
interface Mark {
  readonly lastId: string;
  readonly transaction: string;
}

export interface Sealer {
  /** Seals what is final and marks what has been written since. Returns how many seals were made. */
  tick(): Promise<number>;
  /** Ticks until everything written before the call is sealed. */
  flush(): Promise<void>;
  stop(): Promise<void>;
}

export interface SealerOptions {
  readonly intervalMilliseconds?: number;
  readonly onError?: (error: unknown) => void;
}

/** Seals in the background until stopped; `stop` seals what is left. */
export function startSealer(database: Database, options: SealerOptions = {}): Sealer {
  const sealer = createSealer(database);
  const interval = options.intervalMilliseconds ?? 300;
  let running = Promise.resolve();
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;
  const loop = () => {
    running = sealer
      .tick()
      .then(() => {}, options.onError ?? (() => {}))
      .finally(() => {
        if (!stopped) timer = setTimeout(loop, interval);
      });
  };
  loop();
  return {
    ...sealer,
    stop: async () => {
      stopped = true;
      clearTimeout(timer);
      await running;
      await sealer.flush().catch(options.onError ?? (() => {}));
    },
  };
}

/** A sequencer that works only when asked: for the command line and tests. */
export function createSealer(database: Database): Sealer {
  let mark: Mark | null = null;
  let queue: Promise<unknown> = Promise.resolve();
  const tick = () => {
    // One at a time: the background loop and a flush may call at once.
    const result = queue.then(() =>
      database.maintenance(async (client) => {
        const done = await withSealLock(client, () => sealAndMark(client, mark));
        if (done === null) return 0;
        mark = done.mark;
        return done.seals;
      }),
    );
    queue = result.catch(() => {});
    return result;
  };
  const flush = () => untilSealed(database, tick);
  return { tick, flush, stop: flush };
}

/** Gives up after some seconds: a transaction that stays open holds sealing back, and the loop goes on anyway. */
async function untilSealed(database: Database, tick: () => Promise<number>): Promise<void> {
  const target = await database.maintenance(lastDrawnId);
  for (let round = 0; round < 600; round++) {
    await tick();
    // No connection is held while waiting: several may flush at once.
    if (!(await database.maintenance((client) => unsealedUpTo(client, target)))) return;
    await sleep(20);
  }
}

async function withSealLock<T>(client: pg.ClientBase, work: () => Promise<T>): Promise<T | null> {
  const { rows } = await client.query('SELECT pg_try_advisory_lock($1) AS got', [SEAL_LOCK]);
  if (!rows[0]?.got) return null;
  try {
    return await work();
  } finally {
    await client.query('SELECT pg_advisory_unlock($1)', [SEAL_LOCK]);
  }
}

async function sealAndMark(
  client: pg.ClientBase,
  mark: Mark | null,
): Promise<{ mark: Mark | null; seals: number }> {
  if (mark !== null) {
    if (!(await hasSettled(client, mark))) return { mark, seals: 0 };
    const seals = await sealUpTo(client, mark.lastId);
    const next = await newMark(client, mark.lastId);
    return { mark: next, seals };
  }
  const next = await newMark(client, null);
  // Usually nobody else is writing, and what was just marked is final at once.
  if (next === null || !(await hasSettled(client, next))) return { mark: next, seals: 0 };
  return { mark: null, seals: await sealUpTo(client, next.lastId) };
}

async function lastDrawnId(client: pg.ClientBase): Promise<string> {
  const { rows } = await client.query<{ id: string }>(
    `SELECT (CASE WHEN is_called THEN last_value ELSE 0 END)::text AS id FROM audit_entry_id`,
  );
  return rows[0]?.id ?? '0';
}

async function unsealedUpTo(client: pg.ClientBase, id: string): Promise<boolean> {
  const { rows } = await inMaintenance(client, () =>
    client.query(
      `SELECT EXISTS (SELECT 1 FROM audit_entry WHERE id <= $1 AND id > (SELECT coalesce(max(last_id), 0) FROM audit_seal)) AS found`,
      [id],
    ),
  );
  return rows[0]?.found === true;
}

/** Null when nothing was written since `sealed`; drawing transaction numbers for nothing would only wear them out. */
async function newMark(client: pg.ClientBase, sealed: string | null): Promise<Mark | null> {
  const lastId = await lastDrawnId(client);
  if (lastId === sealed || !(await unsealedUpTo(client, lastId))) return null;
  const { rows } = await client.query<{ transaction: string }>(
    'SELECT pg_current_xact_id()::text AS transaction',
  );
  return { lastId, transaction: rows[0]?.transaction ?? '' };
}

async function hasSettled(client: pg.ClientBase, mark: Mark): Promise<boolean> {
  const { rows } = await client.query(
    'SELECT pg_snapshot_xmin(pg_current_snapshot()) >= $1::xid8 AS settled',
    [mark.transaction],
  );
  return rows[0]?.settled === true;
}

async function inMaintenance<T>(client: pg.ClientBase, work: () => Promise<T>): Promise<T> {
  await client.query(`BEGIN; SELECT set_config('app.maintenance', 'on', true)`);
  try {
    const result = await work();
    await client.query('COMMIT');
    return result;
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  }
}

/** Seals page by page; the seals of a page are committed together, so that max(last_id) is a floor for everybody. */
async function sealUpTo(client: pg.ClientBase, lastId: string): Promise<number> {
  for (let seals = 0; ; ) {
    const made = await inMaintenance(client, () => sealPage(client, lastId));
    if (made === 0) return seals;
    seals += made;
  }
}

interface OwnedEntry extends SealedEntry {
  readonly organizationId: string;
}

async function sealPage(client: pg.ClientBase, lastId: string): Promise<number> {
  const { rows } = await client.query<OwnedEntry>(
    `SELECT organization_id AS "organizationId", ${ENTRY_COLUMNS} FROM audit_entry
     WHERE id <= $1 AND id > (SELECT coalesce(max(last_id), 0) FROM audit_seal) ORDER BY id LIMIT ${ENTRIES_PER_PAGE}`,
    [lastId],
  );
  const byOrganization = Map.groupBy(rows, (row) => row.organizationId);
  const last = await lastSeals(client, [...byOrganization.keys()]);
  const seals = [...byOrganization].map(([id, entries]) => nextSeal(id, last.get(id), entries));
  await insertSeals(client, seals);
  return seals.length;
}

interface LastSeal {
  readonly organizationId: string;
  readonly number: number;
  readonly hash: Buffer;
}

interface NewSeal extends LastSeal {
  readonly firstId: number;
  readonly lastId: number;
  readonly count: number;
  readonly previousHash: Buffer | null;
}

async function lastSeals(
  client: pg.ClientBase,
  organizationIds: readonly string[],
): Promise<Map<string, LastSeal>> {
  const { rows } = await client.query<LastSeal>(
    `SELECT s.organization_id AS "organizationId", s.number, s.hash FROM unnest($1::uuid[]) AS o (id)
     CROSS JOIN LATERAL (SELECT * FROM audit_seal WHERE organization_id = o.id ORDER BY number DESC LIMIT 1) s`,
    [organizationIds],
  );
  return new Map(rows.map((row) => [row.organizationId, row]));
}

function nextSeal(
  organizationId: string,
  last: LastSeal | undefined,
  entries: readonly OwnedEntry[],
): NewSeal {
  const number = (last?.number ?? 0) + 1;
  const previousHash = last?.hash ?? null;
  const hash = new SealHash(organizationId, number, previousHash);
  for (const { organizationId: _, ...entry } of entries) hash.add(entry);
  const ids = entries.map((entry) => entry.id);
  return {
    organizationId,
    number,
    firstId: ids[0] ?? 0,
    lastId: ids.at(-1) ?? 0,
    count: ids.length,
    hash: hash.digest(),
    previousHash,
  };
}

async function insertSeals(client: pg.ClientBase, seals: readonly NewSeal[]): Promise<void> {
  const column = <T>(pick: (seal: NewSeal) => T) => seals.map(pick);
  await client.query(
    `INSERT INTO audit_seal (organization_id, number, first_id, last_id, entry_count, hash, previous_hash)
     SELECT * FROM unnest($1::uuid[], $2::bigint[], $3::bigint[], $4::bigint[], $5::integer[], $6::bytea[], $7::bytea[])`,
    [
      column((seal) => seal.organizationId),
      column((seal) => seal.number),
      column((seal) => seal.firstId),
      column((seal) => seal.lastId),
      column((seal) => seal.count),
      column((seal) => seal.hash),
      column((seal) => seal.previousHash),
    ],
  );
}
