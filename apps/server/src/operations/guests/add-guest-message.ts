import { findItem } from '@mamori/core/edition-items';
import { asGuest, type Handler } from '../../http/call.ts';
import { Problem } from '../../http/problem.ts';
import { messageRow } from '../../services/guests/detail.ts';
import { editionOf, lockOwnRequest } from '../../services/guests/request.ts';
import { recordEvent } from '../../services/vendor-requests/step.ts';

export const addGuestMessage: Handler<'addGuestMessage'> = async (call) => {
  const { context, tx, scope, params, body } = call;
  const { own } = await lockOwnRequest(tx, asGuest(call), params.requestId);
  if (body.itemId !== '' && !findItem(editionOf(context, own), body.itemId)) throw new Problem('not-found');
  const row = await tx
    .insertInto('vendor_message')
    .values({
      organization_id: String(scope.organizationId),
      request_id: own.id,
      id: context.newId(),
      item_id: body.itemId,
      side: 'vendor',
      author_id: null,
      author_name: scope.personName,
      text: body.text,
      at: context.now(),
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  await recordEvent(context, tx, scope, own.id, 'vendorWrote', { messageId: row.id, itemId: body.itemId });
  return messageRow(row);
};
