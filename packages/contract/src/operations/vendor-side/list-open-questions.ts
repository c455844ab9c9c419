import { z } from 'zod';
import { operation } from '../../operation.ts';
import { EditionIdText } from '../../schemas/common.ts';
import { OpenQuestion } from '../../schemas/vendor-side.ts';

export const listOpenQuestions = operation({
  method: 'get',
  path: '/api/open-questions',
  tag: 'vendorSide',
  summary: {
    ja: '顧客に関する未回答の質問',
    en: 'Questions about customers that nobody has answered, each with its customers',
  },
  demand: 'customer.read',
  errors: [],
  query: z.object({ editionId: EditionIdText }),
  response: z.object({ rows: z.array(OpenQuestion) }),
});
