import { asGuest, type Handler } from '../../http/call.ts';

export const getGuestSession: Handler<'getGuestSession'> = async (call) => {
  const guest = asGuest(call);
  const { name } = await call.tx
    .selectFrom('organization')
    .select('name')
    .where('id', '=', guest.organizationId)
    .executeTakeFirstOrThrow();
  return {
    way: guest.way,
    linkId: guest.linkId,
    name: guest.name,
    vendorName: guest.vendorName,
    facilityName: name,
    requestId: guest.requestId,
    expiresAt: guest.expiresAt.toISOString(),
  };
};
