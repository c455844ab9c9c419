/** Invitation on paper: works without e-mail (issue of accounts at the desk). */
import type { Locale } from '@mamori/messages/locale';
import { translator } from '@mamori/messages/translate';
import type { Sheet } from '../model/sheet.ts';
import { linkSheet } from './link-sheet.ts';

export interface InvitationInput {
  readonly locale: Locale;
  readonly organization: string;
  readonly invitee: string;
  /** Role in words. */
  readonly role: string;
  readonly invitedBy: string;
  readonly url: string;
  /** Until when, in words: 令和7年5月27日 17時まで. */
  readonly expires: string;
  /** One-time code asked for beside the link, if any. */
  readonly code?: string;
}

export function invitationSheet(input: InvitationInput): Sheet {
  const t = translator(input.locale);
  return linkSheet({
    locale: input.locale,
    title: t('documents:invitation.title'),
    organization: input.organization,
    recipient: t('documents:invitation.to', { invitee: input.invitee }),
    greeting: t('documents:invitation.greeting', { organization: input.organization }),
    facts: [
      [t('documents:invitation.role'), input.role],
      [t('documents:invitation.by'), input.invitedBy],
      [t('documents:invitation.expires'), input.expires],
    ],
    url: input.url,
    qrAlt: t('documents:invitation.qrAlt'),
    code: input.code,
    steps: [1, 2, 3].map((n) => t(`documents:invitation.step${n as 1 | 2 | 3}`)),
    secret: t('documents:invitation.secret'),
  });
}
