import { z } from 'zod';
import { operation } from '../../operation.ts';
import { MailServerInput, MailSettings } from '../../schemas/mail.ts';

export const updateMailSettings = operation({
  method: 'put',
  path: '/api/mail/settings',
  tag: 'administration',
  summary: { ja: 'メールの設定の変更', en: 'Sets the mail server; null sends no more mail' },
  demand: 'installation.mail',
  errors: ['conflict'],
  body: z.object({ server: MailServerInput.nullable() }),
  response: MailSettings,
});
