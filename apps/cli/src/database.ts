/** The data without a server: the same lock, the same PostgreSQL, one at a time. */
import { join } from 'node:path';
import { type Database, openDatabase } from '@mamori/database/connect';
import { lockDataDirectory } from '@mamori/database/embedded/instance';
import { startEmbeddedPostgres } from '@mamori/database/embedded/start';
import { dataDirectory } from './data-directory.ts';

/** Opens the database of MAMORI_DATA or DATABASE_URL, does the work, and leaves nothing running. */
export async function withDatabase<T>(work: (database: Database) => Promise<T>): Promise<T> {
  const url = process.env.DATABASE_URL;
  if (url) {
    const applicationUrl = process.env.MAMORI_APP_DATABASE_URL;
    return using(
      await openDatabase({ kind: 'external', ownerUrl: url, ...(applicationUrl ? { applicationUrl } : {}) }),
      work,
    );
  }
  const lock = await lockDataDirectory(dataDirectory());
  try {
    const postgres = await startEmbeddedPostgres({ dataDirectory: dataDirectory(), lock });
    try {
      const passwordFile = join(dataDirectory(), 'database-passwords.json');
      return await using(
        await openDatabase({ kind: 'embedded', connectionString: postgres.connectionString, passwordFile }),
        work,
      );
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
