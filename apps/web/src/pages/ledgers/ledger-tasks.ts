/** What is done with ledgers on pages of its own: shown on the overview, and in the menu of the ledgers that it reads. */
import type { LedgerId } from '@mamori/core/ledger/ledgers';
import {
  CalendarClock,
  ClipboardList,
  DatabaseBackup,
  Grid3x3,
  ListChecks,
  type LucideIcon,
  Network,
  PackageOpen,
  ScanLine,
  Store,
  Trash2,
  UserRoundSearch,
} from 'lucide-react';

export interface LedgerTask {
  /** `ledgerPages:task.<id>.title` and `.text` */
  readonly id:
    | 'startKit'
    | 'stockTake'
    | 'accountCheck'
    | 'networkDiagram'
    | 'deviceCode'
    | 'accountReviews'
    | 'permissionMatrix'
    | 'supportEnds'
    | 'backups'
    | 'takeOuts'
    | 'disposals';
  readonly to: string;
  readonly icon: LucideIcon;
  readonly ledgers: readonly LedgerId[];
  /** Ledgers that are best worked with there: a link stands under their title, `ledgerPages:guided.<ledger>`. */
  readonly guides?: readonly LedgerId[];
  /** Only for who may change ledgers. */
  readonly isEditing?: true;
}

const TASKS = [
  { id: 'startKit', to: '/start-kit', icon: Store, ledgers: ['device'], isEditing: true },
  { id: 'stockTake', to: '/stock-takes', icon: ClipboardList, ledgers: ['device'] },
  { id: 'deviceCode', to: '/d', icon: ScanLine, ledgers: ['device'] },
  {
    id: 'accountCheck',
    to: '/account-check',
    icon: UserRoundSearch,
    ledgers: ['staff', 'duty', 'break_glass_use'],
    guides: ['account'],
  },
  {
    id: 'networkDiagram',
    to: '/network-diagram',
    icon: Network,
    ledgers: ['device', 'segment', 'line', 'wireless'],
  },
  { id: 'accountReviews', to: '/account-reviews', icon: ListChecks, ledgers: ['account', 'staff'] },
  {
    id: 'permissionMatrix',
    to: '/permission-matrix',
    icon: Grid3x3,
    ledgers: ['account'],
    guides: ['permission', 'system_role', 'sign_in_policy'],
  },
  {
    id: 'supportEnds',
    to: '/support-ends',
    icon: CalendarClock,
    ledgers: [],
    guides: ['device', 'product_end'],
  },
  { id: 'backups', to: '/backup-overview', icon: DatabaseBackup, ledgers: [], guides: ['backup'] },
  {
    id: 'takeOuts',
    to: '/take-outs',
    icon: PackageOpen,
    ledgers: [],
    guides: ['take_out', 'patient_loan', 'private_device', 'media_permission'],
  },
  { id: 'disposals', to: '/disposals', icon: Trash2, ledgers: [], guides: ['disposal'] },
] as const satisfies readonly LedgerTask[];

export const LEDGER_TASKS: readonly LedgerTask[] = TASKS;

/** A ledger that has a page which leads through what it is about. */
export type GuidedLedger = Extract<(typeof TASKS)[number], { readonly guides: unknown }>['guides'][number];

export const tasksOf = (ledger: LedgerId, canEdit: boolean): readonly LedgerTask[] =>
  LEDGER_TASKS.filter(({ ledgers, isEditing }) => ledgers.includes(ledger) && (canEdit || !isEditing));

export const guideOf = (ledger: LedgerId): LedgerTask | undefined =>
  LEDGER_TASKS.find(({ guides = [] }) => guides.includes(ledger));
