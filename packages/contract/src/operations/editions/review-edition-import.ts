import { Edition } from '@mamori/regulations/model/edition';
import { Equivalence } from '@mamori/regulations/model/equivalence';
import { z } from 'zod';
import { operation } from '../../operation.ts';
import { EditionImport } from '../../schemas/administration.ts';
import { Uuid } from '../../schemas/common.ts';

export const reviewEditionImport = operation({
  method: 'put',
  path: '/api/edition-imports/{importId}',
  tag: 'editions',
  summary: { ja: '取り込みの確認と修正', en: "Saves a person's corrections" },
  demand: 'installation.editions',
  errors: ['not-found', 'changed-meanwhile', 'edition-incomplete'],
  params: z.object({ importId: Uuid }),
  body: z.object({ editions: z.array(Edition), equivalences: z.array(Equivalence) }),
  ifMatch: true,
  response: EditionImport,
});
