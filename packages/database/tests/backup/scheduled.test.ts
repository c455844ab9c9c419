/** The nightly backup: made, restored for trial, written down, older generations removed; failures are written down too. */
import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createSealer } from '../../src/audit-seal.ts';
import { verifyAudit } from '../../src/audit-verify.ts';
import { runBackup, testRun } from '../../src/backup/runs.ts';
import { runScheduledBackup } from '../../src/backup/scheduled.ts';
import { withClient } from '../../src/pool.ts';
import { NIL_UUID } from '../../src/tables.ts';
import type { TestDatabase } from '../../src/testing/test-database.ts';
import { attachFile, createFilledTenant } from '../support/fill.ts';
import { KEY, Workshop } from './support.ts';

const workshop = new Workshop();
const actor = { personId: null, personName: 'x', origin: null };
let db: TestDatabase;
let directory: string;

beforeAll(async () => {
  db = await workshop.database();
  await createFilledTenant(db.database, 'まもり病院', 5);
});
beforeEach(async () => {
  directory = await workshop.directory();
});
afterAll(() => workshop.clean());

const KEEP = { daily: 2, weekly: 0, monthly: 0 };
const nightly = (now: Date) =>
  runScheduledBackup({
    database: db.database,
    installationKey: KEY,
    directory,
    recipients: [],
    keep: KEEP,
    now,
  });
const runs = () =>
  db.database.installation.read(actor, (tx) =>
    tx.selectFrom('backup_run').selectAll().orderBy('started_at').execute(),
  );
const scratchDatabases = () =>
  withClient(db.superuserUrl, async (client) => {
    const { rows } =
      await client.query(`SELECT d.datname FROM pg_database d JOIN pg_database own ON own.datname = current_database()
      WHERE starts_with(d.datname, 'mamori_restore_test_' || own.oid || '_')`);
    return rows;
  });

describe('the nightly backup', () => {
  it('is restored for trial and written down, in the audit log too; superfluous ones go', async () => {
    const removed: string[][] = [];
    // Account is kept by when the runs ended: move the clock of the earlier ones back.
    for (let night = 1; night <= 3; night++) {
      const result = await nightly(new Date(Date.UTC(2026, 6, 27 + night, 18)));
      expect(result.test).toMatchObject({ findings: [], migrated: [] });
      removed.push([...result.removed]);
      await withClient(db.ownerUrl, (client) =>
        client.query(`UPDATE backup_run SET finished_at = finished_at - interval '1 day'`),
      );
    }
    expect(removed.map((files) => files.length)).toEqual([0, 0, 1]);
    expect((await readdir(directory)).sort()).toEqual([
      'mamori-20260729T180000Z.tar.age',
      'mamori-20260730T180000Z.tar.age',
    ]);
    expect(await runs()).toMatchObject([
      { kind: 'scheduled', error: null, restore_result: 'ok', removed_at: expect.any(Date) },
      { kind: 'scheduled', error: null, restore_result: 'ok', removed_at: null },
      {
        kind: 'scheduled',
        error: null,
        restore_result: 'ok',
        restore_tested_at: expect.any(Date),
        removed_at: null,
        size: expect.any(Number),
      },
    ]);
    expect(await scratchDatabases()).toEqual([]);
    await createSealer(db.database).flush();
    expect(await verifyAudit(db.database, NIL_UUID)).toMatchObject({ problems: [], sealed: 7 });
  });

  it('that fails is written down with the reason', async () => {
    await writeFile(join(directory, 'file'), '');
    const failing = runBackup({
      database: db.database,
      installationKey: KEY,
      protection: { recipients: [] },
      kind: 'scheduled',
      file: join(directory, 'file', 'x'),
    });
    await expect(failing).rejects.toMatchObject({ code: 'backup-not-writable' });
    expect((await runs()).at(-1)).toMatchObject({
      error: 'backup-not-writable',
      finished_at: expect.any(Date),
      size: null,
    });
  });

  it('fails before the first byte is read too, where there is more than fits into memory on the way', async () => {
    const tenant = await createFilledTenant(db.database, 'みどり医院', 1);
    await attachFile(db.database, tenant, 8_000_000);
    const file = join(directory, 'there.tar.age');
    await writeFile(file, 'kept');
    const failing = runBackup({
      database: db.database,
      installationKey: KEY,
      protection: { recipients: [] },
      kind: 'scheduled',
      file,
    });
    await expect(failing).rejects.toMatchObject({ code: 'backup-exists' });
    expect(await readFile(file, 'utf8')).toBe('kept');
    const unreadable = runBackup({
      database: db.database,
      installationKey: KEY,
      protection: { recipients: ['age1nobody'] },
      kind: 'scheduled',
      file: join(directory, 'other.tar.age'),
    });
    await expect(unreadable).rejects.toMatchObject({ code: 'backup-recipient-unreadable' });
  });

  it('whose file is damaged fails its restore test, and older ones stay', async () => {
    const { run } = await nightly(new Date(Date.UTC(2027, 0, 1)));
    const bytes = await readFile(run.file);
    await writeFile(run.file, bytes.subarray(0, bytes.length - 100));
    await expect(
      testRun({ database: db.database, installationKey: KEY, runId: run.id }),
    ).rejects.toMatchObject({ code: 'backup-damaged' });
    const row = (await runs()).find(({ id }) => id === run.id);
    expect(row).toMatchObject({ restore_result: 'failed', restore_error: 'backup-damaged' });
    expect(await scratchDatabases()).toEqual([]);
  });

  it('finds in its restore test what was tampered with before, and removes nothing then', async () => {
    await createSealer(db.database).flush();
    await withClient(db.superuserUrl, (client) =>
      client.query(
        `SET session_replication_role = replica; UPDATE audit_entry SET action = 'x' WHERE id = (SELECT min(id) FROM audit_entry)`,
      ),
    );
    const result = await nightly(new Date(Date.UTC(2027, 1, 1)));
    expect(result.test.findings).toMatchObject([
      { code: 'audit-problem', subject: '1', detail: 'seal-mismatch' },
    ]);
    expect(result.removed).toEqual([]);
    expect((await runs()).find(({ id }) => id === result.run.id)).toMatchObject({
      restore_result: 'failed',
      restore_error: 'audit-problem',
    });
  });

  it('takes note of runs that were killed, and clears what they left', async () => {
    const id = randomUUID();
    await withClient(db.ownerUrl, (client) =>
      client.query(
        `INSERT INTO backup_run (id, kind, file, started_at) VALUES ('${id}', 'scheduled', 'x', '2020-01-01')`,
      ),
    );
    await mkdir(directory, { recursive: true });
    const left = join(directory, 'mamori-20200101T000000Z.tar.age.0000.unfinished');
    await writeFile(left, 'x');
    await utimes(left, 0, 0);
    await withClient(db.superuserUrl, (client) =>
      client.query(
        `SET session_replication_role = replica; UPDATE audit_entry SET action = 'assessment.create' WHERE action = 'x'`,
      ),
    );
    await nightly(new Date(Date.UTC(2027, 2, 1)));
    expect((await runs()).find((row) => row.id === id)).toMatchObject({ error: 'backup-interrupted' });
    expect(await readdir(directory)).toEqual(['mamori-20270301T000000Z.tar.age']);
  });
});
