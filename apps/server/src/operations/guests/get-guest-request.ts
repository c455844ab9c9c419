import { asGuest, type Handler } from '../../http/call.ts';
import { guestRequestDetail } from '../../services/guests/detail.ts';
import { requireOwnRequest } from '../../services/guests/request.ts';

export const getGuestRequest: Handler<'getGuestRequest'> = async (call) => {
  const own = await requireOwnRequest(call.tx, asGuest(call), call.params.requestId);
  return guestRequestDetail(call.context, call.tx, own);
};
