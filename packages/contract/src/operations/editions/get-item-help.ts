import { z } from 'zod';
import { operation } from '../../operation.ts';
import { EditionIdText, ItemIdText } from '../../schemas/common.ts';

export const getItemHelp = operation({
  method: 'get',
  path: '/api/editions/{editionId}/help/{itemId}',
  tag: 'editions',
  summary: { ja: '項目の説明', en: 'Plain-language help for an item with its questions and answers' },
  demand: 'signedIn',
  errors: ['not-found'],
  params: z.object({ editionId: EditionIdText, itemId: ItemIdText }),
  response: z.object({ help: z.unknown(), questions: z.array(z.unknown()), terms: z.array(z.unknown()) }),
});
