/** Starts and stops the whole product in one process: database, sealer, documents, HTTP. */
import { randomUUID } from 'node:crypto';
import type { Server } from 'node:http';
import { join } from 'node:path';
import { startSealer } from '@mamori/database/audit-seal';
import { backupBeforeMigration } from '@mamori/database/backup/before-migration';
import { type Database, openDatabase } from '@mamori/database/connect';
import {
  announceInstance,
  type DirectoryLock,
  lockDataDirectory,
  withdrawInstance,
} from '@mamori/database/embedded/instance';
import { startEmbeddedPostgres } from '@mamori/database/embedded/start';
import { loadInstallationKey } from '@mamori/database/installation-key';
import { ReaderPool } from '@mamori/documents/read/xlsx/reader-pool';
import type { Config } from './config.ts';
import { consoleLog } from './console/embedded-postgres.ts';
import { startProblem } from './console/start-problem.ts';
import { type Context, standardLog } from './context.ts';
import { seedDemo } from './demo/seed.ts';
import { listen } from './http/listen.ts';
import { secretBox } from './identity/secret-box.ts';
import { startBackupSchedule } from './services/backup/schedule.ts';
import { openChangeFeed } from './services/change-feed.ts';
import { createDocuments } from './services/documents.ts';
import { syncEditionCopies } from './services/editions/publish.ts';
import { startExchange } from './services/exchange/worker.ts';
import { startHousekeeping } from './services/housekeeping.ts';
import { ListReader } from './services/lists/list-reader.ts';
import { startMailSender } from './services/mail/sender.ts';
import { loadRegulations } from './services/regulations.ts';
import { startReminders } from './services/vendor-requests/reminder-schedule.ts';
import { startDelivering } from './services/vendor-side/deliver.ts';

export interface Running {
  readonly url: string;
  readonly context: Context;
  stop(): Promise<void>;
}

/** Steps to undo, last first; every one runs even when another fails. */
class Shutdown {
  readonly #steps: (() => unknown)[] = [];
  add(step: () => unknown): void {
    this.#steps.unshift(step);
  }
  async run(): Promise<void> {
    for (const step of this.#steps.splice(0)) {
      await Promise.resolve()
        .then(step)
        .catch((error: unknown) => standardLog.error({ cause: error }, 'shutdown'));
    }
  }
}

async function connect(config: Config, lock: DirectoryLock, shutdown: Shutdown): Promise<Database> {
  const { dataDirectory } = config;
  // An update of the data that cannot be backed up first does not happen.
  const migration = {
    beforeMigrating: backupBeforeMigration({
      directory: join(dataDirectory, 'backups'),
      installationKey: () => loadInstallationKey({ dataDirectory, env: process.env }),
    }),
  };
  if (config.databaseUrl) {
    const applicationUrl = config.applicationDatabaseUrl
      ? { applicationUrl: config.applicationDatabaseUrl }
      : {};
    return openDatabase({ kind: 'external', ownerUrl: config.databaseUrl, ...applicationUrl, migration });
  }
  const postgres = await startEmbeddedPostgres({
    dataDirectory: config.dataDirectory,
    lock,
    log: consoleLog(config.locale),
    onLost: (error) => {
      console.error(startProblem(config.locale, error) ?? error);
      process.exit(1);
    },
  });
  shutdown.add(() => postgres.stop());
  return openDatabase({
    kind: 'embedded',
    connectionString: postgres.connectionString,
    passwordFile: join(config.dataDirectory, 'database-passwords.json'),
    migration,
  });
}

export async function createContext(
  config: Config,
  database: Database,
  shutdown: Pick<Shutdown, 'add'>,
): Promise<Context> {
  const documents = createDocuments();
  shutdown.add(() => documents.close());
  const workbooks = new ReaderPool();
  shutdown.add(() => workbooks.close());
  const lists = new ListReader();
  shutdown.add(() => lists.close());
  const changes = await openChangeFeed(database.ownerUrl);
  shutdown.add(() => changes.close());
  const installationKey = await loadInstallationKey({
    dataDirectory: config.dataDirectory,
    env: process.env,
    database,
  });
  return {
    config,
    database,
    regulations: await loadRegulations(database),
    documents,
    workbooks,
    lists,
    changes,
    installationKey,
    secrets: secretBox(installationKey),
    log: standardLog,
    now: () => new Date(),
    localToken: () => null,
    newId: randomUUID,
  };
}

/** `signal` ends a start that is not wanted any more: before its next step, and with everything stopped again. */
export async function start(config: Config, signal?: AbortSignal): Promise<Running> {
  const shutdown = new Shutdown();
  try {
    const lock = await lockDataDirectory(config.dataDirectory, signal);
    shutdown.add(() => lock.release());
    const database = await connect(config, lock, shutdown);
    shutdown.add(() => database.close());
    signal?.throwIfAborted();
    const sealer = startSealer(database, { onError: (cause) => standardLog.error({ cause }, 'seal') });
    shutdown.add(() => sealer.stop());
    let token: string | null = null;
    const context = { ...(await createContext(config, database, shutdown)), localToken: () => token };
    await seedDemo(context);
    signal?.throwIfAborted();
    // A database that was restored here has editions that the folder beside it does not know.
    await syncEditionCopies(context);
    const schedule = startBackupSchedule(context);
    shutdown.add(() => schedule.stop());
    const housekeeping = startHousekeeping(context);
    shutdown.add(() => housekeeping.stop());
    const delivering = startDelivering(context);
    shutdown.add(() => delivering.stop());
    const exchange = startExchange(context);
    shutdown.add(() => exchange.stop());
    const mail = startMailSender(context);
    shutdown.add(() => mail.stop());
    const reminders = startReminders(context);
    shutdown.add(() => reminders.stop());
    const { server, port } = await listen(context, { hostname: config.host, port: config.port });
    shutdown.add(() => closeServer(server));
    const url = config.port === 0 ? `http://localhost:${port}` : config.publicUrl;
    ({ token } = announceInstance(lock, url, context.now()));
    shutdown.add(() => withdrawInstance(lock));
    signal?.throwIfAborted();
    return { url, context, stop: () => shutdown.run() };
  } catch (error) {
    await shutdown.run();
    throw error;
  }
}

/** Lets requests under way end, then closes what is still open (event streams, keep-alive). */
function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeIdleConnections();
    setTimeout(() => server.closeAllConnections(), 500).unref();
  });
}
