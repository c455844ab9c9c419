/** A new set begins from nothing, or with the answers of an earlier version or fiscal year as proposals (R-C5, R-B12). */
import {
  type AnswerDocument,
  BLANK_ANSWER,
  type ItemAnswer,
  UNKNOWN_CONTEXT,
} from '@mamori/core/assessment/answer-document';
import { carriesAnything, planCarryOver, proposedRow } from '@mamori/core/assessment/carry-over';
import { effectiveAnswer } from '@mamori/core/assessment/effective';
import { editionItems } from '@mamori/core/edition-items';
import type { SetItems } from '@mamori/core/vendor/review-set';
import { recordAudit } from '@mamori/database/audit';
import type { Tx } from '@mamori/database/connect';
import { jsonb } from '@mamori/database/json';
import type { Scope } from '@mamori/database/scope';
import type { Edition } from '@mamori/regulations/model/edition';
import type { Context } from '../../context.ts';
import { Problem } from '../../http/problem.ts';
import { vendorEdition } from './answer-sets.ts';
import { asSetItems, headOf, loadItems } from './set-rows.ts';

interface Source {
  readonly editionId: string;
  readonly head: { readonly name: string; readonly post: string };
  readonly items: SetItems;
}

async function sourceSet(tx: Tx, id: string): Promise<Source> {
  const row = await tx
    .selectFrom('answer_set')
    .select(['edition_id', 'head'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) throw new Problem('not-found');
  return {
    editionId: row.edition_id,
    head: headOf(row.head),
    items: asSetItems((await loadItems(tx, [id])).get(id) ?? []),
  };
}

/** Same form, earlier version: note and basis come along, the answer waits for a person. */
function proposedFromSame(edition: Edition, { items }: Source): SetItems {
  return Object.fromEntries(
    editionItems(edition).flatMap(({ id }) => {
      const from = items[id];
      if (!from) return [];
      const { note, basis } = from.value;
      const value: ItemAnswer = {
        ...BLANK_ANSWER,
        note,
        ...(basis ? { basis } : {}),
        proposal: { answer: effectiveAnswer(from.value), edition: edition.id, items: [id] },
      };
      return [[id, { ...from, value }]];
    }),
  );
}

function proposedFromEarlier(context: Context, edition: Edition, source: Source): SetItems {
  const regulations = context.regulations.current();
  const earlier = regulations.editions.get(source.editionId);
  const equivalence = regulations.equivalences.find(
    ({ from, to }) => from === source.editionId && to === edition.id,
  );
  if (!earlier || !equivalence) {
    throw new Problem('wrong-form', { params: { found: source.editionId, expected: edition.id } });
  }
  const previous: AnswerDocument = {
    format: 'mamori.answers/1',
    edition: earlier.id,
    subject: { name: null },
    context: UNKNOWN_CONTEXT,
    items: Object.fromEntries(Object.entries(source.items).map(([id, one]) => [id, one.value])),
    diagnostics: [],
  };
  const plan = planCarryOver(earlier, edition, equivalence, previous);
  return Object.fromEntries(
    plan.items.filter(carriesAnything).map((carried) => {
      const asked = carried.from.map(({ item }) => source.items[item]).find((one) => one?.perCustomer);
      const value = proposedRow(BLANK_ANSWER, carried, plan);
      return [carried.item, { value, perCustomer: asked !== undefined, question: asked?.question ?? '' }];
    }),
  );
}

/** Throws `not-found`, `already-exists`, `wrong-form` (nothing leads from the earlier form to this one). */
export async function createSet(
  context: Context,
  tx: Tx,
  scope: Scope,
  input: { readonly versionId: string; readonly editionId: string; readonly copyFrom: string | null },
): Promise<string> {
  const edition = vendorEdition(context, input.editionId);
  const version = await tx
    .selectFrom('product_version')
    .select('id')
    .where('id', '=', input.versionId)
    .where('removed_at', 'is', null)
    .executeTakeFirst();
  if (!version) throw new Problem('not-found');
  const source = input.copyFrom ? await sourceSet(tx, input.copyFrom) : null;
  const id = context.newId();
  const created = await tx
    .insertInto('answer_set')
    .values({
      organization_id: String(scope.organizationId),
      id,
      product_version_id: input.versionId,
      edition_id: edition.id,
      head: jsonb({ ...(source?.head ?? {}) }),
    })
    .onConflict((conflict) =>
      conflict.columns(['organization_id', 'product_version_id', 'edition_id']).doNothing(),
    )
    .returning('id')
    .executeTakeFirst();
  if (!created) throw new Problem('already-exists');
  if (source) {
    const same = source.editionId === edition.id;
    await insertItems(
      tx,
      scope,
      id,
      same ? proposedFromSame(edition, source) : proposedFromEarlier(context, edition, source),
    );
  }
  await recordAudit(tx, scope, {
    action: 'answerSet.created',
    subject: `answerSet:${id}`,
    details: { edition: edition.id, productVersion: input.versionId, copyFrom: input.copyFrom },
  });
  return id;
}

async function insertItems(tx: Tx, scope: Scope, setId: string, items: SetItems): Promise<void> {
  const rows = Object.entries(items).map(([itemId, one]) => ({
    organization_id: String(scope.organizationId),
    answer_set_id: setId,
    item_id: itemId,
    value: jsonb(one.value),
    per_customer: one.perCustomer,
    question: one.question,
    updated_by: scope.personId,
  }));
  if (rows.length > 0) await tx.insertInto('answer_set_item').values(rows).execute();
}
