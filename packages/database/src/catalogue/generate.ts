/** Writes schema.sql and src/schema.ts from a freshly migrated database. Run after changing migrations. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { withClient } from '../pool.ts';
import { createTestDatabase, dropDatabase } from '../testing/test-database.ts';
import { dumpCatalogue } from './dump.ts';
import { readCatalogue } from './read.ts';
import { generateTypes } from './types.ts';

const root = join(import.meta.dirname, '..', '..');
const { name, ownerUrl } = await createTestDatabase();
const catalogue = await withClient(ownerUrl, readCatalogue);
await dropDatabase(name);
await writeFile(join(root, 'schema.sql'), dumpCatalogue(catalogue));
await writeFile(join(root, 'src', 'schema.ts'), generateTypes(catalogue));
