import type { Handler } from '../../http/call.ts';
import { vendorEdition } from '../../services/vendor-side/answer-sets.ts';
import { deliverMarked } from '../../services/vendor-side/deliver.ts';
import { deliveryProgress, startDelivery } from '../../services/vendor-side/delivery.ts';

export const createDelivery: Handler<'createDelivery'> = async (call) => {
  const { context, tx, scope, body } = call;
  const edition = vendorEdition(context, body.editionId);
  await startDelivery(context, tx, scope, body);
  // Not waited for: the answer says what is on its way, the progress tells the rest.
  call.afterCommit(() => {
    deliverMarked(context, String(scope.organizationId)).catch((cause: unknown) =>
      context.log.error({ cause }, 'delivery of answers'),
    );
  });
  return deliveryProgress(tx, edition.id);
};
