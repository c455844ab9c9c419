import { jsonb } from '@mamori/database/json';
import { asGuest, type Handler } from '../../http/call.ts';
import { lockOwnRequest, ownRequestRow, requireOwnRequest } from '../../services/guests/request.ts';
import { todayInJapan } from '../../services/today.ts';
import { statusAfter, writeStep } from '../../services/vendor-requests/step.ts';

export const refuseGuestRequest: Handler<'refuseGuestRequest'> = async (call) => {
  const { context, tx, scope, params, body } = call;
  const guest = asGuest(call);
  const { locked } = await lockOwnRequest(tx, guest, params.requestId);
  const refusal = { ...body, by: scope.personName, at: context.now().toISOString() };
  await writeStep(context, tx, scope, locked, {
    status: statusAfter(locked, 'refuse'),
    changes: { refusal: jsonb(refusal) },
    kind: 'refused',
    details: { excuse: body.excuse, text: body.text },
  });
  const own = await requireOwnRequest(tx, guest, params.requestId);
  return ownRequestRow(own, todayInJapan(context.now()));
};
