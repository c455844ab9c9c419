/** A one-time link on paper, for handing over at the desk without e-mail: whom it is for, the link as QR code and in letters. */
import type { Locale } from '@mamori/messages/locale';
import { qrModules } from '../model/qr.ts';
import type { Sheet } from '../model/sheet.ts';
import { facts } from './wording.ts';

export interface LinkSheetInput {
  readonly locale: Locale;
  readonly title: string;
  readonly organization: string;
  readonly recipient: string;
  readonly greeting: string;
  readonly facts: readonly (readonly [label: string, value: string])[];
  readonly url: string;
  readonly qrAlt: string;
  /** One-time code that can be typed instead of the link, if any. */
  readonly code?: string | undefined;
  readonly steps: readonly string[];
  /** Why nobody else may see the sheet. */
  readonly secret: string;
}

export function linkSheet(input: LinkSheetInput): Sheet {
  return {
    locale: input.locale,
    title: input.title,
    subtitle: input.organization,
    recipient: input.recipient,
    blocks: [
      { kind: 'paragraph', text: input.greeting },
      facts(...input.facts),
      { kind: 'qr', modules: qrModules(input.url), alt: input.qrAlt, caption: input.url },
      ...(input.code ? [{ kind: 'codes', codes: [input.code], columns: 1 } as const] : []),
      { kind: 'steps', items: input.steps },
      { kind: 'notice', text: input.secret },
    ],
  };
}
