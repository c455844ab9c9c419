/** The lock file of a running PostgreSQL; its lines are documented in PostgreSQL's `miscadmin.h`. */
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

export interface PostmasterFile {
  readonly pid: number;
  readonly port: number | null;
  /** Id of the System V shared memory segment; null on Windows and while it starts. */
  readonly segmentId: number | null;
  /** `ready`, `starting`, `stopping`, `standby`; null in the first moment. */
  readonly status: string | null;
}

const path = (cluster: string) => join(cluster, 'postmaster.pid');

/** Null without a file. A file cut off by a power failure gives pid 0, which is never alive. */
export function readPostmasterFile(cluster: string): PostmasterFile | null {
  let text: string;
  try {
    text = readFileSync(path(cluster), 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
  const lines = text.split('\n').map((line) => line.trim());
  return {
    // A postmaster started by hand writes a negative number for a single-user backend.
    pid: Math.abs(integer(lines[0]) ?? 0),
    port: integer(lines[3]),
    segmentId: integer(lines[6]?.split(/\s+/)[1]),
    status: lines[7] === undefined || lines[7] === '' ? null : lines[7],
  };
}

export function removePostmasterFile(cluster: string): void {
  rmSync(path(cluster), { force: true });
}

function integer(text: string | undefined): number | null {
  return text !== undefined && /^-?\d+$/.test(text) ? Number(text) : null;
}
