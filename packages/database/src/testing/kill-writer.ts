/**
 * Stands for the server: starts the product's PostgreSQL, writes answers with their audit entries without pause and
 * reports each only after its commit was acknowledged. Killed at any moment by kill-rounds.ts.
 */
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { recordAudit } from '../audit.ts';
import { startSealer } from '../audit-seal.ts';
import { verifyAudit } from '../audit-verify.ts';
import { type Database, openDatabase, type Scope } from '../connect.ts';
import { startEmbeddedPostgres } from '../embedded/start.ts';
import { jsonb } from '../json.ts';
import { NIL_UUID } from '../tables.ts';
import type { Acknowledged, Findings, Order, Report } from './kill-protocol.ts';

const WRITERS = 4;
const ITEMS_PER_WRITER = 5;
const ORGANIZATION = '5f0c8f0e-0000-4000-8000-000000000001';
const ASSESSMENT = '5f0c8f0e-0000-4000-8000-000000000002';
const scope: Scope = { organizationId: ORGANIZATION, personId: null, personName: '記録係', origin: 'bench' };

const dataDirectory = process.argv[2] ?? '';
const tell = (report: Report) => process.send?.(report);

let working = false;
let busy = 0;

async function createData(database: Database): Promise<void> {
  await database.transaction(scope, async (tx) => {
    const there = await tx.selectFrom('organization').select('id').executeTakeFirst();
    if (there) return;
    await tx
      .insertInto('organization')
      .values({ id: ORGANIZATION, kind: 'facility', name: 'まもり医院' })
      .execute();
    const assessment = {
      organization_id: ORGANIZATION,
      id: ASSESSMENT,
      edition_id: 'fy2025/facility',
      fiscal_year: 2025,
    };
    await tx.insertInto('assessment').values(assessment).execute();
  });
}

const contentOf = (item: string, version: number) => ({
  answer: null,
  date: null,
  targetDate: null,
  second: null,
  note: `${item} の ${version} 版`,
});

/** One answer more: read, write the next version, audit; returns the version that was committed. */
function writeNext(database: Database, item: string): Promise<number> {
  return database.transaction(scope, async (tx) => {
    const row = await tx
      .selectFrom('answer')
      .select('version')
      .where('item_id', '=', item)
      .executeTakeFirst();
    const version = (row?.version ?? 0) + 1;
    const value = jsonb(contentOf(item, version));
    if (row) await tx.updateTable('answer').set({ version, value }).where('item_id', '=', item).execute();
    else
      await tx
        .insertInto('answer')
        .values({ organization_id: ORGANIZATION, assessment_id: ASSESSMENT, item_id: item, value })
        .execute();
    await recordAudit(tx, scope, { action: 'answer.save', subject: `${item}@${version}` });
    return version;
  });
}

async function write(database: Database, writer: number): Promise<never> {
  for (let turn = 0; ; turn++) {
    if (!working) {
      await sleep(5);
      continue;
    }
    const item = `${writer}-${turn % ITEMS_PER_WRITER}`;
    busy += 1;
    try {
      tell({ acknowledged: [item, await writeNext(database, item)] });
    } catch {
      // PostgreSQL was killed under us: not acknowledged, tried again when it is back.
      await sleep(20);
    } finally {
      busy -= 1;
    }
  }
}

async function verify(database: Database, acknowledged: Acknowledged): Promise<Findings> {
  const { history, subjects } = await database.read(scope, async (tx) => ({
    history: await tx.selectFrom('answer_history').select(['item_id', 'version', 'value']).execute(),
    subjects: await tx
      .selectFrom('audit_entry')
      .select('subject')
      .where('action', '=', 'answer.save')
      .execute(),
  }));
  const stored = new Map(history.map((row) => [`${row.item_id}@${row.version}`, row.value.note]));
  const audited = new Set(subjects.map((row) => row.subject));
  const written = Object.entries(acknowledged).flatMap(([item, last]) =>
    Array.from({ length: last }, (_, index) => [item, index + 1] as const),
  );
  const lost = written.filter(
    ([item, version]) => stored.get(`${item}@${version}`) !== contentOf(item, version).note,
  );
  const unaudited = [...stored.keys()].filter((key) => !audited.has(key));
  const chains = await Promise.all([ORGANIZATION, NIL_UUID].map((id) => verifyAudit(database, id)));
  const problems = chains.flatMap((chain) =>
    chain.problems.map((problem) => `${problem.sealNumber}: ${problem.code}`),
  );
  return {
    lost: lost.map(([item, version]) => `${item}@${version}`),
    chain: [...problems, ...unaudited.map((key) => `${key}: not audited`)],
    answers: stored.size,
    sealed: chains.reduce((sum, chain) => sum + chain.sealed, 0),
  };
}

async function obey(database: Database, order: Order): Promise<void> {
  working = false;
  while (busy > 0) await sleep(2);
  for (;;) {
    try {
      tell({ findings: await verify(database, order.verify) });
      working = true;
      return;
    } catch {
      // PostgreSQL is being started again.
      await sleep(50);
    }
  }
}

const postgres = await startEmbeddedPostgres({ dataDirectory });
const database = await openDatabase({
  kind: 'embedded',
  connectionString: postgres.connectionString,
  passwordFile: join(dataDirectory, 'database-passwords.json'),
});
await createData(database);
startSealer(database, { intervalMilliseconds: 50 });
process.on('message', (order: Order) => void obey(database, order));
process.on('disconnect', () => process.exit(0));
for (let writer = 0; writer < WRITERS; writer++) void write(database, writer);
process.send?.('ready');
