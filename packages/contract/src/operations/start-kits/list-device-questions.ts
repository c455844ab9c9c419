import { z } from 'zod';
import { operation } from '../../operation.ts';
import { BilingualText } from '../../schemas/common.ts';
import { DeviceQuestionGroup } from '../../schemas/start-kits.ts';

export const listDeviceQuestions = operation({
  method: 'get',
  path: '/api/device-questions',
  tag: 'ledgers',
  summary: {
    ja: '機器について業者に聞くことの一覧',
    en: 'Lists what is still unknown about devices, vendor by vendor',
  },
  demand: 'ledger.read',
  errors: [],
  response: z.object({
    groups: z.array(DeviceQuestionGroup),
    /** Text by id of a question. */
    questions: z.record(z.string(), BilingualText),
  }),
});
