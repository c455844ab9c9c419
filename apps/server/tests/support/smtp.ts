/** A real SMTP server for tests: takes mails, or refuses, hangs and drops as told. */
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';

export interface ReceivedMail {
  readonly from: string;
  readonly to: readonly string[];
  /** As it came, with its head. */
  readonly source: string;
  /** The text, decoded. */
  readonly text: string;
}

export interface SmtpServer {
  readonly port: number;
  readonly mails: ReceivedMail[];
  /** Answers to RCPT TO, by address; a number is refused with it. */
  readonly refuse: Map<string, number>;
  /** Called when the content has come, before it is acknowledged. */
  beforeAcknowledging: (() => Promise<void> | void) | null;
  /** Cuts the connection in the middle of the content, this many times. */
  dropContents: number;
  close(): Promise<void>;
}

export async function startSmtpServer(options: SMTPServerOptions = {}): Promise<SmtpServer> {
  const mails: ReceivedMail[] = [];
  const refuse = new Map<string, number>();
  const state: Pick<SmtpServer, 'beforeAcknowledging' | 'dropContents'> = {
    beforeAcknowledging: null,
    dropContents: 0,
  };
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: options.key ? [] : ['STARTTLS'],
    logger: false,
    ...options,
    onRcptTo(address, _, done) {
      const status = refuse.get(address.address);
      done(status ? Object.assign(new Error('refused for the test'), { responseCode: status }) : null);
    },
    onData(stream, session, done) {
      void (async () => {
        const bytes = await buffer(stream);
        if (state.dropContents > 0) {
          state.dropContents -= 1;
          for (const connection of server.connections) connection.close();
          return;
        }
        await state.beforeAcknowledging?.();
        mails.push({
          from: session.envelope.mailFrom ? session.envelope.mailFrom.address : '',
          to: session.envelope.rcptTo.map(({ address }) => address),
          source: bytes.toString(),
          text: textOf(bytes.toString()),
        });
        done();
      })();
    },
  });
  server.on('error', () => {});
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return Object.assign(state, {
    port: (server.server.address() as AddressInfo).port,
    mails,
    refuse,
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  });
}

/** The first text part, base64 or quoted-printable. */
export function textOf(source: string): string {
  const part = source.split(/^--.*$/m).find((one) => /content-type: text\/plain/i.test(one)) ?? source;
  const [head = '', ...rest] = part.trimStart().split(/\r?\n\r?\n/);
  const body = rest.join('\n\n');
  if (/base64/i.test(head)) return Buffer.from(body, 'base64').toString();
  if (!/quoted-printable/i.test(head)) return body;
  const bytes = body
    .replace(/=\r?\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString();
}
