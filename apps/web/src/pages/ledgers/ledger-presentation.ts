/** What the pages know of single ledgers beyond their definition: order, ready-made views, fields that matter for a kind. */

import { addDays } from '@mamori/core/calendar/iso-date';
import type { LedgerArea } from '@mamori/core/ledger/definition';
import type { Condition } from '@mamori/core/ledger/filter';
import type { LedgerId } from '@mamori/core/ledger/ledgers';

/** Asked of every facility, however small; the others open up behind them. */
export const ASKED_OF_ALL: readonly LedgerId[] = ['device', 'staff', 'account', 'line', 'backup'];
/** R-D5: small facilities may go without it. */
export const OPTIONAL_WHEN_SMALL: readonly LedgerId[] = ['use_log'];

export const AREAS: readonly LedgerArea[] = ['devices', 'people', 'network', 'protection', 'movement'];

export interface ReadyView {
  /** `ledgerPages:ready.<id>` */
  readonly id: string;
  readonly where: readonly Condition[];
  readonly order?: string;
  readonly columns?: readonly string[];
  /** Rows that a rule found, for what no column says. */
  readonly finding?: string;
}

const is = (column: string, ...values: string[]): Condition => ({ column, operator: 'is', values });
const not = (column: string, ...values: string[]): Condition => ({ column, operator: 'not', values });
const blank = (column: string): Condition => ({ column, operator: 'blank', values: [] });
const before = (column: string, day: string): Condition => ({ column, operator: 'before', values: [day] });

export function readyViews(ledger: LedgerId, today: string): readonly ReadyView[] {
  const there = not('status', 'retired', 'disposed');
  switch (ledger) {
    case 'device':
      return [
        {
          id: 'supportEnds',
          where: [there, before('supportEndsOn', addDays(today, 365))],
          order: 'supportEndsOn',
          columns: ['number', 'name', 'kind', 'os', 'osVersion', 'supportEndsOn', 'alternative', 'place'],
        },
        { id: 'patientData', where: [there, is('patientData', 'yes')] },
        {
          id: 'unprotected',
          where: [there, is('kind', 'server', 'terminal', 'tablet'), blank('patching')],
          columns: ['number', 'name', 'kind', 'os', 'patching', 'antivirus', 'encryption', 'place'],
        },
        {
          id: 'undecided',
          where: [],
          finding: 'device-decision',
          columns: [
            'number',
            'name',
            'os',
            'osVersion',
            'patching',
            'riskDecision',
            'riskReason',
            'riskReviewOn',
          ],
        },
        { id: 'gone', where: [is('status', 'retired', 'disposed')] },
      ];
    case 'account':
      return [
        { id: 'administrators', where: [is('administrator', 'yes'), not('enabled', 'no')] },
        {
          id: 'unused',
          where: [before('lastUsedOn', addDays(today, -90)), not('enabled', 'no')],
          order: 'lastUsedOn',
        },
        { id: 'nobody', where: [is('kind', 'personal'), blank('staffId'), not('enabled', 'no')] },
      ];
    case 'staff':
      return [
        { id: 'present', where: [blank('leftOn')] },
        { id: 'left', where: [{ column: 'leftOn', operator: 'filled', values: [] }], order: 'leftOn' },
      ];
    case 'take_out':
      return [
        { id: 'out', where: [blank('backOn')] },
        { id: 'overdue', where: [blank('backOn'), before('dueOn', today)], order: 'dueOn' },
      ];
    case 'line':
      return [{ id: 'unrestricted', where: [not('restricted', 'yes'), blank('endedOn')] }];
    case 'backup':
      return [{ id: 'untested', where: [blank('restoreTestedOn')] }];
    default:
      return [];
  }
}

/** Columns of a device that are asked only for some kinds. */
const ONLY_FOR: Readonly<Record<string, readonly string[]>> = {
  networkRole: ['network'],
  passwordGroup: ['network', 'camera', 'printer', 'server', 'storage'],
};

/** Whether the form shows a column at once for what was chosen so far. */
export function matters(ledger: LedgerId, key: string, values: Readonly<Record<string, unknown>>): boolean {
  const kinds = ledger === 'device' ? ONLY_FOR[key] : undefined;
  return !kinds || kinds.includes(String(values.kind ?? ''));
}
