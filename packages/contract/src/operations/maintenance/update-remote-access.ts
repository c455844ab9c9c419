import { z } from 'zod';
import { operation } from '../../operation.ts';
import { Uuid } from '../../schemas/common.ts';
import { RemoteAccess, RemoteAccessInput } from '../../schemas/maintenance.ts';

export const updateRemoteAccess = operation({
  method: 'put',
  path: '/api/remote-accesses/{remoteAccessId}',
  tag: 'maintenance',
  summary: { ja: 'リモート保守の接続の変更', en: 'Changes a remote maintenance access' },
  demand: 'vendor.edit',
  errors: ['not-found', 'changed-meanwhile'],
  params: z.object({ remoteAccessId: Uuid }),
  body: RemoteAccessInput,
  ifMatch: true,
  response: RemoteAccess,
});
