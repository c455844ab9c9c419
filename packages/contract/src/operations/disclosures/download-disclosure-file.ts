import { z } from 'zod';
import { operation } from '../../operation.ts';
import { Uuid } from '../../schemas/common.ts';

export const downloadDisclosureFile = operation({
  method: 'get',
  path: '/api/disclosures/{disclosureId}/file',
  tag: 'disclosures',
  summary: { ja: '開示書のファイルの取得', en: 'Downloads the file of a disclosure' },
  demand: 'facility.read',
  errors: ['not-found'],
  params: z.object({ disclosureId: Uuid }),
  responseKind: 'download',
  mediaTypes: ['application/octet-stream'],
});
