import { z } from 'zod';
import { operation } from '../../operation.ts';
import { EditionIdText, ItemIdText } from '../../schemas/common.ts';
import { ItemHelp } from '../../schemas/knowledge.ts';

export const getItemHelp = operation({
  method: 'get',
  path: '/api/editions/{editionId}/help/{itemId}',
  tag: 'editions',
  summary: {
    ja: '項目の説明',
    en: 'Plain-language help for an item with its questions and answers; the help is null where none is written',
  },
  demand: 'signedIn',
  errors: ['not-found'],
  params: z.object({ editionId: EditionIdText, itemId: ItemIdText }),
  response: ItemHelp,
});
