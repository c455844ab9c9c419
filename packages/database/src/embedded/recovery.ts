/**
 * What an earlier run left behind. PostgreSQL outlives a killed Node; its lock file outlives a killed PostgreSQL; the
 * number in it may since belong to another program. Each case ends in one of: adopted, or free to start.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Area } from './area.ts';
import { pgCtlStop } from './control.ts';
import { type EmbeddedLog, EmbeddedPostgresError } from './errors.ts';
import { type LoggedIn, logIn } from './login.ts';
import { inspectProcess, isAlive, processesInside, sharedMemoryUsers } from './platform.ts';
import { type PostmasterFile, readPostmasterFile, removePostmasterFile } from './postmaster-file.ts';

const POLL_MS = 100;
const DEAD_WAIT_MS = 10_000;
const STOP_SECONDS = 60;

/** A PostgreSQL that runs on our cluster already, or null when the cluster is free to start. */
export async function recover(area: Area, log: EmbeddedLog): Promise<LoggedIn | null> {
  const file = readPostmasterFile(area.cluster);
  if (file === null) return await leaveFree(area, null, log);
  if (!isAlive(file.pid)) return await leaveFree(area, file, log);
  const facts = inspectProcess(file.pid, area.cluster);
  if (facts.isPostgres === false || facts.inCluster === false) return await recycled(area, file, log);
  return await running(area, file, facts.inCluster === true, log);
}

/** A live process that may be our postmaster: adopt it after a login, otherwise end it, if it is ours to end. */
async function running(
  area: Area,
  file: PostmasterFile,
  proven: boolean,
  log: EmbeddedLog,
): Promise<LoggedIn | null> {
  const found = await waitForLogin(area, file.pid);
  if (found !== null && sameRelease(area, found)) {
    log({ code: 'adopted', pid: file.pid });
    return found;
  }
  if (!isAlive(file.pid)) return await leaveFree(area, readPostmasterFile(area.cluster), log);
  if (found === null && !proven) return await recycled(area, file, log);
  log({ code: 'restarting', pid: file.pid });
  await pgCtlStop(area, 'fast', STOP_SECONDS).catch(() => pgCtlStop(area, 'immediate', STOP_SECONDS));
  return await leaveFree(area, null, log);
}

/** An upgrade of Mamori brings newer programs: the old ones must not keep running under them. */
function sameRelease(area: Area, found: LoggedIn): boolean {
  return area.binaries.version.startsWith(`${found.serverVersion.split(' ')[0]}.`);
}

/** It may be replaying, or shutting down: while the process lives it gets ten seconds to answer. */
async function waitForLogin(area: Area, pid: number): Promise<LoggedIn | null> {
  const deadline = Date.now() + DEAD_WAIT_MS;
  while (isAlive(pid) && Date.now() < deadline) {
    const port = readPostmasterFile(area.cluster)?.port ?? null;
    const found = port === null ? null : await logIn(area, port);
    if (found !== null) return found;
    await sleep(POLL_MS);
  }
  return null;
}

/** The postmaster is gone. Its children notice and leave; until then a new one must not start. */
async function leaveFree(area: Area, file: PostmasterFile | null, log: EmbeddedLog): Promise<null> {
  if (file !== null && inUse(area, file)) log({ code: 'waitingForOld', pid: file.pid });
  if (!(await becomesFree(area, file))) {
    await endOrphans(area, log);
    if (!(await becomesFree(area, file))) throw inUseError(area, file);
  }
  // PostgreSQL itself takes an ended but uncollected process for a running one, and the number may be given away
  // before it looks. Where the processes cannot be listed, it decides alone.
  if (processesInside(area.cluster) !== null) removePostmasterFile(area.cluster);
  return null;
}

function inUseError(area: Area, file: PostmasterFile | null): EmbeddedPostgresError {
  const pids = processesInside(area.cluster) ?? (file === null ? [] : [file.pid]);
  return new EmbeddedPostgresError('directoryInUse', { directory: area.cluster, pids: pids.join(', ') });
}

async function becomesFree(area: Area, file: PostmasterFile | null): Promise<boolean> {
  const deadline = Date.now() + DEAD_WAIT_MS;
  while (Date.now() < deadline) {
    if (!inUse(area, file)) return true;
    await sleep(POLL_MS);
  }
  return !inUse(area, file);
}

function inUse(area: Area, file: PostmasterFile | null): boolean {
  const inside =
    processesInside(area.cluster)?.some((pid) => inspectProcess(pid, area.cluster).isPostgres) ?? false;
  return inside || (sharedMemoryUsers(file?.segmentId ?? null) ?? 0) > 0;
}

/** Children stuck in a long computation have not noticed. Their postmaster is dead, so nothing of theirs can be saved. */
async function endOrphans(area: Area, log: EmbeddedLog): Promise<void> {
  for (const pid of processesInside(area.cluster) ?? []) {
    const facts = inspectProcess(pid, area.cluster);
    if (facts.isPostgres !== true || facts.inCluster !== true) continue;
    log({ code: 'endingOrphans', pid });
    process.kill(pid, 'SIGQUIT');
  }
}

/** The number belongs to another program now. The lock goes only when nothing else speaks for the cluster's use. */
async function recycled(area: Area, file: PostmasterFile, log: EmbeddedLog): Promise<LoggedIn | null> {
  const answering = file.port === null ? null : await logIn(area, file.port);
  if (answering !== null || inUse(area, file)) throw inUseError(area, file);
  log({ code: 'staleLock', pid: file.pid });
  removePostmasterFile(area.cluster);
  return null;
}
