/** Starts, watches and stops the postmaster of a cluster that is free (recovery.ts decides that). */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Area } from './area.ts';
import { pgCtlStart, pgCtlStop } from './control.ts';
import { explainDataProblem } from './data-problem.ts';
import { type EmbeddedLog, EmbeddedPostgresError } from './errors.ts';
import { freePort } from './free-port.ts';
import { logIn } from './login.ts';
import { isAlive, processesInside } from './platform.ts';
import { readPostmasterFile } from './postmaster-file.ts';
import { writeSettings } from './settings.ts';

const ATTEMPTS = 3;
const RETRY_MS = 200;
const DEAD_WAIT_MS = 10_000;
const STOP_SECONDS = 60;
const LAST_PROCESSES_MS = 5_000;
const WATCH_MS = 500;
/** A full disk passes when somebody makes room; until then it is no reason to give up. */
const FULL_DISK_PAUSE_MS = 5_000;

/** Starts it and proves that it is ours; returns its port. */
export async function launch(area: Area, wanted: number | undefined, log: EmbeddedLog): Promise<number> {
  log({ code: 'starting' });
  const deadline = Date.now() + DEAD_WAIT_MS;
  for (let attempt = 1; ; attempt++) {
    const port = wanted ?? (await freePort());
    writeSettings(area.cluster, port);
    try {
      await pgCtlStart(area);
    } catch (error) {
      if (!isPassing(error, { attempt, deadline, portIsFixed: wanted !== undefined })) throw error;
      await sleep(RETRY_MS);
      continue;
    }
    if ((await logIn(area, port)) === null) throw await refused(area);
    log({ code: 'started', port });
    return port;
  }
}

/**
 * Two reasons that pass by themselves: another program took the free port a moment before us, and, where the
 * processes of the cluster cannot be listed beforehand, children of a killed postmaster that have not ended yet.
 */
function isPassing(
  error: unknown,
  { attempt, deadline, portIsFixed }: { attempt: number; deadline: number; portIsFixed: boolean },
): boolean {
  const output = error instanceof EmbeddedPostgresError ? String(error.params.output) : '';
  if (/pre-existing shared memory block/i.test(output)) return Date.now() < deadline;
  return /already in use|could not create any TCP/i.test(output) && !portIsFixed && attempt < ATTEMPTS;
}

/** Started, but our password is not its password: somebody changed either. Nothing of ours may keep running. */
async function refused(area: Area): Promise<EmbeddedPostgresError> {
  await stopPostmaster(area);
  return new EmbeddedPostgresError('loginFailed', { directory: area.directory });
}

/** 0 while none runs. */
export function postmasterPid(area: Area): number {
  return readPostmasterFile(area.cluster)?.pid ?? 0;
}

/** Killed by somebody else in the meantime counts as stopped; the next start recovers. */
export async function stopPostmaster(area: Area): Promise<void> {
  const pid = postmasterPid(area);
  if (!isAlive(pid)) return;
  await pgCtlStop(area, 'fast', STOP_SECONDS).catch((error: unknown) => {
    if (isAlive(pid)) throw error;
  });
  await lastProcessesEnded(area, pid);
}

/** pg_ctl returns when the lock file is gone; the postmaster and its logger end a moment after that. */
async function lastProcessesEnded(area: Area, pid: number): Promise<void> {
  const deadline = Date.now() + LAST_PROCESSES_MS;
  while (Date.now() < deadline && (isAlive(pid) || (processesInside(area.cluster) ?? []).length > 0)) {
    await sleep(20);
  }
}

export interface Watch {
  /** Resolves when a restart under way has finished and none will follow. */
  end(): Promise<void>;
}

/** When PostgreSQL is killed under a running server, it is started again on the same port; the pool reconnects. */
export function watchPostmaster(
  area: Area,
  {
    restart,
    log,
    onLost,
  }: { restart: () => Promise<void>; log: EmbeddedLog; onLost: (error: unknown) => void },
): Watch {
  let pid = postmasterPid(area);
  let busy: Promise<void> | null = null;
  let notBefore = 0;
  const look = () => {
    if (busy !== null || Date.now() < notBefore || isAlive(pid)) return;
    log({ code: 'lost', pid });
    busy = restart()
      .then(() => {
        pid = postmasterPid(area);
      })
      .catch((error: unknown) => {
        if (isFull(error, area)) {
          log({ code: 'diskFull' });
          notBefore = Date.now() + FULL_DISK_PAUSE_MS;
          return;
        }
        clearInterval(timer);
        onLost(error);
      })
      .finally(() => {
        busy = null;
      });
  };
  const timer = setInterval(look, WATCH_MS).unref();
  return {
    end: async () => {
      clearInterval(timer);
      await busy;
    },
  };
}

function isFull(error: unknown, area: Area): boolean {
  const explained = explainDataProblem(error, area.directory);
  return explained instanceof EmbeddedPostgresError && explained.code === 'diskFull';
}
