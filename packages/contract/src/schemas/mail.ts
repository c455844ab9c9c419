/** Mail through the server of the house or of a provider (R-C2). */
import { z } from 'zod';
import { ShortText } from './common.ts';

const OneLine = ShortText.regex(/^[^\p{Cc}\u2028\u2029]*$/u);
export const MailAddress = z.email().max(200);

export const MailServerInput = z.object({
  host: z
    .string()
    .trim()
    .min(1)
    .max(253)
    .regex(/^[A-Za-z0-9.:_-]+$/),
  port: z.int().min(1).max(65_535),
  /** `tls` from the first byte (465), `starttls` demanded (587), `none` for a server of the same house. */
  encryption: z.enum(['tls', 'starttls', 'none']),
  user: OneLine.default(''),
  /** Left out: the stored one stays. Empty: none. */
  password: z.string().max(500).optional(),
  /** Address that mails come from. */
  from: MailAddress,
  /** Certificate (PEM) that is trusted besides the usual ones, for a server that made its own. */
  certificate: z.string().max(20_000).default(''),
});

export const MailSettings = z.object({
  /** `environment`: fixed by MAMORI_SMTP_URL. */
  source: z.enum(['none', 'settings', 'environment']),
  server: MailServerInput.omit({ password: true }).extend({ hasPassword: z.boolean() }).nullable(),
  /** Mails of the whole installation that wait or failed. */
  waiting: z.int(),
  failed: z.int(),
});

/** What the recipients of one organization see. */
export const MailSender = z.object({ name: OneLine, replyTo: z.union([MailAddress, z.literal('')]) });
