/** The way to a new password on paper, for somebody who forgot theirs. */
import type { Locale } from '@mamori/messages/locale';
import { translator } from '@mamori/messages/translate';
import type { Sheet } from '../model/sheet.ts';
import { linkSheet } from './link-sheet.ts';

export interface PasswordResetInput {
  readonly locale: Locale;
  readonly organization: string;
  readonly recipient: string;
  readonly signInName: string;
  readonly issuedBy: string;
  readonly url: string;
  readonly code: string;
  /** Until when, in words. */
  readonly expires: string;
}

export function passwordResetSheet(input: PasswordResetInput): Sheet {
  const t = translator(input.locale);
  return linkSheet({
    locale: input.locale,
    title: t('documents:passwordReset.title'),
    organization: input.organization,
    recipient: t('documents:invitation.to', { invitee: input.recipient }),
    greeting: t('documents:passwordReset.greeting'),
    facts: [
      [t('documents:passwordReset.signInName'), input.signInName],
      [t('documents:passwordReset.by'), input.issuedBy],
      [t('documents:passwordReset.expires'), input.expires],
    ],
    url: input.url,
    qrAlt: t('documents:passwordReset.qrAlt'),
    code: input.code,
    steps: [1, 2, 3].map((n) => t(`documents:passwordReset.step${n as 1 | 2 | 3}`)),
    secret: t('documents:passwordReset.secret'),
  });
}
