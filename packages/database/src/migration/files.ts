import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseProblem } from '../errors.ts';

export const MIGRATIONS_DIRECTORY = join(import.meta.dirname, '..', '..', 'migrations');

export interface MigrationFile {
  readonly number: number;
  readonly name: string;
  readonly sql: string;
  readonly sha256: string;
}

/** Reads `0001-….sql`, `0002-….sql` …: the numbers are the order and leave no gap. */
export async function readMigrations(directory = MIGRATIONS_DIRECTORY): Promise<MigrationFile[]> {
  const names = (await readdir(directory)).filter((name) => name.endsWith('.sql')).sort();
  const files = await Promise.all(names.map((name) => readMigration(directory, name)));
  files.forEach((file, index) => {
    if (file.number !== index + 1) {
      throw new DatabaseProblem(
        'migration-numbering',
        `${directory}: ${file.name} should have number ${index + 1}`,
        {
          file: file.name,
          expected: index + 1,
        },
      );
    }
  });
  return files;
}

async function readMigration(directory: string, name: string): Promise<MigrationFile> {
  // A checkout on Windows may have turned line ends; the hash must not depend on it.
  const sql = (await readFile(join(directory, name), 'utf8')).replaceAll('\r\n', '\n');
  return {
    number: Number.parseInt(name, 10),
    name,
    sql,
    sha256: createHash('sha256').update(sql).digest('hex'),
  };
}
