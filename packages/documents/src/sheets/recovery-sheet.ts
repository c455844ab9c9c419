/** Keys that must exist on paper: the key of the backups, or the codes with which a person gets back in. */
import type { IsoDate } from '@mamori/core/assessment/answer-document';
import type { Locale } from '@mamori/messages/locale';
import { translator } from '@mamori/messages/translate';
import { qrModules } from '../model/qr.ts';
import type { Sheet, SheetBlock } from '../model/sheet.ts';
import { facts, printSheetDate, signature } from './wording.ts';

interface RecoveryBase {
  readonly locale: Locale;
  readonly organization: string;
  readonly createdOn: IsoDate;
}

export interface BackupKeyInput extends RecoveryBase {
  readonly kind: 'backup-key';
  /** Secret key of the backups (`AGE-SECRET-KEY-1…`). */
  readonly secret: string;
  /** Public recipient, to tell keys apart. */
  readonly recipient: string;
}

export interface RecoveryCodesInput extends RecoveryBase {
  readonly kind: 'recovery-codes';
  readonly person: string;
  readonly codes: readonly string[];
}

export function recoverySheet(input: BackupKeyInput | RecoveryCodesInput): Sheet {
  const t = translator(input.locale);
  const backup = input.kind === 'backup-key';
  return {
    locale: input.locale,
    title: backup ? t('documents:recovery.backupTitle') : t('documents:recovery.codesTitle'),
    subtitle: input.organization,
    corner: printSheetDate(input.createdOn, input.locale),
    blocks: [
      {
        kind: 'notice',
        text: backup ? t('documents:recovery.backupWarning') : t('documents:recovery.codesWarning'),
      },
      ...(backup ? backupBlocks(input) : codeBlocks(input)),
      { kind: 'heading', text: t('documents:recovery.keeping') },
      { kind: 'checklist', items: [1, 2, 3].map((n) => t(`documents:recovery.keep${n as 1 | 2 | 3}`)) },
      signature(t('documents:recovery.place'), t('documents:recovery.keeper')),
    ],
  };
}

function backupBlocks(input: BackupKeyInput): SheetBlock[] {
  const t = translator(input.locale);
  return [
    { kind: 'codes', codes: [groupLetters(input.secret)], columns: 1 },
    { kind: 'qr', modules: qrModules(input.secret), alt: t('documents:recovery.qrAlt'), caption: '' },
    facts([t('documents:recovery.recipient'), input.recipient]),
    { kind: 'paragraph', text: t('documents:recovery.backupUse'), small: true },
  ];
}

function codeBlocks(input: RecoveryCodesInput): SheetBlock[] {
  const t = translator(input.locale);
  return [
    facts([t('documents:recovery.person'), input.person]),
    { kind: 'codes', codes: input.codes, columns: 2 },
    { kind: 'paragraph', text: t('documents:recovery.codesUse'), small: true },
  ];
}

/** Groups of eight are read aloud and typed without losing the place; the reader of keys ignores the spaces. */
function groupLetters(secret: string): string {
  const [prefix, letters] = /^(AGE-SECRET-KEY-1)(.*)$/.exec(secret)?.slice(1) ?? ['', secret];
  return `${prefix} ${letters?.replace(/(.{8})(?=.)/g, '$1 ')}`.trim();
}
