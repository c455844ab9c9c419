import { z } from 'zod';
import { operation } from '../../operation.ts';
import { ItemIdText, Uuid } from '../../schemas/common.ts';
import { VendorProposal, VendorReason } from '../../schemas/vendor-part.ts';

export const getItemVendors = operation({
  method: 'get',
  path: '/api/assessments/{assessmentId}/answers/{itemId}/vendors',
  tag: 'vendorReview',
  summary: {
    ja: '項目についての事業者の回答',
    en: 'What every vendor says of an item, and the answer that can be taken over from it',
  },
  demand: 'assessment.read',
  errors: ['not-found'],
  params: z.object({ assessmentId: Uuid, itemId: ItemIdText }),
  response: z.object({ reasons: z.array(VendorReason), proposal: VendorProposal.nullable() }),
});
