import { z } from 'zod';
import { operation } from '../../operation.ts';
import { Uuid } from '../../schemas/common.ts';

export const exportPermissionMatrix = operation({
  method: 'get',
  path: '/api/permission-matrix/export',
  tag: 'ledgers',
  summary: {
    ja: '利用権限の表の写し（PDF・Excel）',
    en: 'Matrices and administrators with their reasons, as an inspector is shown them',
  },
  demand: 'ledger.read',
  errors: ['not-found'],
  /** Left out: every system with a matrix. */
  query: z.object({ system: Uuid.optional(), format: z.enum(['pdf', 'xlsx']).default('pdf') }),
  responseKind: 'download',
  mediaTypes: ['application/pdf', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
});
