/** Saves one item of a set; two people who write the same item do not overwrite each other (R-C5). */
import type { ItemAnswer } from '@mamori/core/assessment/answer-document';
import { dropProposal } from '@mamori/core/assessment/carry-over-apply';
import type { SetItem } from '@mamori/core/vendor/compose-answers';
import { recordAudit } from '@mamori/database/audit';
import type { Tx } from '@mamori/database/connect';
import { jsonb } from '@mamori/database/json';
import type { Scope } from '@mamori/database/scope';
import { sql } from 'kysely';
import { touchSet } from './answer-sets.ts';

export interface ItemWrite extends SetItem {
  readonly setId: string;
  readonly itemId: string;
  readonly basedOn: number;
}

/** False when the stored version is another one. */
export async function saveItem(tx: Tx, scope: Scope, write: ItemWrite): Promise<boolean> {
  await touchSet(tx, write.setId);
  const columns = {
    // What a person saves is their answer: a proposal is confirmed or gone with it (R-B12).
    value: jsonb(dropProposal(write.value) as ItemAnswer),
    per_customer: write.perCustomer,
    question: write.question,
    updated_by: scope.personId,
    updated_at: sql<Date>`now()`,
  };
  const written = await (write.basedOn === 0
    ? tx
        .insertInto('answer_set_item')
        .values({
          organization_id: String(scope.organizationId),
          answer_set_id: write.setId,
          item_id: write.itemId,
          ...columns,
        })
        .onConflict((conflict) => conflict.doNothing())
        .returning('version')
        .executeTakeFirst()
    : tx
        .updateTable('answer_set_item')
        .set({ ...columns, version: write.basedOn + 1 })
        .where('answer_set_id', '=', write.setId)
        .where('item_id', '=', write.itemId)
        .where('version', '=', write.basedOn)
        .returning('version')
        .executeTakeFirst());
  if (!written) return false;
  await recordAudit(tx, scope, {
    action: 'answerSet.itemSaved',
    subject: `answerSet:${write.setId}`,
    details: { item: write.itemId, answer: write.value.answer, perCustomer: write.perCustomer },
  });
  return true;
}
