import type { Handler } from '../../http/call.ts';
import { mailSettings } from '../../services/mail/settings.ts';

export const getMailSettings: Handler<'getMailSettings'> = ({ context }) => mailSettings(context);
