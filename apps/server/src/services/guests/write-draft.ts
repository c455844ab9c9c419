/** Saving a draft: upon the version it was based on, never over somebody else's change (R-C2; several people at once). */
import { nextRequestStatus } from '@mamori/core/vendor/request-status';
import { recordAudit } from '@mamori/database/audit';
import type { Tx } from '@mamori/database/connect';
import { jsonb } from '@mamori/database/json';
import type { Scope } from '@mamori/database/scope';
import type { Context } from '../../context.ts';
import { Problem } from '../../http/problem.ts';
import { type LockedRequest, writeStep } from '../vendor-requests/step.ts';
import { type Draft, draftItem, HEAD } from './draft.ts';

export interface DraftWrite {
  readonly itemId: string;
  readonly basedOn: number;
  readonly value: object;
}

/** All or none; `draft` is what stands there now, and the request is locked. Throws `changed-meanwhile`. */
export async function writeDraft(
  context: Context,
  tx: Tx,
  scope: Scope,
  locked: LockedRequest,
  draft: Draft,
  writes: readonly DraftWrite[],
): Promise<void> {
  refuseChanged(draft, writes);
  await tx
    .insertInto('vendor_draft_item')
    .values(
      writes.map(({ itemId, basedOn, value }) => ({
        organization_id: String(scope.organizationId),
        request_id: locked.id,
        item_id: itemId,
        value: jsonb({ ...value }),
        updated_by_name: scope.personName,
        updated_at: context.now(),
        version: basedOn + 1,
      })),
    )
    .onConflict((conflict) =>
      conflict.columns(['organization_id', 'request_id', 'item_id']).doUpdateSet((eb) => ({
        value: eb.ref('excluded.value'),
        updated_by_name: eb.ref('excluded.updated_by_name'),
        updated_at: eb.ref('excluded.updated_at'),
        version: eb.ref('excluded.version'),
      })),
    )
    .execute();
  await recordAudit(tx, scope, {
    action: 'vendorDraft.saved',
    subject: `vendorRequest:${locked.id}`,
    details: { items: writes.map(({ itemId }) => itemId) },
  });
  await noteBeginning(context, tx, scope, locked);
}

function refuseChanged(draft: Draft, writes: readonly DraftWrite[]): void {
  const changed = writes.filter(({ itemId, basedOn }) => (draft.rows.get(itemId)?.version ?? 0) !== basedOn);
  const [first] = changed;
  if (!first) return;
  const row = draft.rows.get(first.itemId);
  const current = changed.map(({ itemId }) =>
    itemId === HEAD ? { ...(row?.value as object), version: row?.version ?? 0 } : draftItem(draft, itemId),
  );
  throw new Problem('changed-meanwhile', {
    params: { person: row?.updated_by_name ?? draft.latest?.by.name ?? '' },
    details: { current: changed.length === 1 ? current[0] : current },
  });
}

/** The facility sees that the vendor has begun; a status that stays is not written again with every key. */
async function noteBeginning(context: Context, tx: Tx, scope: Scope, locked: LockedRequest): Promise<void> {
  const status = nextRequestStatus(locked.status, 'draft');
  if (status === null || status === locked.status) return;
  await writeStep(context, tx, scope, locked, { status, kind: 'draftBegun' });
}
