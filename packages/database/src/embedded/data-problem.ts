/** Why the data directory cannot be used, told from what the system, SQLite or PostgreSQL answered. */
import { EmbeddedPostgresError } from './errors.ts';

const FULL = ['ENOSPC', 'EDQUOT'];
const NOT_WRITABLE = ['EACCES', 'EPERM', 'EROFS', 'ENOENT'];
const NOT_DIRECTORY = ['ENOTDIR', 'EEXIST'];
/** SQLITE_FULL, SQLITE_IOERR: a disk without room for one page more. */
const SQLITE_FULL = [10, 13];
/** SQLITE_PERM, SQLITE_READONLY, SQLITE_CANTOPEN */
const SQLITE_NOT_WRITABLE = [3, 8, 14];

/** Any other error comes back as it is. */
export function explainDataProblem(error: unknown, directory: string): unknown {
  const {
    code,
    errcode = 0,
    params,
  } = Object(error) as {
    code?: string;
    errcode?: number;
    params?: { output?: unknown };
  };
  const problem = (name: 'diskFull' | 'dataNotWritable' | 'dataNotDirectory') =>
    new EmbeddedPostgresError(name, { directory, reason: code ?? '' }, error);
  if (/no space left on device|disk quota/i.test(String(params?.output ?? ''))) return problem('diskFull');
  if (FULL.includes(code ?? '') || SQLITE_FULL.includes(errcode & 0xff)) return problem('diskFull');
  if (NOT_DIRECTORY.includes(code ?? '')) return problem('dataNotDirectory');
  if (NOT_WRITABLE.includes(code ?? '') || SQLITE_NOT_WRITABLE.includes(errcode & 0xff))
    return problem('dataNotWritable');
  return error;
}
