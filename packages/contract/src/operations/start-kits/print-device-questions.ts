import { z } from 'zod';
import { operation } from '../../operation.ts';
import { Uuid } from '../../schemas/common.ts';

export const printDeviceQuestions = operation({
  method: 'get',
  path: '/api/device-questions/sheet',
  tag: 'ledgers',
  summary: {
    ja: '機器についての質問票（PDF）',
    en: 'Question sheets to print: of one vendor, of the facility itself, or of all in one file',
  },
  demand: 'ledger.read',
  errors: ['not-found'],
  query: z.object({ vendorId: z.union([Uuid, z.literal('none')]).optional() }),
  responseKind: 'download',
  mediaTypes: ['application/pdf'],
});
