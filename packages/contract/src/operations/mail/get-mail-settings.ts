import { operation } from '../../operation.ts';
import { MailSettings } from '../../schemas/mail.ts';

export const getMailSettings = operation({
  method: 'get',
  path: '/api/mail/settings',
  tag: 'administration',
  summary: { ja: 'メールの設定', en: 'The mail server of the installation and the state of its queue' },
  demand: 'installation.mail',
  errors: [],
  response: MailSettings,
});
