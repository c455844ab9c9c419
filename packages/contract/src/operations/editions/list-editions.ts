import { z } from 'zod';
import { operation } from '../../operation.ts';
import { BilingualText, EditionIdText } from '../../schemas/common.ts';

export const listEditions = operation({
  method: 'get',
  path: '/api/editions',
  tag: 'editions',
  summary: { ja: 'チェックリストの版の一覧', en: 'Lists the installed editions' },
  demand: 'signedIn',
  errors: [],
  response: z.object({
    rows: z.array(
      z.object({
        id: EditionIdText,
        fiscalYear: z.int(),
        audience: z.enum(['facility', 'pharmacy', 'vendor', 'pharmacy-vendor']),
        title: z.string(),
        english: z.string(),
        itemCount: z.int(),
        imported: z.boolean(),
        verified: z.boolean(),
      }),
    ),
    newer: z
      .object({
        fiscalYear: z.int(),
        title: BilingualText,
        files: z.array(z.object({ title: z.string(), address: z.string() })),
      })
      .nullable(),
  }),
});
