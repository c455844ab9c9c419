import { z } from 'zod';
import { operation } from '../../operation.ts';
import { BilingualText, ItemIdText } from '../../schemas/common.ts';

export const searchKnowledge = operation({
  method: 'get',
  path: '/api/knowledge',
  tag: 'knowledge',
  summary: { ja: '知識の検索', en: 'Searches questions and answers, help and glossary' },
  demand: 'signedIn',
  errors: [],
  query: z.object({
    q: z.string().max(200).default(''),
    kind: z.enum(['all', 'qa', 'glossary', 'help']).default('all'),
    itemId: ItemIdText.optional(),
  }),
  response: z.object({
    rows: z.array(
      z.object({
        kind: z.enum(['qa', 'glossary', 'help']),
        id: z.string(),
        title: BilingualText,
        text: BilingualText,
        note: BilingualText.nullable(),
        sources: z.array(z.string()),
        items: z.array(z.string()),
        fiscalYear: z.int().nullable(),
      }),
    ),
  }),
});
