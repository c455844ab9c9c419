import { operation } from '../../operation.ts';
import { DeliveryInput, DeliveryProgress } from '../../schemas/vendor-side.ts';

export const createDelivery = operation({
  method: 'post',
  path: '/api/deliveries',
  tag: 'vendorSide',
  summary: { ja: '一括送付', en: 'Answers once and sends to all who are ready' },
  demand: 'delivery.send',
  errors: ['not-ready'],
  body: DeliveryInput,
  response: DeliveryProgress,
  status: 201,
});
