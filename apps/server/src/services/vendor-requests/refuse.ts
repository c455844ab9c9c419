/** A vendor says that it will not answer: the reason is kept, and taken back when the vendor changes its mind (R-C10). */
import type { Refusal } from '@mamori/contract/schemas/vendor-requests';
import type { Tx } from '@mamori/database/connect';
import { jsonb } from '@mamori/database/json';
import type { Scope } from '@mamori/database/scope';
import type { z } from 'zod';
import type { Context } from '../../context.ts';
import { lockRequest, statusAfter, writeStep } from './step.ts';

/** Throws `not-found`, and `conflict` when the vendor's answer has been accepted. */
export async function refuseRequest(
  context: Context,
  tx: Tx,
  scope: Scope,
  requestId: string,
  { excuse, text }: z.output<typeof Refusal>,
): Promise<void> {
  const request = await lockRequest(tx, requestId);
  const refusal = { excuse, text, by: scope.personName, at: context.now().toISOString() };
  await writeStep(context, tx, scope, request, {
    status: statusAfter(request, 'refuse'),
    changes: { refusal: jsonb(refusal) },
    kind: 'refused',
    details: { excuse, text },
  });
}

export async function reopenRequest(
  context: Context,
  tx: Tx,
  scope: Scope,
  requestId: string,
): Promise<void> {
  const request = await lockRequest(tx, requestId);
  await writeStep(context, tx, scope, request, {
    status: statusAfter(request, 'reopen'),
    changes: { refusal: null },
    kind: 'reopened',
  });
}
