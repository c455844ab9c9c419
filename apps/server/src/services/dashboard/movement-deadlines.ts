/** What is overdue to come back, and what waits for this person before it may leave for good (R-D3, R-D4, R-D7). */

import { ledgerOf } from '@mamori/core/ledger/ledgers';
import type { PatientLoan, TakeOut } from '@mamori/core/ledger/ledgers/movement';
import type { Tx } from '@mamori/database/connect';
import { translator } from '@mamori/messages/translate';
import type { Actor } from '../../identity/actor.ts';
import type { Judging } from '../assessments/item-state.ts';
import { disposalsOf } from '../disposals/parties.ts';
import { listDisposals } from '../disposals/select.ts';
import { asIds, namesIn } from '../ledgers/names.ts';
import { listRows } from '../ledgers/select.ts';

const MOST = 20;

export async function movementDeadlines(tx: Tx, actor: Actor, how: Judging) {
  return [
    ...(await overdue(tx, actor, how, 'take_out')),
    ...(await overdue(tx, actor, how, 'patient_loan')),
    ...(await waitingDisposals(tx, actor, how)),
  ];
}

/** For those who may read ledgers. */
async function overdue(
  tx: Tx,
  { permissions }: Actor,
  { today, locale }: Judging,
  ledger: 'take_out' | 'patient_loan',
) {
  if (!permissions.has('ledger.read')) return [];
  const definition = ledgerOf(ledger);
  const conditions = [
    { column: 'backOn', operator: 'blank', values: [] },
    { column: 'dueOn', operator: 'before', values: [today] },
  ] as const;
  const order = { column: 'dueOn', descending: false };
  const { rows } = await listRows(tx, definition, { conditions, order }, { offset: 0, limit: MOST });
  const names = await namesIn(tx, definition, rows);
  const t = translator(locale);
  return rows.map(({ values }) => {
    const row = values as unknown as TakeOut & PatientLoan;
    const [device] = asIds(ledger === 'take_out' ? row.deviceIds : row.deviceId);
    const name = names.device?.[device ?? ''] || row.what || row.recipient || '';
    return {
      date: row.dueOn ?? today,
      text:
        ledger === 'take_out'
          ? t('dashboard:server.takeOutOverdue', { name, person: row.person })
          : t('dashboard:server.loanOverdue', { name }),
      overdue: true,
      link: '/take-outs',
    };
  });
}

async function waitingDisposals(tx: Tx, actor: Actor, { today, locale }: Judging) {
  if ((await disposalsOf(tx, actor.personId)).length === 0) return [];
  const t = translator(locale);
  const { rows } = await listDisposals(tx, actor);
  const waiting = rows.filter(
    ({ state, parties }) =>
      state === 'open' &&
      parties.some(({ isMine, way, isOutdated }) => isMine && (way === null || isOutdated)),
  );
  return waiting.map(({ row, devices }) => ({
    date: today,
    text: t('dashboard:server.disposalWaits', {
      name: devices[0]?.name ?? String(row.values.what ?? ''),
    }),
    overdue: false,
    link: `/disposals/${row.id}`,
  }));
}
