import { operation } from '../../operation.ts';
import { MailSender } from '../../schemas/mail.ts';

export const updateMailSender = operation({
  method: 'put',
  path: '/api/mail/sender',
  tag: 'vendorRequests',
  summary: { ja: '差出人の変更', en: 'Changes name and reply address that the vendors see' },
  demand: 'campaign.manage',
  errors: [],
  body: MailSender,
  response: MailSender,
});
