import { z } from 'zod';
import { operation } from '../../operation.ts';
import { LocaleCode, RequiredText } from '../../schemas/common.ts';
import { SessionInfo } from '../../schemas/people.ts';

export const updateAccount = operation({
  method: 'patch',
  path: '/api/account',
  tag: 'account',
  summary: { ja: '表示名・言語の変更', en: 'Changes display name and language' },
  demand: 'signedIn',
  errors: [],
  body: z.object({ displayName: RequiredText.optional(), locale: LocaleCode.optional() }),
  response: SessionInfo,
});
