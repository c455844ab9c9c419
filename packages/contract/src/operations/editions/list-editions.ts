import { Audience } from '@mamori/regulations/model/edition';
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
        audience: Audience,
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
        /** Audiences whose edition in force is not installed. */
        audiences: z.array(Audience),
        /** Workbooks to import for them; empty where none is known. */
        files: z.array(
          z.object({
            title: z.string(),
            fileName: z.string(),
            address: z.string(),
            audiences: z.array(Audience),
          }),
        ),
      })
      .nullable(),
  }),
});
