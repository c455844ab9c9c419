import type { Handler } from '../../http/call.ts';
import { vendorEdition } from '../../services/vendor-side/answer-sets.ts';
import { previewDelivery as preview } from '../../services/vendor-side/delivery.ts';

export const previewDelivery: Handler<'previewDelivery'> = ({ context, tx, scope, query }) =>
  preview(context, tx, scope, vendorEdition(context, query.editionId).id, query.correction === 'true');
