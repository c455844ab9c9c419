import { Edition } from '@mamori/regulations/model/edition';
import { z } from 'zod';
import { operation } from '../../operation.ts';
import { BilingualText, EditionIdText } from '../../schemas/common.ts';

export const getEdition = operation({
  method: 'get',
  path: '/api/editions/{editionId}',
  tag: 'editions',
  summary: { ja: 'チェックリストの版', en: 'One edition with all its texts, sources and grades' },
  demand: 'signedIn',
  errors: ['not-found'],
  params: z.object({ editionId: EditionIdText }),
  response: z.object({
    edition: Edition,
    difference: z.array(z.object({ itemId: z.string(), relation: z.string(), text: BilingualText })),
  }),
});
