import { z } from 'zod';
import { operation } from '../../operation.ts';
import { RequiredText } from '../../schemas/common.ts';
import { Invitation, MembershipSummary } from '../../schemas/people.ts';

export const createVendorOrganization = operation({
  method: 'post',
  path: '/api/organizations/vendors',
  tag: 'exchange',
  summary: {
    ja: '事業者の組織の追加（最初の責任者への招待つき）',
    en: 'Adds a vendor as an organization of this installation; the invitation of its first manager is shown once',
  },
  demand: 'installation.organizations',
  errors: [],
  body: z.object({
    name: RequiredText,
    managerName: RequiredText,
    days: z.int().min(1).max(30).default(7),
  }),
  response: z.object({
    organization: MembershipSummary,
    invitation: Invitation,
    url: z.string(),
  }),
  secretAnswer: true,
  status: 201,
});
