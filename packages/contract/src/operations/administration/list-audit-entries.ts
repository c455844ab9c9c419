import { z } from 'zod';
import { operation } from '../../operation.ts';
import { AuditEntry } from '../../schemas/administration.ts';
import { PageQuery, pageOf, Uuid } from '../../schemas/common.ts';

export const listAuditEntries = operation({
  method: 'get',
  path: '/api/audit',
  tag: 'administration',
  summary: { ja: '監査記録', en: 'Who did what, when and from where' },
  demand: 'audit.read',
  errors: [],
  query: PageQuery.extend({ action: z.string().max(60).optional(), personId: Uuid.optional() }),
  response: pageOf(AuditEntry),
});
