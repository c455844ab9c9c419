import { z } from 'zod';
import { operation } from '../../operation.ts';
import { Uuid } from '../../schemas/common.ts';
import { DisclosureDetail } from '../../schemas/disclosures.ts';

export const receiveDisclosureFile = operation({
  method: 'post',
  path: '/api/disclosures/{disclosureId}/file',
  tag: 'disclosures',
  summary: {
    ja: '開示書のファイルの受領',
    en: 'Keeps the file of a disclosure and reads a workbook for preview; a file that cannot be read is kept all the same',
  },
  demand: 'vendor.edit',
  errors: ['not-found', 'unsupported-file', 'payload-too-large'],
  params: z.object({ disclosureId: Uuid }),
  bodyKind: 'upload',
  bodyLimit: 20 * 1024 * 1024,
  response: DisclosureDetail,
});
