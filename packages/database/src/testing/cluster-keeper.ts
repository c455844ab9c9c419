/** A process of its own: stops the test cluster when no test process has used it for half a minute. */
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { liveLeases, stopCluster } from './cluster-control.ts';
import { testCluster } from './cluster-directory.ts';
import { withClusterLock } from './cluster-lock.ts';

const IDLE_MILLISECONDS = 30_000;
const cluster = testCluster(process.argv[2] ?? '');
const keeperFile = join(cluster.directory, 'keeper.pid');
writeFileSync(keeperFile, String(process.pid));

let idleSince = Date.now();
for (;;) {
  await sleep(3_000);
  if (liveLeases(cluster) > 0) idleSince = Date.now();
  if (Date.now() - idleSince < IDLE_MILLISECONDS) continue;
  const stopped = await withClusterLock(cluster, async () => {
    if (liveLeases(cluster) > 0) return false;
    await stopCluster(cluster).catch(() => {});
    rmSync(keeperFile, { force: true });
    return true;
  });
  if (stopped) break;
}
