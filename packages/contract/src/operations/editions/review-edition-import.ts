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
  errors: ['not-found', 'conflict', 'changed-meanwhile'],
  params: z.object({ importId: Uuid }),
  body: z.object({
    editions: z.array(Edition).max(20),
    equivalences: z.array(Equivalence).max(40),
    /** Places in `report.notUnderstood`, from 0, that are dealt with; without it they stay as they are. */
    settled: z.array(z.int().nonnegative()).max(10_000).optional(),
  }),
  bodyLimit: 8 * 1024 * 1024,
  ifMatch: true,
  response: EditionImport,
});
