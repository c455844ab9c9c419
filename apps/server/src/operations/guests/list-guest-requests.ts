import { asGuest, type Handler } from '../../http/call.ts';
import { listOwnRequests } from '../../services/guests/request.ts';

export const listGuestRequests: Handler<'listGuestRequests'> = async (call) => ({
  rows: await listOwnRequests(call.context, call.tx, asGuest(call)),
});
