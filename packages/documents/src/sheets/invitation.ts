/** Invitation on paper: works without e-mail (issue of accounts at the desk); link as QR and in letters. */
import type { Locale } from '@mamori/messages/locale';
import { translator } from '@mamori/messages/translate';
import { qrModules } from '../model/qr.ts';
import type { Sheet } from '../model/sheet.ts';
import { facts } from './wording.ts';

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
  return {
    locale: input.locale,
    title: t('documents:invitation.title'),
    subtitle: input.organization,
    recipient: t('documents:invitation.to', { invitee: input.invitee }),
    blocks: [
      { kind: 'paragraph', text: t('documents:invitation.greeting', { organization: input.organization }) },
      facts(
        [t('documents:invitation.role'), input.role],
        [t('documents:invitation.by'), input.invitedBy],
        [t('documents:invitation.expires'), input.expires],
      ),
      { kind: 'qr', modules: qrModules(input.url), alt: t('documents:invitation.qrAlt'), caption: input.url },
      ...(input.code ? [{ kind: 'codes', codes: [input.code], columns: 1 } as const] : []),
      { kind: 'steps', items: [1, 2, 3].map((n) => t(`documents:invitation.step${n as 1 | 2 | 3}`)) },
      { kind: 'notice', text: t('documents:invitation.secret') },
    ],
  };
}
