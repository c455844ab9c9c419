import { z } from 'zod';
import { operation } from '../../operation.ts';
import { Uuid } from '../../schemas/common.ts';
import { DiagramComparison } from '../../schemas/network-diagram.ts';

export const compareNetworkDiagrams = operation({
  method: 'get',
  path: '/api/network-diagram/comparison',
  tag: 'ledgers',
  summary: {
    ja: '構成図の版の比較',
    en: 'Compares two kept versions of the network diagram, or one with how it is now: in words and on a picture',
  },
  demand: 'ledger.read',
  errors: ['not-found', 'conflict'],
  /** Without `to`: as it is now. */
  query: z.object({ from: Uuid, to: Uuid.optional() }),
  response: DiagramComparison,
});
