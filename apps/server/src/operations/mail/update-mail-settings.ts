import type { Handler } from '../../http/call.ts';
import { Problem } from '../../http/problem.ts';
import { recordInstallationAudit } from '../../services/installation-audit.ts';
import { writeMailServer } from '../../services/mail/server.ts';
import { mailSettings } from '../../services/mail/settings.ts';

/** What the environment fixes is not changed here. The password is in no log. */
export const updateMailSettings: Handler<'updateMailSettings'> = async (call) => {
  const { context, tx, scope, body } = call;
  if (context.config.mailServer) throw new Problem('conflict');
  await writeMailServer(context, tx, body.server);
  const { password: _, certificate: __, ...details } = body.server ?? { host: null };
  await recordInstallationAudit(tx, scope, { action: 'mail.settings', subject: 'mail', details });
  return mailSettings(context, tx);
};
