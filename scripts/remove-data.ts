/** Deletes a throw-away data directory (`npm run demo`). The server has ended; a PostgreSQL it left behind is ended first. */
import { removeDataDirectory } from '@mamori/database/embedded/area';
import { stopLeftover } from '@mamori/database/embedded/start';

for (const directory of process.argv.slice(2)) {
  await stopLeftover(directory);
  removeDataDirectory(directory);
}
