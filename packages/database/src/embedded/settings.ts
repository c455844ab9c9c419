/** PostgreSQL's settings, rewritten on every start so that an upgrade of Mamori reaches existing clusters too. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Ours is read after PostgreSQL's own file; `local.conf` comes last and belongs to the operator. */
const INCLUDES = "\n# Added by Mamori.\ninclude = 'mamori.conf'\ninclude = 'local.conf'\n";

function lines(port: number): string[] {
  return [
    '# Written by Mamori on every start. Put changes into local.conf beside this file.',
    "listen_addresses = '127.0.0.1'",
    `port = ${port}`,
    // One way in, the same on every system: a socket's path must be short, and its lock file is one more to outlive a crash.
    "unix_socket_directories = ''",
    'password_encryption = scram-sha-256',
    // An acknowledged write is on the disk: these are the defaults, said here so that nobody changes them unseen.
    'fsync = on',
    'synchronous_commit = on',
    'full_page_writes = on',
    // A clinic's PC: one process pool of ours, small memory, and no just-in-time compiler for short queries.
    'max_connections = 60',
    'shared_buffers = 128MB',
    'work_mem = 8MB',
    'maintenance_work_mem = 64MB',
    'max_wal_size = 512MB',
    'min_wal_size = 80MB',
    'max_parallel_workers_per_gather = 1',
    'jit = off',
    // A table that a list has just filled is planned as if it were empty until it is analysed: seconds, not a minute.
    'autovacuum_naptime = 5s',
    "timezone = 'UTC'",
    "log_timezone = 'UTC'",
    "lc_messages = 'C'",
    // One file for each day of the week, overwritten after a week: bounded without anybody's care.
    'logging_collector = on',
    "log_directory = '../log'",
    "log_filename = 'postgresql-%a.log'",
    'log_rotation_age = 1d',
    'log_truncate_on_rotation = on',
    'log_file_mode = 0600',
    "log_line_prefix = '%m [%p] %u@%d '",
    // Values of rows and statements are people's data and do not belong in a log file.
    'log_error_verbosity = terse',
    'log_min_error_statement = panic',
  ];
}

export function writeSettings(cluster: string, port: number): void {
  writeFileSync(join(cluster, 'mamori.conf'), `${lines(port).join('\n')}\n`, { mode: 0o644 });
  const local = join(cluster, 'local.conf');
  if (!existsSync(local))
    writeFileSync(local, '# Settings of your own; they win over mamori.conf.\n', { mode: 0o644 });
  const main = join(cluster, 'postgresql.conf');
  const text = readFileSync(main, 'utf8');
  if (!text.includes("'mamori.conf'")) writeFileSync(main, text + INCLUDES);
}
