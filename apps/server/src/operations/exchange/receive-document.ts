import type { Handler } from '../../http/call.ts';
import { Problem } from '../../http/problem.ts';
import { storeIncoming, verifyIncoming } from '../../services/exchange/receive.ts';
import { actAs } from '../../services/organizations.ts';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Nobody is signed in here: the signature says who sends. An unknown recipient and an unknown sender are refused alike. */
export const receiveDocument: Handler<'receiveDocument'> = async ({ context, tx, scope, body }) => {
  const verified = await verifyIncoming(body);
  const { recipient } = verified.document.envelope;
  if (recipient === null || !UUID.test(recipient)) throw new Problem('document-not-accepted');
  const acting = await actAs(tx, { ...scope, organizationId: recipient, personId: null, personName: '' });
  const { isNew } = await storeIncoming(context, tx, acting, verified, 'https');
  return { state: isNew ? 'received' : 'already_received' };
};
