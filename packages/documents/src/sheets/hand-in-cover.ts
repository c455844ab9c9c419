/** Record of what was handed in: when, how, to whom, with the hash of every file (R-B14). */
import type { IsoDate } from '@mamori/core/assessment/answer-document';
import type { Locale } from '@mamori/messages/locale';
import { translator } from '@mamori/messages/translate';
import type { Sheet } from '../model/sheet.ts';
import { facts, printHash, printSheetDate, signature } from './wording.ts';

export interface HandInCoverInput {
  readonly locale: Locale;
  readonly facility: string;
  readonly edition: string;
  readonly handedInOn: IsoDate;
  /** On paper, by e-mail, on the inspection day …, in words. */
  readonly method: string;
  readonly recipient: string;
  readonly handedInBy?: string;
  readonly note?: string;
  readonly files: readonly { readonly name: string; readonly sha256: string }[];
  /** Latest seal of the audit log. */
  readonly seal?: string;
}

export function handInCover(input: HandInCoverInput): Sheet {
  const { locale } = input;
  const t = translator(locale);
  const columns = [
    { title: t('documents:handIn.file'), share: 2 },
    { title: 'SHA-256', share: 3 },
  ];
  return {
    locale,
    title: t('documents:handIn.title'),
    subtitle: input.edition,
    recipient: t('documents:handIn.to', { recipient: input.recipient }),
    corner: printSheetDate(input.handedInOn, locale),
    blocks: [
      facts(
        [t('documents:handIn.facility'), input.facility],
        [t('documents:handIn.on'), printSheetDate(input.handedInOn, locale)],
        [t('documents:handIn.method'), input.method],
        [t('documents:handIn.recipient'), input.recipient],
        [t('documents:handIn.by'), input.handedInBy],
        [t('documents:handIn.note'), input.note],
        [t('documents:handIn.seal'), input.seal],
      ),
      { kind: 'heading', text: t('documents:handIn.files') },
      { kind: 'table', columns, rows: input.files.map(({ name, sha256 }) => [name, printHash(sha256)]) },
      { kind: 'paragraph', text: t('documents:handIn.hashUse'), small: true },
      { kind: 'heading', text: t('documents:handIn.receipt') },
      signature(t('documents:handIn.receivedOn'), t('documents:handIn.receivedBy')),
    ],
  };
}
