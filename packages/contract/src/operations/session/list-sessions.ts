import { z } from 'zod';
import { operation } from '../../operation.ts';
import { SessionRow } from '../../schemas/people.ts';

export const listSessions = operation({
  method: 'get',
  path: '/api/sessions',
  tag: 'session',
  summary: { ja: 'サインイン中の端末', en: "Lists the person's sessions" },
  demand: 'signedIn',
  errors: [],
  response: z.object({ rows: z.array(SessionRow) }),
});
