import { z } from 'zod';
import { operation } from '../../operation.ts';
import { Uuid } from '../../schemas/common.ts';

export const downloadLedgerFile = operation({
  method: 'get',
  path: '/api/ledger-files/{ledgerFileId}',
  tag: 'ledgers',
  summary: { ja: '台帳の写真・書類の取得', en: 'Downloads a photo or paper of a ledger' },
  demand: 'ledger.read',
  errors: ['not-found'],
  params: z.object({ ledgerFileId: Uuid }),
  responseKind: 'download',
  mediaTypes: ['application/octet-stream'],
});
