import { operation } from '../../operation.ts';
import { NetworkDiagram } from '../../schemas/network-diagram.ts';

export const getNetworkDiagram = operation({
  method: 'get',
  path: '/api/network-diagram',
  tag: 'ledgers',
  summary: {
    ja: 'ネットワーク構成図',
    en: 'The network diagram drawn from the ledgers, with warnings and in words',
  },
  demand: 'ledger.read',
  errors: [],
  response: NetworkDiagram,
});
