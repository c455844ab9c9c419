import type { MailServerInput } from '@mamori/contract/schemas/mail';
import type { z } from 'zod';
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
  await recordInstallationAudit(tx, scope, {
    action: 'mail.settings',
    subject: 'mail',
    details: onRecord(body.server),
  });
  return mailSettings(context, tx);
};

function onRecord(server: z.output<typeof MailServerInput> | null) {
  if (!server) return { host: null };
  const { host, port, encryption, user, from } = server;
  return { host, port, encryption, user, from };
}
