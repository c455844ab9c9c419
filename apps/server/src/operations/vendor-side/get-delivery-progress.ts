import type { Handler } from '../../http/call.ts';
import { deliveryProgress } from '../../services/vendor-side/delivery.ts';

export const getDeliveryProgress: Handler<'getDeliveryProgress'> = ({ tx, query }) =>
  deliveryProgress(tx, query.editionId);
