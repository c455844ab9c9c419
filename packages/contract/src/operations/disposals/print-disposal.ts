import { z } from 'zod';
import { operation } from '../../operation.ts';
import { Uuid } from '../../schemas/common.ts';

export const printDisposal = operation({
  method: 'get',
  path: '/api/disposals/{disposalId}/record',
  tag: 'ledgers',
  summary: { ja: '廃棄記録', en: 'The record of a disposal, to print, or to be signed' },
  demand: 'ledger.read',
  errors: ['not-found'],
  params: z.object({ disposalId: Uuid }),
  responseKind: 'download',
  mediaTypes: ['application/pdf'],
});
