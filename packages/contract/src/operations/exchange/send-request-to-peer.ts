import { z } from 'zod';
import { operation } from '../../operation.ts';
import { Uuid } from '../../schemas/common.ts';
import { QueuedDocumentRow } from '../../schemas/exchange.ts';

export const sendRequestToPeer = operation({
  method: 'post',
  path: '/api/vendor-requests/{requestId}/document',
  tag: 'exchange',
  summary: {
    ja: '事業者への依頼を署名付き文書で送る',
    en: 'Sends a request to the vendor as a signed document, to its organization',
  },
  demand: 'campaign.manage',
  errors: ['not-found', 'conflict', 'peer-not-linked', 'peer-not-confirmed'],
  params: z.object({ requestId: Uuid }),
  body: z.object({ peerId: Uuid.nullable().default(null) }),
  response: QueuedDocumentRow,
  status: 201,
});
