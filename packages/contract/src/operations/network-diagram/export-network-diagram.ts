import { z } from 'zod';
import { operation } from '../../operation.ts';
import { Uuid } from '../../schemas/common.ts';

export const exportNetworkDiagram = operation({
  method: 'get',
  path: '/api/network-diagram/export',
  tag: 'ledgers',
  summary: {
    ja: 'ネットワーク構成図の書き出し',
    en: 'Exports the network diagram, as it is now or a version that was kept',
  },
  demand: 'ledger.read',
  errors: ['not-found', 'conflict'],
  /** `a3` has the shape and size of the sheet. A version that was kept has its picture only. */
  query: z.object({ format: z.enum(['svg', 'a3', 'drawio']).default('svg'), version: Uuid.optional() }),
  responseKind: 'download',
  mediaTypes: ['image/svg+xml', 'application/xml'],
});
