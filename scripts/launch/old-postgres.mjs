/**
 * PostgreSQL's programs of an earlier major version, for `mamori upgrade-database`: its newest release, fetched into
 * the project's own folder. Run as a program (`node old-postgres.mjs PACKAGE MAJOR`) it prints where they lie.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { LaunchError, say } from './messages.mjs';
import { npm, npmOutput } from './npm.mjs';
import { root } from './root.mjs';
import { withSetupLock } from './setup-lock.mjs';
import { isStamped, stamp } from './stamp.mjs';

async function fetchPostgres(name, major) {
  const prefix = join('.runtime', `postgresql-${major}`);
  const folder = join(root, prefix, 'node_modules', name);
  const isFetched = () => existsSync(folder) && isStamped(`postgresql-${major}`, name);
  await withSetupLock(() => {
    if (isFetched()) return;
    const version = newestOf(name, major);
    say('launch.fetchingPostgres', { version });
    npm(['install', '--prefix', prefix, '--no-save', '--no-package-lock', `${name}@${version}`]);
    stamp(`postgresql-${major}`, name);
  });
  return folder;
}

/** All releases of that package are named as pre-releases, which a version range would not match. */
function newestOf(name, major) {
  const versions = [JSON.parse(npmOutput(['view', name, 'versions', '--json']))].flat();
  const number = (version) => version.split(/\D+/).map((part) => Number(part) || 0);
  const newest = versions
    .filter((version) => version.startsWith(`${major}.`))
    .sort((a, b) => compare(number(a), number(b)))
    .at(-1);
  if (newest === undefined) throw new LaunchError('launch.noPostgres', { package: name, major });
  return newest;
}

function compare(a, b) {
  const at = a.findIndex((part, index) => part !== b[index]);
  return at < 0 ? 0 : a[at] - (b[at] ?? 0);
}

const [name, major] = process.argv.slice(2);
try {
  process.stdout.write(await fetchPostgres(name, major));
} catch (error) {
  if (!(error instanceof LaunchError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
