import { z } from 'zod';
import { operation } from '../../operation.ts';

export const verifyAudit = operation({
  method: 'post',
  path: '/api/audit/verify',
  tag: 'administration',
  summary: { ja: '監査記録の検証', en: 'Checks the chain of seals' },
  demand: 'audit.read',
  errors: [],
  response: z.object({
    ok: z.boolean(),
    sealed: z.int(),
    unsealed: z.int(),
    latestSeal: z.string().nullable(),
    problems: z.array(z.string()),
  }),
});
