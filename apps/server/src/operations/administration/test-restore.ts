import { testRun } from '@mamori/database/backup/runs';
import type { Handler } from '../../http/call.ts';
import { Problem } from '../../http/problem.ts';
import { backupProblem, runRow, selectRuns, waitForRun } from '../../services/backup/runs.ts';

/** Really restores into a scratch database. Without a key from paper the installation's own key opens the file. */
export const testRestore: Handler<'testRestore'> = async ({ context, tx, scope, params, body, locale }) => {
  const { backupId } = params;
  const row = await selectRuns(tx).where('id', '=', backupId).executeTakeFirst();
  if (!row || row.removed_at) throw new Problem('not-found');
  await waitForRun(tx);
  const identity = body.identity.replace(/\s/g, '').toUpperCase();
  try {
    await testRun({
      database: context.database,
      installationKey: context.installationKey,
      runId: backupId,
      ...(identity ? { identity } : {}),
      actor: { personId: scope.personId, personName: scope.personName, origin: scope.origin },
    });
  } catch (error) {
    throw backupProblem(error, locale);
  }
  return runRow(await selectRuns(tx).where('id', '=', backupId).executeTakeFirstOrThrow(), locale);
};
