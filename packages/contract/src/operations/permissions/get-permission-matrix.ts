import { z } from 'zod';
import { operation } from '../../operation.ts';
import { Uuid } from '../../schemas/common.ts';
import { PermissionMatrix } from '../../schemas/permissions.ts';

export const getPermissionMatrix = operation({
  method: 'get',
  path: '/api/permission-matrix',
  tag: 'ledgers',
  summary: {
    ja: '利用権限の表',
    en: 'The matrix of a system: what each job may enter and view, how it is set, and what accounts get',
  },
  demand: 'ledger.read',
  errors: ['not-found'],
  /** Left out: the first of the answer. */
  query: z.object({ system: Uuid.optional() }),
  response: PermissionMatrix,
});
