import { z } from 'zod';
import { operation } from '../../operation.ts';
import { Uuid } from '../../schemas/common.ts';
import { SessionInfo } from '../../schemas/people.ts';

export const switchOrganization = operation({
  method: 'put',
  path: '/api/session/organization',
  tag: 'session',
  summary: { ja: '施設の切り替え', en: 'Switches to another organization of the person' },
  demand: 'signedIn',
  errors: ['not-found'],
  body: z.object({ organizationId: Uuid }),
  response: SessionInfo,
});
