/** The data without a server: the same lock, the same PostgreSQL, one at a time. */
import { join } from 'node:path';
import { type Database, type DatabaseConfig, openDatabase, resolveUrls } from '@mamori/database/connect';
import { lockDataDirectory } from '@mamori/database/embedded/instance';
import { startEmbeddedPostgres } from '@mamori/database/embedded/start';
import { dataDirectory } from './data-directory.ts';

/** Opens the database of MAMORI_DATA or DATABASE_URL, does the work, and leaves nothing running. */
export function withDatabase<T>(work: (database: Database) => Promise<T>): Promise<T> {
  return withServer(async (config) => using(await openDatabase(config), work));
}

/** The owner's address alone, nothing connected or migrated: a restore wants the database for itself. */
export function withOwnerUrl<T>(work: (ownerUrl: string) => Promise<T>): Promise<T> {
  return withServer(async (config) => work((await resolveUrls(config)).ownerUrl));
}

async function withServer<T>(work: (config: DatabaseConfig) => Promise<T>): Promise<T> {
  const url = process.env.DATABASE_URL;
  if (url) {
    const applicationUrl = process.env.MAMORI_APP_DATABASE_URL;
    return work({ kind: 'external', ownerUrl: url, ...(applicationUrl ? { applicationUrl } : {}) });
  }
  const lock = await lockDataDirectory(dataDirectory());
  try {
    const postgres = await startEmbeddedPostgres({ dataDirectory: dataDirectory(), lock });
    try {
      const passwordFile = join(dataDirectory(), 'database-passwords.json');
      return await work({ kind: 'embedded', connectionString: postgres.connectionString, passwordFile });
    } finally {
      await postgres.stop();
    }
  } finally {
    lock.release();
  }
}

async function using<T>(database: Database, work: (database: Database) => Promise<T>): Promise<T> {
  try {
    return await work(database);
  } finally {
    await database.close();
  }
}
