import { operation } from '../../operation.ts';
import { MailSender } from '../../schemas/mail.ts';

export const getMailSender = operation({
  method: 'get',
  path: '/api/mail/sender',
  tag: 'vendorRequests',
  summary: { ja: '差出人', en: 'Name and reply address that the vendors see' },
  demand: 'campaign.manage',
  errors: [],
  response: MailSender,
});
