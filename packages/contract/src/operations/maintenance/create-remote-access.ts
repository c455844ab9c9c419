import { operation } from '../../operation.ts';
import { RemoteAccess, RemoteAccessInput } from '../../schemas/maintenance.ts';

export const createRemoteAccess = operation({
  method: 'post',
  path: '/api/remote-accesses',
  tag: 'maintenance',
  summary: { ja: 'リモート保守の接続の登録', en: 'Adds a remote maintenance access' },
  demand: 'vendor.edit',
  errors: ['not-found'],
  body: RemoteAccessInput,
  status: 201,
  response: RemoteAccess,
});
