import { z } from 'zod';
import { operation } from '../../operation.ts';
import { EditionIdText } from '../../schemas/common.ts';
import { DeliveryProgress } from '../../schemas/vendor-side.ts';

export const getDeliveryProgress = operation({
  method: 'get',
  path: '/api/deliveries/progress',
  tag: 'vendorSide',
  summary: { ja: '一括送付の進み具合', en: 'How many answers are still on their way' },
  demand: 'customer.read',
  errors: [],
  query: z.object({ editionId: EditionIdText }),
  response: DeliveryProgress,
});
