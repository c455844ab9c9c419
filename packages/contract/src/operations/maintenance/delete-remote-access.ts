import { z } from 'zod';
import { operation } from '../../operation.ts';
import { Uuid } from '../../schemas/common.ts';

export const deleteRemoteAccess = operation({
  method: 'delete',
  path: '/api/remote-accesses/{remoteAccessId}',
  tag: 'maintenance',
  summary: { ja: 'リモート保守の接続の削除', en: 'Removes a remote maintenance access; can be undone' },
  demand: 'vendor.edit',
  errors: ['not-found'],
  params: z.object({ remoteAccessId: Uuid }),
  responseKind: 'empty',
});
