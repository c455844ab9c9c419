import { z } from 'zod';
import { operation } from '../../operation.ts';
import { Uuid } from '../../schemas/common.ts';

export const deletePeer = operation({
  method: 'delete',
  path: '/api/exchange/peers/{peerId}',
  tag: 'exchange',
  summary: { ja: '相手の削除', en: 'Ends the exchange with a peer; what was exchanged stays' },
  demand: 'exchange.manage',
  errors: ['not-found'],
  params: z.object({ peerId: Uuid }),
  responseKind: 'empty',
});
