import { Term } from '@mamori/regulations/model/glossary';
import { Help } from '@mamori/regulations/model/help';
import { QaEntry } from '@mamori/regulations/model/qa';
import { z } from 'zod';
import { operation } from '../../operation.ts';
import { EditionIdText, ItemIdText } from '../../schemas/common.ts';

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
  response: z.object({ help: Help.nullable(), questions: z.array(QaEntry), terms: z.array(Term) }),
});
