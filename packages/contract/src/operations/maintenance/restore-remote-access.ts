import { z } from 'zod';
import { operation } from '../../operation.ts';
import { Uuid } from '../../schemas/common.ts';
import { RemoteAccess } from '../../schemas/maintenance.ts';

export const restoreRemoteAccess = operation({
  method: 'post',
  path: '/api/remote-accesses/{remoteAccessId}/restore',
  tag: 'maintenance',
  summary: { ja: 'リモート保守の接続の削除の取り消し', en: 'Brings a remote maintenance access back' },
  demand: 'vendor.edit',
  errors: ['not-found', 'nothing-to-undo'],
  params: z.object({ remoteAccessId: Uuid }),
  response: RemoteAccess,
});
