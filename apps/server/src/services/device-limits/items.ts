/** The items of the checklist that a device cannot meet, and the vendor's reply as their evidence. */
import type { DeviceLimitInput } from '@mamori/contract/schemas/disclosures';
import { findItem } from '@mamori/core/edition-items';
import { affectedItems } from '@mamori/core/vendor/device-limitation';
import type { Tx } from '@mamori/database/connect';
import type { Scope } from '@mamori/database/scope';
import type { Locale } from '@mamori/messages/locale';
import { translator } from '@mamori/messages/translate';
import type { Edition } from '@mamori/regulations/model/edition';
import type { z } from 'zod';
import type { Context } from '../../context.ts';
import { Problem } from '../../http/problem.ts';
import { requireAssessment } from '../assessments/require.ts';

type Input = z.output<typeof DeviceLimitInput>;

interface ItemsCall {
  readonly context: Context;
  readonly tx: Tx;
  readonly locale: Locale;
  readonly body: Input;
}

/** Those that were named, else those of the rules. Throws `not-found` for a checklist, `invalid-input` for an item that is not there. */
export async function withItems({ context, tx, locale, body }: ItemsCall): Promise<Input> {
  const { editionId } = await requireAssessment(tx, body.assessmentId);
  const edition = context.regulations.current().editions.get(editionId as Edition['id']);
  if (!edition) throw new Problem('not-found');
  const fields = body.itemIds.flatMap((id, index) => {
    if (findItem(edition, id)) return [];
    return [
      {
        pointer: `/itemIds/${index}`,
        message: translator(locale)('deviceLimits:server.noItem', { item: id }),
      },
    ];
  });
  if (fields.length > 0) throw new Problem('invalid-input', { fields });
  return body.itemIds.length > 0 ? body : { ...body, itemIds: [...affectedItems(edition, body.lacks)] };
}

interface Evidence {
  readonly assessmentId: string;
  readonly itemIds?: readonly string[] | undefined;
  readonly file?: { readonly id: string } | null | undefined;
}

/** The file stands among the evidence of every item concerned, as if attached there. */
export async function linkEvidence(
  tx: Tx,
  scope: Scope,
  { assessmentId, itemIds = [], file }: Evidence,
): Promise<void> {
  if (!file || itemIds.length === 0) return;
  await tx
    .insertInto('answer_attachment')
    .values(
      itemIds.map((itemId) => ({
        organization_id: String(scope.organizationId),
        assessment_id: assessmentId,
        item_id: itemId,
        attachment_id: file.id,
        created_by: scope.personId,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
