import { z } from 'zod';
import { operation } from '../../operation.ts';
import { Uuid } from '../../schemas/common.ts';

export const getRequestForm = operation({
  method: 'get',
  path: '/api/vendor-requests/{requestId}/form',
  tag: 'vendorRequests',
  summary: {
    ja: '依頼先の名前と依頼の番号を入れた様式（Excel）',
    en: 'The form for one request as Excel: it names the vendor, and is recognised when it comes back',
  },
  demand: 'campaign.manage',
  errors: ['not-found'],
  params: z.object({ requestId: Uuid }),
  responseKind: 'download',
  mediaTypes: ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
});
