import { z } from 'zod';
import { operation } from '../../operation.ts';
import { Uuid } from '../../schemas/common.ts';
import { Peer, PeerChange } from '../../schemas/exchange.ts';

export const updatePeer = operation({
  method: 'patch',
  path: '/api/exchange/peers/{peerId}',
  tag: 'exchange',
  summary: {
    ja: '相手の変更（名前・届け方・結び付け）',
    en: 'Changes a peer: name, way of delivery, vendor or customer',
  },
  demand: 'exchange.manage',
  errors: ['not-found', 'changed-meanwhile', 'conflict'],
  params: z.object({ peerId: Uuid }),
  body: PeerChange,
  response: Peer,
  ifMatch: true,
});
