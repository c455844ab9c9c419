/** Hands one mail to the mail server, and says whether a refusal is final. */
import { createTransport } from 'nodemailer';
import type { MailServer } from './server.ts';

export interface OutgoingMail {
  readonly id: string;
  readonly senderName: string;
  readonly replyTo: string;
  readonly recipient: string;
  readonly subject: string;
  readonly body: string;
  readonly attachments: readonly {
    readonly filename: string;
    readonly content: Buffer;
    readonly contentType: string;
  }[];
}

/** Longer than the server may be silent, much shorter than the lease of a message (sender.ts). */
const CONNECT = 20_000;
const SILENCE = 60_000;
const ALTOGETHER = 4 * 60_000;

/** Throws what the mail server said; `failureOf` judges it. */
export async function deliver(server: MailServer, mail: OutgoingMail): Promise<void> {
  const transport = createTransport({
    host: server.host,
    port: server.port,
    secure: server.encryption === 'tls',
    requireTLS: server.encryption === 'starttls',
    ignoreTLS: server.encryption === 'none',
    ...(server.user === '' ? {} : { auth: { user: server.user, pass: server.password } }),
    ...(server.certificate.trim() === '' ? {} : { tls: { ca: server.certificate } }),
    connectionTimeout: CONNECT,
    greetingTimeout: CONNECT,
    socketTimeout: SILENCE,
    // Only what we give: no file and no address is fetched for a mail.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('the mail server took too long')), ALTOGETHER);
  });
  try {
    await Promise.race([transport.sendMail(message(server, mail)), limit]);
  } finally {
    clearTimeout(timer);
    transport.close();
  }
}

/** The message id is ours: when a mail has to be sent again, the recipient's server can tell that it is the same one. */
function message(server: MailServer, mail: OutgoingMail) {
  return {
    from: { name: mail.senderName, address: server.from },
    to: [{ name: '', address: mail.recipient }],
    ...(mail.replyTo === '' ? {} : { replyTo: mail.replyTo }),
    subject: mail.subject,
    text: mail.body,
    messageId: `<${mail.id}@${server.from.split('@')[1] ?? 'mamori'}>`,
    attachments: mail.attachments.map((one) => ({ ...one })),
  };
}

export interface MailFailure {
  /** The same mail would be refused again: this recipient, this content. */
  readonly isFinal: boolean;
  /** Nothing is to be had from the server now: other mails need not be tried. */
  readonly concernsServer: boolean;
  readonly reason: string;
}

export function failureOf(error: unknown): MailFailure {
  const { code, responseCode, response, message } = Object(error) as {
    code?: string;
    responseCode?: number;
    response?: string;
    message?: string;
  };
  // A wrong password is answered with 535, but it is nothing about this mail.
  const concernsMail = code === 'EENVELOPE' || code === 'EMESSAGE';
  const status = responseCode ?? 0;
  const said = response ?? message ?? String(error);
  return {
    isFinal: concernsMail && status >= 500 && status < 600,
    concernsServer: !concernsMail,
    reason: said
      .replace(/[\p{Cc}\s]+/gu, ' ')
      .trim()
      .slice(0, 500),
  };
}
