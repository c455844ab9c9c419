/** What is done with ledgers on pages of its own: shown on the overview, and in the menu of the ledgers that it reads. */
import type { LedgerId } from '@mamori/core/ledger/ledgers';
import {
  ClipboardList,
  Grid3x3,
  ListChecks,
  type LucideIcon,
  Network,
  ScanLine,
  Store,
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
    | 'permissionMatrix';
  readonly to: string;
  readonly icon: LucideIcon;
  readonly ledgers: readonly LedgerId[];
  /** Only for who may change ledgers. */
  readonly isEditing?: true;
}

export const LEDGER_TASKS: readonly LedgerTask[] = [
  { id: 'startKit', to: '/start-kit', icon: Store, ledgers: ['device'], isEditing: true },
  { id: 'stockTake', to: '/stock-takes', icon: ClipboardList, ledgers: ['device'] },
  { id: 'deviceCode', to: '/d', icon: ScanLine, ledgers: ['device'] },
  {
    id: 'accountCheck',
    to: '/account-check',
    icon: UserRoundSearch,
    ledgers: ['account', 'staff', 'duty', 'break_glass_use'],
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
    ledgers: ['permission', 'system_role', 'sign_in_policy', 'account'],
  },
];

export const tasksOf = (ledger: LedgerId, canEdit: boolean): readonly LedgerTask[] =>
  LEDGER_TASKS.filter(({ ledgers, isEditing }) => ledgers.includes(ledger) && (canEdit || !isEditing));
