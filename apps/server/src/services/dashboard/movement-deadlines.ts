/** What waits for this person before something may leave the house for good (R-D3). */
import type { Tx } from '@mamori/database/connect';
import { translator } from '@mamori/messages/translate';
import type { Actor } from '../../identity/actor.ts';
import type { Judging } from '../assessments/item-state.ts';
import { disposalsOf } from '../disposals/parties.ts';
import { listDisposals } from '../disposals/select.ts';

export async function movementDeadlines(tx: Tx, actor: Actor, { today, locale }: Judging) {
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
