import { ACCOUNT_LAYERS } from '@mamori/core/ledger/ledgers/people';
import { z } from 'zod';
import { operation } from '../../operation.ts';
import { AccountFinding, AccountFindingCode, OffsetQuery } from '../../schemas/account-check.ts';
import { Uuid } from '../../schemas/common.ts';

export const listAccountFindings = operation({
  method: 'get',
  path: '/api/account-check/findings',
  tag: 'ledgers',
  summary: { ja: '点検の結果の一覧', en: 'Lists findings of the check with their reasons, the worst first' },
  demand: 'ledger.read',
  errors: ['invalid-input'],
  query: OffsetQuery.extend({
    code: AccountFindingCode.optional(),
    /** Set aside with a reason, or still to be looked at. */
    state: z.enum(['open', 'aside']).default('open'),
    certainty: z.enum(['certain', 'ask']).optional(),
    layer: z.enum(ACCOUNT_LAYERS).optional(),
    systemId: Uuid.optional(),
    /** Words that all stand in the account or its person. */
    q: z.string().trim().max(200).default(''),
  }),
  response: z.object({ rows: z.array(AccountFinding), total: z.int() }),
});
