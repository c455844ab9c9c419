/** PostgreSQL inside the product: made on the first start, recovered after a crash, stopped with the server. */
import { type Area, openArea } from './area.ts';
import { initialise, isInitialised, pgCtlStart, pgCtlStop } from './control.ts';
import { type EmbeddedLog, EmbeddedPostgresError } from './errors.ts';
import { freePort } from './free-port.ts';
import { type DirectoryLock, lockDataDirectory } from './instance.ts';
import { connectionString, DATABASE, ensureDatabase, logIn } from './login.ts';
import { isAlive } from './platform.ts';
import { readPostmasterFile } from './postmaster-file.ts';
import { recover } from './recovery.ts';
import { writeSettings } from './settings.ts';

export interface EmbeddedPostgresOptions {
  /** MAMORI_DATA; the cluster lies in `postgresql-<major>` below it. */
  readonly dataDirectory: string;
  /** A free one by default. */
  readonly port?: number;
  readonly log?: EmbeddedLog;
  /** Whoever already holds the directory hands its lock over; otherwise it is taken here and given back by `stop`. */
  readonly lock?: DirectoryLock;
}

export interface EmbeddedPostgres {
  /** As superuser, to the database `mamori`, on 127.0.0.1: for migrations; the application logs in with its own role. */
  readonly connectionString: string;
  readonly port: number;
  readonly pid: number;
  /** Returns when PostgreSQL has written everything and ended. May be called twice. */
  stop(): Promise<void>;
}

const ATTEMPTS = 3;
const STOP_SECONDS = 60;

export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const log = options.log ?? (() => {});
  const lock = options.lock ?? (await lockDataDirectory(options.dataDirectory));
  const release = () => (options.lock === undefined ? lock.release() : undefined);
  try {
    const area = openArea(options.dataDirectory);
    if (!isInitialised(area)) {
      log({ code: 'initialising' });
      await initialise(area);
    }
    const port = (await recover(area, log))?.port ?? (await launch(area, options.port, log));
    await ensureDatabase(area, port);
    return running(area, port, log, release);
  } catch (error) {
    release();
    throw error;
  }
}

/** Between choosing a free port and using it, another program may have taken it: then the next one. */
async function launch(area: Area, wanted: number | undefined, log: EmbeddedLog): Promise<number> {
  log({ code: 'starting' });
  for (let attempt = 1; ; attempt++) {
    const port = wanted ?? (await freePort());
    writeSettings(area.cluster, { port, socketDirectory: area.socketDirectory });
    try {
      await pgCtlStart(area);
    } catch (error) {
      if (attempt < ATTEMPTS && wanted === undefined && portWasTaken(error)) continue;
      throw error;
    }
    if ((await logIn(area, port)) === null) throw await refused(area);
    log({ code: 'started', port });
    return port;
  }
}

function portWasTaken(error: unknown): boolean {
  return (
    error instanceof EmbeddedPostgresError &&
    /Address already in use|could not create any TCP/.test(String(error.params.output))
  );
}

/** Started, but our password is not its password: somebody changed either. Nothing of ours may keep running. */
async function refused(area: Area): Promise<EmbeddedPostgresError> {
  await pgCtlStop(area, 'fast', STOP_SECONDS);
  return new EmbeddedPostgresError('loginFailed', { directory: area.directory });
}

function running(area: Area, port: number, log: EmbeddedLog, release: () => void): EmbeddedPostgres {
  const pid = readPostmasterFile(area.cluster)?.pid ?? 0;
  let stopping: Promise<void> | null = null;
  return {
    connectionString: connectionString(area, port, DATABASE),
    port,
    pid,
    stop: () => {
      stopping ??= stop(area, pid, log).finally(release);
      return stopping;
    },
  };
}

/** Killed by somebody else in the meantime counts as stopped; the next start recovers. */
async function stop(area: Area, pid: number, log: EmbeddedLog): Promise<void> {
  log({ code: 'stopping' });
  if (isAlive(pid)) {
    await pgCtlStop(area, 'fast', STOP_SECONDS).catch((error: unknown) => {
      if (isAlive(pid)) throw error;
    });
  }
  log({ code: 'stopped' });
}
