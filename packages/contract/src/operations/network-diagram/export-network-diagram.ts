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
  /** `pdf` and `pdf-a4`: sheets with legend, title block and a list of the warnings; `a3`: an SVG of that shape and size. */
  query: z.object({
    format: z.enum(['pdf', 'pdf-a4', 'svg', 'a3', 'drawio']).default('svg'),
    version: Uuid.optional(),
  }),
  responseKind: 'download',
  mediaTypes: ['application/pdf', 'image/svg+xml', 'application/xml'],
});
