import { operation } from '../../operation.ts';
import { DeliveryPreview, DeliveryQuery } from '../../schemas/vendor-side.ts';

export const previewDelivery = operation({
  method: 'get',
  path: '/api/deliveries/preview',
  tag: 'vendorSide',
  summary: { ja: '一括送付の確認', en: 'Who would get an answer or a correction, who would not and why' },
  demand: 'customer.read',
  errors: [],
  query: DeliveryQuery,
  response: DeliveryPreview,
});
