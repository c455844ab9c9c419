import { z } from 'zod';
import { operation } from '../../operation.ts';
import { BilingualText } from '../../schemas/common.ts';

export const getStatus = operation({
  method: 'get',
  path: '/api/status',
  tag: 'session',
  summary: {
    ja: '製品の状態（初期設定の要否、版、新しい版の案内）',
    en: 'State of the product: whether it needs setting up, versions, newer edition',
  },
  demand: 'public',
  errors: [],
  response: z.object({
    setUpNeeded: z.boolean(),
    version: z.string(),
    /** A newer official edition is in force than those installed. */
    newerEdition: z.object({ fiscalYear: z.int(), title: BilingualText }).nullable(),
    /** Users of the demonstration with their passwords; empty outside of it. */
    demoUsers: z.array(
      z.object({ signInName: z.string(), password: z.string(), description: BilingualText }),
    ),
    totpRequired: z.boolean(),
  }),
});
