import { z } from 'zod';
import { operation } from '../../operation.ts';
import { RefusalHelp } from '../../schemas/vendor-requests.ts';

export const listRefusalHelp = operation({
  method: 'get',
  path: '/api/refusal-help',
  tag: 'vendorRequests',
  summary: {
    ja: '断られたときの答え方',
    en: 'What the sources say to vendors that will not answer, and words for the telephone',
  },
  demand: 'facility.read',
  errors: [],
  response: z.object({ rows: z.array(RefusalHelp) }),
});
