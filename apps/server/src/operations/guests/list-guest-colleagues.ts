import { asGuest, type Handler } from '../../http/call.ts';
import { colleaguesLeft, listColleagues } from '../../services/guests/colleagues.ts';
import { requireOwnRequest } from '../../services/guests/request.ts';

export const listGuestColleagues: Handler<'listGuestColleagues'> = async (call) => {
  const guest = asGuest(call);
  const own = await requireOwnRequest(call.tx, guest, call.params.requestId);
  const links = await listColleagues(call.tx, own.id);
  return {
    rows: links.map(({ id, colleague }) => ({ ...colleague, own: id === guest.linkId })),
    left: colleaguesLeft(links),
  };
};
