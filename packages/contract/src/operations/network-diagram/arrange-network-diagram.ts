import { operation } from '../../operation.ts';
import { DiagramArrangement, NetworkDiagram } from '../../schemas/network-diagram.ts';

export const arrangeNetworkDiagram = operation({
  method: 'put',
  path: '/api/network-diagram/arrangement',
  tag: 'ledgers',
  summary: {
    ja: '構成図の並べ替え',
    en: 'Saves where things stand on the network diagram, and which like devices stand together; answers the new picture',
  },
  demand: 'ledger.edit',
  errors: ['changed-meanwhile'],
  body: DiagramArrangement,
  response: NetworkDiagram,
  ifMatch: true,
});
