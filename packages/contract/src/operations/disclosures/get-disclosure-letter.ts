import { z } from 'zod';
import { operation } from '../../operation.ts';
import { Uuid } from '../../schemas/common.ts';
import { VendorLetterText } from '../../schemas/disclosures.ts';

export const getDisclosureLetter = operation({
  method: 'get',
  path: '/api/disclosures/{disclosureId}/letter',
  tag: 'disclosures',
  summary: { ja: '依頼文の文面', en: 'The letter that asks for the disclosure or for its update' },
  demand: 'facility.read',
  errors: ['not-found'],
  params: z.object({ disclosureId: Uuid }),
  query: z.object({ purpose: z.enum(['request', 'update']) }),
  response: VendorLetterText,
});
