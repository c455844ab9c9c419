import type { Handler } from '../../http/call.ts';
import { readOrganizationSender } from '../../services/mail/organization-sender.ts';

export const getMailSender: Handler<'getMailSender'> = ({ tx, scope }) => readOrganizationSender(tx, scope);
