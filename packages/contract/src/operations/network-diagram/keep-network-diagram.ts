import { z } from 'zod';
import { operation } from '../../operation.ts';
import { DiagramVersion } from '../../schemas/network-diagram.ts';

export const keepNetworkDiagram = operation({
  method: 'post',
  path: '/api/network-diagram/versions',
  tag: 'ledgers',
  summary: { ja: '構成図の版を残す', en: 'Keeps the network diagram as a dated version' },
  demand: 'ledger.edit',
  errors: ['conflict'],
  body: z.object({ note: z.string().trim().max(500).default('') }),
  response: DiagramVersion,
  status: 201,
});
