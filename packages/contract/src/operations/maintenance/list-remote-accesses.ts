import { z } from 'zod';
import { operation } from '../../operation.ts';
import { RemoteAccess } from '../../schemas/maintenance.ts';

export const listRemoteAccesses = operation({
  method: 'get',
  path: '/api/remote-accesses',
  tag: 'maintenance',
  summary: { ja: 'リモート保守の接続の一覧', en: 'Lists the accesses for remote maintenance' },
  demand: 'facility.read',
  errors: [],
  response: z.object({ rows: z.array(RemoteAccess) }),
});
