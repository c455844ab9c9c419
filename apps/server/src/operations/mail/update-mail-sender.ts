import { recordAudit } from '@mamori/database/audit';
import type { Handler } from '../../http/call.ts';
import { readOrganizationSender, writeOrganizationSender } from '../../services/mail/organization-sender.ts';

export const updateMailSender: Handler<'updateMailSender'> = async ({ tx, scope, body }) => {
  await writeOrganizationSender(tx, scope, body);
  await recordAudit(tx, scope, { action: 'mail.sender', subject: 'mail', details: body });
  return readOrganizationSender(tx, scope);
};
