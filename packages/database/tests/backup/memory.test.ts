/** A facility keeps photographs and scans for years: memory must not grow with them. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { withClient } from '../../src/pool.ts';
import { createTenant } from '../support/rows.ts';
import { Workshop } from './support.ts';

const workshop = new Workshop();
afterAll(() => workshop.clean());

async function memoryFor(chunks: number): Promise<number> {
  const db = await workshop.database();
  const tenant = await createTenant(db.database, 'まもり病院');
  const id = tenant.assessmentId;
  // Random bytes made by the server: they do not compress.
  await withClient(db.ownerUrl, (client) =>
    client.query(`BEGIN; SELECT set_config('app.maintenance', 'on', true);
      INSERT INTO attachment (organization_id, id, name, media_type, size, sha256)
        VALUES ('${tenant.organizationId}', '${id}', 'x', 'x/x', 1, sha256('')) ;
      UPDATE attachment SET deleted_at = now();
      INSERT INTO attachment_chunk (organization_id, attachment_id, number, content)
        SELECT '${tenant.organizationId}', '${id}', n, (SELECT string_agg(sha256((n || ',' || k)::bytea), ''::bytea) FROM generate_series(1, 16384) k)
        FROM generate_series(0, ${chunks - 1}) n;
      COMMIT`),
  );
  await db.database.close();
  const target = await workshop.emptyDatabase();
  const args = [
    join(import.meta.dirname, 'memory-worker.ts'),
    db.ownerUrl,
    target.ownerUrl,
    await workshop.directory(),
  ];
  const run = spawnSync(process.execPath, args, { encoding: 'utf8' });
  expect(run.stderr).toBe('');
  return Number(run.stdout);
}

it('memory stays flat: 64 MB of files need no more than 4 MB of them', { timeout: 240_000 }, async () => {
  const [small, large] = [await memoryFor(8), await memoryFor(128)];
  // 120 more chunks are 60 MB more data and 120 MB more COPY text.
  expect(large - small).toBeLessThan(60);
});
