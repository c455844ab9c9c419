import { z } from 'zod';
import { operation } from '../../operation.ts';
import { Uuid } from '../../schemas/common.ts';

export const downloadContractFile = operation({
  method: 'get',
  path: '/api/contract-files/{contractFileId}',
  tag: 'vendors',
  summary: { ja: '契約のファイルの取得', en: 'Downloads a file of a contract' },
  demand: 'facility.read',
  errors: ['not-found'],
  params: z.object({ contractFileId: Uuid }),
  responseKind: 'download',
  mediaTypes: ['application/octet-stream'],
});
