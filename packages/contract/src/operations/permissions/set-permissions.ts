import { z } from 'zod';
import { operation } from '../../operation.ts';
import { Uuid } from '../../schemas/common.ts';
import { LedgerWritten } from '../../schemas/ledgers.ts';
import { PermissionChange } from '../../schemas/permissions.ts';

export const setPermissions = operation({
  method: 'put',
  path: '/api/permission-matrix/{systemId}',
  tag: 'ledgers',
  summary: { ja: '利用権限の表の変更', en: 'Sets cells of a matrix in one write, which can be undone' },
  demand: 'ledger.edit',
  /** `changed-meanwhile` when a cell is not what the person saw. */
  errors: ['not-found', 'invalid-input', 'changed-meanwhile'],
  params: z.object({ systemId: Uuid }),
  body: z.object({ cells: z.array(PermissionChange).min(1).max(500) }),
  response: LedgerWritten,
});
