import pg from 'pg';
import { DatabaseProblem } from '../errors.ts';
import { readMigrations } from '../migration/files.ts';

const CREATED = /^CREATE (TABLE|SEQUENCE|FUNCTION|VIEW) (?:public\.)?(\w+)/gim;

/** Drops what our migrations create, by name; whatever else lies in the schema is not ours. */
export async function dropOwnObjects(client: pg.ClientBase): Promise<void> {
  await refuseNewerSchema(client);
  const files = await readMigrations();
  const created = files.flatMap((file) =>
    [...file.sql.matchAll(CREATED)].map((match) => ({
      kind: (match[1] ?? '').toUpperCase(),
      name: match[2] ?? '',
    })),
  );
  const named = (kind: string) =>
    created
      .filter((object) => object.kind === kind)
      .map((object) => `public.${pg.escapeIdentifier(object.name)}`);
  const tables = [...named('TABLE'), 'public.schema_migration'];
  for (const view of named('VIEW')) await client.query(`DROP VIEW IF EXISTS ${view} CASCADE`);
  await client.query(`DROP TABLE IF EXISTS ${tables.join(', ')} CASCADE`);
  for (const fn of named('FUNCTION')) await client.query(`DROP FUNCTION IF EXISTS ${fn} CASCADE`);
  for (const sequence of named('SEQUENCE')) await client.query(`DROP SEQUENCE IF EXISTS ${sequence} CASCADE`);
}

/** A newer version has tables that this one does not know and would leave behind. */
async function refuseNewerSchema(client: pg.ClientBase): Promise<void> {
  const { rows: found } = await client.query(`SELECT to_regclass('public.schema_migration') AS found`);
  if (!found[0]?.found) return;
  const { rows } = await client.query('SELECT max(number) AS number FROM public.schema_migration');
  const files = await readMigrations();
  if ((rows[0]?.number ?? 0) <= files.length) return;
  throw new DatabaseProblem(
    'schema-newer',
    'The database was updated by a newer version; restore with that one, or into another database.',
  );
}
