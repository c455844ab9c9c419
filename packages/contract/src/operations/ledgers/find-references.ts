import { REGISTER_IDS } from '@mamori/core/ledger/column';
import { z } from 'zod';
import { operation } from '../../operation.ts';
import { Uuid } from '../../schemas/common.ts';
import { LedgerName } from '../../schemas/ledgers.ts';

export const findReferences = operation({
  method: 'get',
  path: '/api/ledger-references/{register}',
  tag: 'ledgers',
  summary: {
    ja: '台帳の行から参照できるものの検索',
    en: 'Finds rows of a ledger or register that other rows can refer to, by a part of their name',
  },
  demand: 'ledger.read',
  errors: ['invalid-input'],
  params: z.object({ register: z.union([LedgerName, z.enum(REGISTER_IDS)]) }),
  query: z.object({
    q: z.string().trim().max(200).default(''),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  response: z.object({ rows: z.array(z.object({ id: Uuid, name: z.string() })) }),
});
