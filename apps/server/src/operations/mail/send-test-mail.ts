import { translator } from '@mamori/messages/translate';
import type { Handler } from '../../http/call.ts';
import { Problem } from '../../http/problem.ts';
import { recordInstallationAudit } from '../../services/installation-audit.ts';
import { deliver, failureOf } from '../../services/mail/deliver.ts';
import { readMailServer } from '../../services/mail/server.ts';

/** Its text is fixed: nobody can have anything else sent by it. */
export const sendTestMail: Handler<'sendTestMail'> = async ({ context, tx, scope, body, locale }) => {
  const server = await readMailServer(context, tx);
  if (!server) throw new Problem('mail-not-set-up');
  const t = translator(locale);
  try {
    await deliver(server, {
      id: context.newId(),
      senderName: t('mail:test.sender'),
      replyTo: '',
      recipient: body.recipient,
      subject: t('mail:test.subject'),
      body: t('mail:test.body', { address: context.config.publicUrl }),
      attachments: [],
    });
  } catch (error) {
    throw new Problem('mail-refused', { params: { reason: failureOf(error).reason } });
  }
  await recordInstallationAudit(tx, scope, {
    action: 'mail.test',
    subject: 'mail',
    details: { recipient: body.recipient },
  });
};
