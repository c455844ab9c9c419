import { z } from 'zod';
import { operation } from '../../operation.ts';
import { Uuid } from '../../schemas/common.ts';

export const getRemoteMaintenance = operation({
  method: 'get',
  path: '/api/remote-maintenance',
  tag: 'maintenance',
  summary: {
    ja: 'リモート保守の確認状況',
    en: 'Whether every contracted vendor was asked about remote maintenance (item 2-2), and what wants attention',
  },
  demand: 'facility.read',
  errors: [],
  response: z.object({
    /** What the register says for item 2-2; a proposal, never an answer. */
    verdict: z.enum(['yes', 'unknown']),
    /** Contracted vendors without an entry. */
    missing: z.array(z.object({ vendorId: Uuid, vendorName: z.string() })),
    accesses: z.int(),
    alwaysOn: z.int(),
    flagged: z.int(),
    /** Work whose planned time is over without a report. */
    withoutReport: z.int(),
    openWorks: z.int(),
  }),
});
