/** Writes schema.sql and src/generated/schema.ts from a freshly migrated database. Run after changing migrations. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { withClient } from '../pool.ts';
import { createTestDatabase, dropDatabase } from '../testing/test-database.ts';
import { dumpCatalogue } from './dump.ts';
import { readCatalogue } from './read.ts';
import { generateTypes } from './types.ts';

const root = join(import.meta.dirname, '..', '..');
const urls = await createTestDatabase();
const catalogue = await withClient(urls.ownerUrl, readCatalogue);
await dropDatabase(urls);
await writeFile(join(root, 'schema.sql'), dumpCatalogue(catalogue));
await writeFile(join(root, 'src', 'generated', 'schema.ts'), generateTypes(catalogue));
