import { z } from 'zod';
import { operation } from '../../operation.ts';
import { MailAddress } from '../../schemas/mail.ts';

export const sendTestMail = operation({
  method: 'post',
  path: '/api/mail/test',
  tag: 'administration',
  summary: { ja: '試しのメール', en: 'Sends a mail at once and says what the server answered' },
  demand: 'installation.mail',
  errors: ['mail-not-set-up', 'mail-refused'],
  body: z.object({ recipient: MailAddress }),
  responseKind: 'empty',
});
