import { INFORMATION_CLASSES, JOBS, PERMISSION_LEVELS } from '@mamori/core/ledger/ledgers/people';
import { SIGN_IN_WAYS } from '@mamori/core/permissions/sign-in-rules';
import { z } from 'zod';
import { DateOnly, Uuid } from './common.ts';

const Job = z.enum(JOBS);
const InformationClass = z.enum(INFORMATION_CLASSES);
export const PermissionLevel = z.enum(PERMISSION_LEVELS);
const Known = z.enum(['yes', 'no', 'unknown']);

export const PermissionCell = z.object({
  id: Uuid,
  job: Job,
  informationClass: InformationClass,
  level: PermissionLevel,
  /** Null until somebody looked at the system. */
  actual: PermissionLevel.nullable(),
  checkedOn: DateOnly.nullable(),
});

export const PermissionSystem = z.object({
  id: Uuid,
  name: z.string(),
  inScope: Known,
  cells: z.int(),
  /** Cells that the system is set to otherwise than decided, and those that nobody looked at. */
  differing: z.int(),
  unchecked: z.int(),
});

export const PermissionMatrix = z.object({
  /** Of the register; those with a matrix first, then those that the checklist is about. */
  systems: z.array(PermissionSystem),
  /** Null when there is no system. */
  systemId: Uuid.nullable(),
  cells: z.array(PermissionCell),
  /** Personal accounts of the application that are not known to be disabled. */
  comparison: z.object({
    jobs: z.array(z.object({ job: Job, accounts: z.int(), administrators: z.int(), untold: z.int() })),
    cells: z.array(
      z.object({
        job: Job,
        informationClass: InformationClass,
        same: z.int(),
        more: z.int(),
        less: z.int(),
        unknown: z.int(),
      }),
    ),
    withoutJob: z.int(),
  }),
  /** Roles that accounts of the system have, the most frequent first, and those that a person named; empty is no role. */
  roles: z.array(
    z.object({
      role: z.string(),
      accounts: z.int(),
      /** Row of the ledger of roles; null while nobody said anything. */
      rowId: Uuid.nullable(),
      version: z.int(),
      /** Row of the matrix; null: none of them, or not told. */
      job: Job.nullable(),
    }),
  ),
});

const CellState = z.object({ level: PermissionLevel.nullable(), actual: PermissionLevel.nullable() });
export const PermissionChange = z.object({
  job: Job,
  informationClass: InformationClass,
  /** Without a level there is no cell: its row is removed. */
  to: CellState,
  /** What the person saw. */
  was: CellState,
});

export const SignInSystem = z.object({
  systemId: Uuid,
  name: z.string(),
  inScope: Known,
  /** Null: nothing is recorded about its sign-in. */
  policy: z
    .object({
      rowId: Uuid,
      minimumLength: z.int().nullable(),
      mixed: Known,
      changeEveryDays: z.int().nullable(),
      noReuse: Known,
      uniqueIds: Known,
      lockOut: Known,
      screenLock: Known,
      hashed: Known,
      cardSubstitute: z.string(),
      secondFactorBy: DateOnly.nullable(),
      note: z.string(),
      /** S2 2-⑦: the rule as a whole, and each of its three ways. */
      passwordRule: Known,
      ways: z.record(z.enum(SIGN_IN_WAYS), Known),
      /** S1 第4条⑧. */
      handbook: z.object({ least: Known, better: Known, unchanged: Known }),
      secondFactor: z.enum([
        'inPlace',
        'planned',
        'plannedLate',
        'planPassed',
        'plannedUndated',
        'none',
        'unknown',
      ]),
    })
    .nullable(),
  /** Servers, terminals and network devices of the system that are there: first passwords and shared ones, as the device ledger has them. */
  devices: z.object({
    count: z.int(),
    changed: z.record(Known, z.int()),
    shared: z.record(Known, z.int()),
  }),
});
