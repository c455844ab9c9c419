/** PostgreSQL inside the product: made on the first start, recovered after a crash, stopped with the server. */
import { type Area, findArea, openArea } from './area.ts';
import { initialise, isInitialised } from './control.ts';
import { explainDataProblem } from './data-problem.ts';
import type { EmbeddedLog } from './errors.ts';
import { type DirectoryLock, lockDataDirectory } from './instance.ts';
import { connectionString, DATABASE, ensureDatabase } from './login.ts';
import { refuseOtherMajor } from './majors.ts';
import { launch, postmasterPid, stopPostmaster, watchPostmaster } from './postmaster.ts';
import { recover } from './recovery.ts';

export interface EmbeddedPostgresOptions {
  /** MAMORI_DATA; the cluster lies in `postgresql-<major>` below it. */
  readonly dataDirectory: string;
  /** A free one by default. */
  readonly port?: number;
  readonly log?: EmbeddedLog;
  /** PostgreSQL ended and cannot be started again. By default the process fails. */
  readonly onLost?: (error: unknown) => void;
  /** Whoever already holds the directory hands its lock over; otherwise it is taken here and given back by `stop`. */
  readonly lock?: DirectoryLock;
}

export interface EmbeddedPostgres {
  /** As superuser, to the database `mamori`, on 127.0.0.1: for migrations; the application logs in with its own role. */
  readonly connectionString: string;
  readonly port: number;
  /** Of the postmaster; changes when PostgreSQL had to be started again. */
  readonly pid: number;
  /** Returns when PostgreSQL has written everything and ended. May be called twice. */
  stop(): Promise<void>;
}

export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const log = options.log ?? (() => {});
  const lock = options.lock ?? (await lockDataDirectory(options.dataDirectory));
  const release = () => (options.lock === undefined ? lock.release() : undefined);
  try {
    log({ code: 'preparing' });
    refuseOtherMajor(options.dataDirectory);
    const area = openArea(options.dataDirectory);
    const port = await startCluster(area, log, options.port);
    return handle(area, port, { ...options, log }, release);
  } catch (error) {
    release();
    throw explainDataProblem(error, options.dataDirectory);
  }
}

/** Makes the cluster when there is none, recovers or starts it; returns its port. */
export async function startCluster(area: Area, log: EmbeddedLog, wanted?: number): Promise<number> {
  if (!isInitialised(area)) {
    log({ code: 'initialising' });
    await initialise(area);
  }
  const port = (await recover(area, log))?.port ?? (await launch(area, wanted, log));
  await ensureDatabase(area, port);
  return port;
}

function handle(
  area: Area,
  port: number,
  options: EmbeddedPostgresOptions & { readonly log: EmbeddedLog },
  release: () => void,
): EmbeddedPostgres {
  const watch = watchPostmaster(area, {
    restart: async () => void ((await recover(area, options.log)) ?? (await launch(area, port, options.log))),
    log: options.log,
    onLost: options.onLost ?? rethrow,
  });
  let stopping: Promise<void> | null = null;
  const stop = async () => {
    await watch.end();
    options.log({ code: 'stopping' });
    await stopPostmaster(area);
    options.log({ code: 'stopped' });
  };
  return {
    connectionString: connectionString(area, port, DATABASE),
    port,
    get pid() {
      return postmasterPid(area);
    },
    stop: () => {
      stopping ??= stop().finally(release);
      return stopping;
    },
  };
}

/** Without a database there is no product: ends the process where nobody said otherwise. */
function rethrow(error: unknown): void {
  setImmediate(() => {
    throw error;
  });
}

/** Ends a PostgreSQL that a killed server left on a data directory, without starting one. */
export async function stopLeftover(dataDirectory: string): Promise<void> {
  const lock = await lockDataDirectory(dataDirectory);
  try {
    const area = findArea(dataDirectory);
    if (area !== null && (await recover(area, () => {})) !== null) await stopPostmaster(area);
  } finally {
    lock.release();
  }
}
