/**
 * Whether the backups of a system would save it (R-K5; S3 6–9, S1 第4条(1)⑱, 参考2-4, 参考6 II-1(3)②): three copies on two kinds of media,
 * one out of reach, three generations, encrypted, restored for trial. What nobody recorded is unknown, never a no.
 */
import type { IsoDate } from '../assessment/answer-document.ts';
import { resolveDate } from '../facts/relative-date.ts';
import type { Verdict } from '../verdict.ts';
import type { Known } from './column.ts';
import type { Backup } from './ledgers/protection.ts';

/**
 * `copies` and `media`: the 3-2-1 rule, which no source demands (ours). `attack`: a copy that an intruder in the network does not reach;
 * `disaster`: one at another place (both S3 8). `procedure`: form 3-②.
 */
export const BACKUP_CRITERIA = [
  'copies',
  'media',
  'attack',
  'disaster',
  'generations',
  'encrypted',
  'restored',
  'procedure',
] as const;
export type BackupCriterion = (typeof BACKUP_CRITERIA)[number];

export const BACKUP_SOURCES: Readonly<Record<BackupCriterion, string | null>> = {
  copies: null,
  media: null,
  attack: 'S3 8',
  disaster: 'S3 8',
  generations: 'S1 参考6 II-1(3)②',
  encrypted: 'S3 9',
  restored: 'S3 6',
  procedure: 'form 3-②',
};

export interface BackupFinding {
  readonly criterion: BackupCriterion;
  readonly verdict: Verdict;
  /** What the sentence counts or dates: copies, kinds of media, generations, days of tests. */
  readonly count: number | null;
  readonly date: IsoDate | null;
}

/** Copies with the original, kinds of media, generations (S1: 最低3世代以上). */
const COPIES = 3;
const KINDS = 2;
const GENERATIONS = 3;

/** Findings for a system that has backups; a system without any has none. */
export function judgeBackups(backups: readonly Backup[], today: IsoDate): readonly BackupFinding[] {
  if (backups.length === 0) return [];
  return [
    copies(backups),
    media(backups),
    finding('attack', someYes(backups.map(outOfReach))),
    finding('disaster', someYes(backups.map(({ remote }) => remote))),
    generations(backups),
    finding('encrypted', everyOf(backups.map(({ encrypted }) => encrypted))),
    restored(backups, today),
    procedure(backups),
  ];
}

const finding = (
  criterion: BackupCriterion,
  verdict: Verdict,
  { count = null, date = null }: Partial<Pick<BackupFinding, 'count' | 'date'>> = {},
): BackupFinding => ({ criterion, verdict, count, date });

/** One yes is enough; a no needs all of them, and at least one. */
export function someYes(values: readonly Known[]): Verdict {
  if (values.includes('yes')) return 'yes';
  return values.length > 0 && values.every((one) => one === 'no') ? 'no' : 'unknown';
}
const everyOf = (values: readonly Known[]): Verdict =>
  values.includes('no') ? 'no' : values.every((one) => one === 'yes') ? 'yes' : 'unknown';

/** 参考2-4: a part of the backups is offline; what cannot be overwritten withstands an intruder too. */
export const outOfReach = ({ offline, immutable }: Pick<Backup, 'offline' | 'immutable'>): Known =>
  someYes([offline, immutable]);

/** Every backup is one copy at least, also where nobody counted. */
function copies(backups: readonly Backup[]): BackupFinding {
  const count = backups.reduce((sum, one) => sum + (one.copies ?? 1), 1);
  const isOpen = backups.some((one) => one.copies === null);
  return finding('copies', count >= COPIES ? 'yes' : isOpen ? 'unknown' : 'no', { count });
}

/** Two backups of one kind each may lie on the same kind: that is not known. */
function media(backups: readonly Backup[]): BackupFinding {
  const kinds = backups.map(({ mediaKinds }) => mediaKinds);
  const most = Math.max(0, ...kinds.map((one) => one ?? 0));
  const sum = kinds.reduce<number>((total, one) => total + (one ?? KINDS), 0);
  return finding('media', most >= KINDS ? 'yes' : sum >= KINDS ? 'unknown' : 'no', { count: most });
}

/** Each backup keeps three; the smallest number is told. */
function generations(backups: readonly Backup[]): BackupFinding {
  const known = backups.flatMap((one) => one.generations ?? []);
  const least = known.length > 0 ? Math.min(...known) : null;
  if (least !== null && least < GENERATIONS) return finding('generations', 'no', { count: least });
  const isComplete = known.length === backups.length;
  return finding('generations', isComplete ? 'yes' : 'unknown', { count: isComplete ? least : null });
}

/** A successful test within a year (the interval is ours; S3 6: 定期的にテスト). In part is not known to be enough. */
function restored(backups: readonly Backup[], today: IsoDate): BackupFinding {
  const tested = backups
    .flatMap((one) => (one.restoreTestedOn === null ? [] : [{ ...one, on: one.restoreTestedOn }]))
    .toSorted((a, b) => (a.on < b.on ? 1 : -1));
  const [latest] = tested;
  if (!latest) return finding('restored', 'unknown');
  const lately = tested.filter(({ on }) => on >= resolveDate('$today-1y', today));
  const good = lately.find(({ restoreResult }) => restoreResult === 'succeeded');
  if (good) return finding('restored', 'yes', { date: good.on });
  const isOpen = lately.some(({ restoreResult }) => restoreResult !== 'failed');
  return finding('restored', isOpen ? 'unknown' : 'no', { date: latest.on });
}

function procedure(backups: readonly Backup[]): BackupFinding {
  const days = backups.flatMap((one) =>
    one.procedure !== '' && one.procedureConfirmedOn !== null ? [one.procedureConfirmedOn] : [],
  );
  const latest = days.toSorted().at(-1) ?? null;
  return finding('procedure', latest === null ? 'unknown' : 'yes', { date: latest });
}

/** Worst first: no backup at all, something that is not so, something unknown. */
export const BACKUP_STATES = ['none', 'no', 'unknown', 'yes'] as const;
export type BackupState = (typeof BACKUP_STATES)[number];

/** The 3-2-1 numbers alone make no system bad: no source demands them. */
export function backupState(findings: readonly BackupFinding[]): BackupState {
  if (findings.length === 0) return 'none';
  const demanded = findings.filter(({ criterion }) => BACKUP_SOURCES[criterion] !== null);
  const worst = (['no', 'unknown'] as const).find((one) => demanded.some(({ verdict }) => verdict === one));
  return worst ?? 'yes';
}
