import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dumpCatalogue } from '../src/catalogue/dump.ts';
import { type Catalogue, readCatalogue } from '../src/catalogue/read.ts';
import { catalogueProblems } from '../src/catalogue/safety.ts';
import { generateTypes } from '../src/catalogue/types.ts';
import { withClient } from '../src/pool.ts';
import { type TestDatabase, testDatabase } from '../src/testing/test-database.ts';

const root = join(import.meta.dirname, '..');
let db: TestDatabase;
let catalogue: Catalogue;

beforeAll(async () => {
  db = await testDatabase();
  catalogue = await withClient(db.ownerUrl, readCatalogue);
});
afterAll(() => db.close());

describe('catalogue', () => {
  it('holds every tenant table behind row-level security, and nothing goes round it', () => {
    expect(catalogue.tables.length).toBeGreaterThan(25);
    expect(catalogueProblems(catalogue)).toEqual([]);
  });

  it('is what schema.sql says (otherwise run src/catalogue/generate.ts)', async () => {
    expect(dumpCatalogue(catalogue)).toBe(await readFile(join(root, 'schema.sql'), 'utf8'));
  });

  it('is what the query types say (otherwise run src/catalogue/generate.ts)', async () => {
    expect(generateTypes(catalogue)).toBe(
      await readFile(join(root, 'src', 'generated', 'schema.ts'), 'utf8'),
    );
  });

  it.each([
    ['CREATE TABLE leak (organization_id uuid PRIMARY KEY)', 'leak: no row-level security'],
    [
      'ALTER TABLE vendor NO FORCE ROW LEVEL SECURITY',
      'vendor: row-level security is not forced on the owner',
    ],
    ['DROP POLICY tenant ON vendor', 'vendor: no policy "tenant" on the organisation'],
    ['CREATE POLICY open ON vendor USING (true)', 'vendor: policy "open" is not on the list'],
    ['CREATE VIEW all_vendors AS SELECT * FROM vendor', 'all_vendors: view without security_invoker'],
    [
      `CREATE FUNCTION peek() RETURNS bigint LANGUAGE sql SECURITY DEFINER AS 'SELECT count(*) FROM vendor'`,
      'peek: SECURITY DEFINER function that is not on the list',
    ],
    [
      'GRANT DELETE ON audit_entry TO mamori_app',
      'audit_entry: mamori_app may DELETE rows that never change',
    ],
    [
      'CREATE TABLE wrong (id uuid, organization_id uuid, PRIMARY KEY (id, organization_id))',
      'wrong: primary key does not start with the organisation',
    ],
  ])('finds: %s', async (statement, finding) => {
    await withClient(db.ownerUrl, async (client) => {
      await client.query('BEGIN');
      await client.query(statement);
      expect(catalogueProblems(await readCatalogue(client))).toContain(finding);
      await client.query('ROLLBACK');
    });
  });
});
