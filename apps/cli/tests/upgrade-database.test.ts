/** A new major version of PostgreSQL is one command: from Debian's PostgreSQL 15 to the product's own, really. */
import { execFileSync, spawn } from 'node:child_process';
import { chownSync, existsSync, readdirSync, writeFileSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createSealer } from '@mamori/database/audit-seal';
import { checkBackup } from '@mamori/database/backup/check';
import { openDatabase } from '@mamori/database/connect';
import { type Area, openArea, removeDataDirectory } from '@mamori/database/embedded/area';
import { binariesIn } from '@mamori/database/embedded/binaries';
import { lockDataDirectory } from '@mamori/database/embedded/instance';
import { connectionString, DATABASE } from '@mamori/database/embedded/login';
import { processesInside } from '@mamori/database/embedded/platform';
import { stopPostmaster } from '@mamori/database/embedded/postmaster';
import { startCluster, startEmbeddedPostgres } from '@mamori/database/embedded/start';
import { loadInstallationKey, localBackupIdentity } from '@mamori/database/installation-key';
import { installedPostgres } from '@mamori/database/testing/test-server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CHANGED_BY_RESTORE, digests } from '../../../packages/database/tests/backup/support.ts';
import { attachFile, createFilledTenant } from '../../../packages/database/tests/support/fill.ts';
import { documented, mamori, type Ran } from './support.ts';

const debian = installedPostgres(15);
const main = fileURLToPath(new URL('../src/main.ts', import.meta.url));
const server = fileURLToPath(new URL('../../server/src/main.ts', import.meta.url));

/** As an earlier version left it: its own folder, password and programs. */
function createOldCluster(area: Area): void {
  const passwordFile = join(area.directory, 'initdb-password');
  writeFileSync(passwordFile, area.password);
  if (area.account !== null) chownSync(passwordFile, area.account.uid, area.account.gid);
  const flags = ['--encoding=UTF8', '--locale=C', '--auth=scram-sha-256', '--username=postgres'];
  execFileSync(
    join(area.binaries.home, 'bin', 'initdb'),
    [...flags, '--pwfile=initdb-password', '--pgdata=cluster'],
    { cwd: area.directory, stdio: 'ignore', ...(area.account ?? {}) },
  );
}

describe.skipIf(debian === null)('mamori upgrade-database', { timeout: 240_000 }, () => {
  const home = debian ?? '';
  let data: string;
  let before: Awaited<ReturnType<typeof digests>>;
  const env = () => ({ MAMORI_DATA: data });
  const upgrade = (...args: string[]) => mamori(['upgrade-database', ...args], env());

  beforeAll(async () => {
    data = join(await mkdtemp(join(tmpdir(), 'mamori-upgrade-')), '前の版 の データ');
    const binaries = binariesIn(home);
    if (binaries === null) throw new Error('no PostgreSQL 15');
    const area = openArea(data, { binaries });
    createOldCluster(area);
    const port = await startCluster(area, () => {});
    const database = await openDatabase({
      kind: 'embedded',
      connectionString: connectionString(area, port, DATABASE),
      passwordFile: join(data, 'database-passwords.json'),
    });
    await loadInstallationKey({ dataDirectory: data, database });
    const tenant = await createFilledTenant(database, 'まもり病院');
    await attachFile(database, tenant, 1_500_000);
    await createSealer(database).flush();
    before = await digests(database.ownerUrl);
    await database.close();
    await stopPostmaster(area);
  }, 120_000);

  afterAll(() => {
    for (const place of ['postgresql-15', 'postgresql-18', 'postgresql-18.unfinished'])
      for (const pid of processesInside(join(data, place, 'cluster')) ?? []) process.kill(pid, 'SIGKILL');
    removeDataDirectory(data);
    removeDataDirectory(dirname(data));
  });

  /** Kills the command when it names the step. */
  function killAt(step: string): Promise<string> {
    const child = spawn(process.execPath, [main, 'upgrade-database', '--old-binaries', home], {
      env: { ...process.env, ...env(), LANG: 'ja_JP.UTF-8' },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let said = '';
    child.stderr.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      if (said.includes(step)) child.kill('SIGKILL');
    });
    return new Promise((resolve) => child.once('close', () => resolve(said)));
  }

  it('a start says what to do and makes nothing', async () => {
    const started = await new Promise<Ran>((resolve) => {
      const child = spawn(process.execPath, [server], {
        env: { ...process.env, ...env(), PORT: '0', LANG: 'ja_JP.UTF-8' },
        stdio: ['ignore', 'ignore', 'pipe'],
      });
      let stderr = '';
      child.stderr.on('data', (chunk: Buffer) => {
        stderr += chunk.toString();
      });
      child.once('close', (code) => resolve({ code, stdout: '', stderr }));
    });
    expect(started.code).toBe(1);
    expect(started.stderr).toContain('npx mamori upgrade-database');
    const backup = await mamori(['backup', join(data, 'x.tar.age')], env());
    expect(backup.code).toBe(2);
    expect(backup.stderr).toContain('npx mamori upgrade-database');
    expect(readdirSync(data).filter((name) => name.startsWith('postgresql-'))).toEqual(['postgresql-15']);
  });

  it('refuses a folder without the right programs', async () => {
    const none = await upgrade('--old-binaries', tmpdir());
    expect([none.code, none.stderr]).toEqual([2, expect.stringContaining('bin/postgres')]);
    const own = dirname(dirname(openArea(data, { name: 'postgresql-15' }).binaries.home));
    expect(existsSync(own)).toBe(true);
    const wrong = await upgrade('--old-binaries', openArea(data, { name: 'postgresql-15' }).binaries.home);
    expect([wrong.code, wrong.stderr]).toEqual([2, expect.stringContaining('版が違います')]);
  });

  it.each(['1/5', '2/5', '3/5', '4/5', '5/5'])(
    'killed at step %s, the data is there and the next run goes on',
    async (step) => {
      if (existsSync(join(data, 'postgresql-18'))) return;
      expect(await killAt(step)).toContain(step);
      // The last step is one rename: killed there, it may have happened.
      expect(existsSync(join(data, 'postgresql-15', 'cluster', 'PG_VERSION'))).toBe(true);
      if (step !== '5/5') expect(existsSync(join(data, 'postgresql-18'))).toBe(false);
    },
  );

  it('moves everything, verified, and keeps the old cluster until it is removed', async () => {
    const moved = await upgrade('--old-binaries', home, '--json');
    expect(moved.code, moved.stderr).toBe(0);
    const report = documented<{ from: number | null; backup: string }>(moved, 'database-upgraded');
    const alreadyMoved = report.from === null;
    if (!alreadyMoved) {
      expect(report).toMatchObject({ from: 15, to: 18, findings: [] });
      const key = await loadInstallationKey({ dataDirectory: data });
      const checked = await checkBackup(report.backup, { identities: [localBackupIdentity(key)] });
      expect(checked.header.serverVersion).toBeLessThan(160_000);
    }
    const lock = await lockDataDirectory(data);
    const postgres = await startEmbeddedPostgres({ dataDirectory: data, lock });
    const database = await openDatabase({
      kind: 'embedded',
      connectionString: postgres.connectionString,
      passwordFile: join(data, 'database-passwords.json'),
    });
    await loadInstallationKey({ dataDirectory: data, database });
    const after = await digests(database.ownerUrl);
    for (const name of CHANGED_BY_RESTORE) for (const all of [before, after]) all.delete(name);
    expect(after).toEqual(before);
    expect(database.serverVersion).toBeGreaterThan(180_000);
    const { rows } = await database.maintenance((client) =>
      client.query('SELECT kind, restore_result FROM backup_run'),
    );
    expect(rows).toEqual([{ kind: 'migration', restore_result: 'ok' }]);
    await database.close();
    await postgres.stop();
    lock.release();
    expect((await mamori(['audit', 'verify'], env())).code).toBe(0);
    expect(
      readdirSync(data)
        .filter((name) => name.startsWith('postgresql-'))
        .sort(),
    ).toEqual(['postgresql-15', 'postgresql-18']);
    expect((await upgrade()).stdout).toContain('移すデータベースはありません');
    expect(documented(await upgrade('--json'), 'database-upgraded')).toMatchObject({ from: null, to: 18 });
    const removed = await upgrade('--remove-old', '--json');
    expect(removed.code, removed.stderr).toBe(0);
    const place = join(data, 'postgresql-15');
    expect(documented(removed, 'old-databases-removed').removed).toEqual([{ major: 15, place }]);
    expect(readdirSync(data).filter((name) => name.startsWith('postgresql-'))).toEqual(['postgresql-18']);
    expect((await mamori(['audit', 'verify'], env())).code).toBe(0);
  });
});
