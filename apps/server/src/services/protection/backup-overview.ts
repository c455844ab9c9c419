/** Every system with its backups and what can be said about them, the worst first (R-K5; S3 6–9, S1 参考6 II-1(3)). */
import type { BackupOverview, OverviewBackup } from '@mamori/contract/schemas/protection';
import { BACKUP_SOURCES, BACKUP_STATES, backupState, judgeBackups } from '@mamori/core/ledger/backups';
import { ledgerOf } from '@mamori/core/ledger/ledgers';
import type { Backup } from '@mamori/core/ledger/ledgers/protection';
import type { Tx } from '@mamori/database/connect';
import type { z } from 'zod';
import { systemFacts } from '../facts/load.ts';
import { allRows } from '../ledgers/select.ts';

type Overview = z.input<typeof BackupOverview>;
type VersionedBackup = Backup & { readonly version: number };

/** In scope first among equals: those are the ones that the checklist asks about. */
const SCOPES = ['yes', 'unknown', 'no'] as const;

export async function backupOverview(tx: Tx, today: string): Promise<Overview> {
  const rows = await allRows(tx, ledgerOf('backup'));
  const backups = rows.map(
    ({ id, version, values }) => ({ ...values, id, version }) as unknown as VersionedBackup,
  );
  const bySystem = Map.groupBy(backups, ({ systemId }) => systemId);
  const systems = (await systemFacts(tx)).map(({ id, name, inScope }) => {
    const own = bySystem.get(id) ?? [];
    const findings = judgeBackups(own, today);
    return {
      systemId: id,
      name,
      inScope,
      state: backupState(findings),
      backups: own.map(shown),
      findings: findings.map((one) => ({ ...one, source: BACKUP_SOURCES[one.criterion] })),
    };
  });
  return { systems: systems.toSorted(worstFirst), unassigned: (bySystem.get(null) ?? []).map(shown) };
}

function worstFirst(a: Overview['systems'][number], b: Overview['systems'][number]): number {
  const byScope = SCOPES.indexOf(a.inScope) - SCOPES.indexOf(b.inScope);
  const byState = BACKUP_STATES.indexOf(a.state) - BACKUP_STATES.indexOf(b.state);
  return byScope || byState || a.name.localeCompare(b.name, 'ja');
}

const shown = (one: VersionedBackup): z.input<typeof OverviewBackup> => ({
  id: one.id,
  version: one.version,
  name: one.name,
  content: one.content,
  place: one.place,
  everyHours: one.everyHours,
  copies: one.copies,
  generations: one.generations,
  offline: one.offline,
  remote: one.remote,
  immutable: one.immutable,
  encrypted: one.encrypted,
  restoreTestedOn: one.restoreTestedOn,
  restoreTestedBy: one.restoreTestedBy,
  restoreResult: one.restoreResult,
  restoreMinutes: one.restoreMinutes,
  restoreRecord: one.restoreRecord,
});
