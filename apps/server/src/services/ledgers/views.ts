/** Saved views of a ledger: a person's own, and those that everybody of the organization has. */
import type { LedgerView, LedgerViewInput } from '@mamori/contract/schemas/ledgers';
import type { LedgerId } from '@mamori/core/ledger/ledgers';
import { ledgerOf } from '@mamori/core/ledger/ledgers';
import type { Tx } from '@mamori/database/connect';
import { jsonb } from '@mamori/database/json';
import type { Scope } from '@mamori/database/scope';
import type { Locale } from '@mamori/messages/locale';
import { translator } from '@mamori/messages/translate';
import type { z } from 'zod';
import { Problem } from '../../http/problem.ts';
import { whereOf } from './select.ts';
import type { WriteCall } from './write.ts';

type View = z.input<typeof LedgerView>;

/** More would not be found again. */
const MOST_VIEWS = 100;

function visible(tx: Tx, { personId }: Scope, ledger: LedgerId) {
  return tx
    .selectFrom('ledger_view')
    .where('ledger', '=', ledger)
    .where((eb) => eb.or([eb('person_id', 'is', null), eb('person_id', '=', personId)]));
}

export async function listViews(tx: Tx, scope: Scope, ledger: LedgerId): Promise<View[]> {
  const rows = await visible(tx, scope, ledger)
    .select(['id', 'name', 'person_id', 'view'])
    .orderBy('name')
    .orderBy('id')
    .execute();
  return rows.map(toView);
}

const toView = (row: { id: string; name: string; person_id: string | null; view: unknown }): View => ({
  id: row.id,
  name: row.name,
  isShared: row.person_id === null,
  view: row.view as View['view'],
});

/** Throws `invalid-input` for columns or conditions that the ledger does not have, `conflict` when there are too many. */
export async function saveView(
  { context, tx, scope, locale }: WriteCall & { readonly locale: Locale },
  ledger: LedgerId,
  { name, isShared, view }: z.output<typeof LedgerViewInput>,
): Promise<View> {
  requireUsable(ledger, view);
  const { count } = await visible(tx, scope, ledger)
    .select((eb) => eb.fn.countAll<string>().as('count'))
    .executeTakeFirstOrThrow();
  if (Number(count) >= MOST_VIEWS)
    throw new Problem('conflict', {
      reason: translator(locale)('ledgers:server.tooManyViews', { count: MOST_VIEWS }),
    });
  const row = await tx
    .insertInto('ledger_view')
    .values({
      organization_id: String(scope.organizationId),
      id: context.newId(),
      ledger,
      person_id: isShared ? null : scope.personId,
      name,
      view: jsonb(view),
    })
    .onConflict((conflict) =>
      conflict.columns(['organization_id', 'ledger', 'person_id', 'name']).doUpdateSet((eb) => ({
        view: eb.ref('excluded.view'),
        updated_at: context.now(),
        version: eb('ledger_view.version', '+', 1),
      })),
    )
    .returning(['id', 'name', 'person_id', 'view'])
    .executeTakeFirstOrThrow();
  return toView(row);
}

function requireUsable(
  ledger: LedgerId,
  { columns, order, q, where }: z.output<typeof LedgerViewInput>['view'],
): void {
  const definition = ledgerOf(ledger);
  const unknown = [...columns, ...(order ? [order] : [])].find(
    (one) => !Object.hasOwn(definition.columns, one),
  );
  if (unknown !== undefined)
    throw new Problem('invalid-input', { fields: [{ pointer: '/view/columns', message: unknown }] });
  whereOf(definition, { q, conditions: where, order: null });
}

/** Throws `not-found`, also for a view of somebody else. */
export async function removeView(tx: Tx, scope: Scope, ledger: LedgerId, id: string): Promise<void> {
  const row = await visible(tx, scope, ledger).select('id').where('id', '=', id).executeTakeFirst();
  if (!row) throw new Problem('not-found');
  await tx.deleteFrom('ledger_view').where('id', '=', id).execute();
}
