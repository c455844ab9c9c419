import { z } from 'zod';
import { operation } from '../../operation.ts';
import { EditionImport } from '../../schemas/administration.ts';
import { Uuid } from '../../schemas/common.ts';

export const publishEditionImport = operation({
  method: 'post',
  path: '/api/edition-imports/{importId}/publish',
  tag: 'editions',
  summary: { ja: '版の公開', en: 'Publishes the edition for this installation' },
  demand: 'installation.editions',
  errors: ['not-found', 'conflict', 'edition-incomplete', 'edition-exists'],
  params: z.object({ importId: Uuid }),
  response: EditionImport,
});
