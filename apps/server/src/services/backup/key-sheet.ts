/** The sheet of paper that opens the backups on any machine. */
import type { BackupKey } from '@mamori/database/backup/protection';
import type { Sheet } from '@mamori/documents/model/sheet';
import type { Locale } from '@mamori/messages/locale';
import { translator } from '@mamori/messages/translate';
import { encode } from 'uqr';
import { todayInJapan } from '../today.ts';

export function backupKeySheet(key: BackupKey, now: Date, locale: Locale): Sheet {
  const t = translator(locale);
  return {
    locale,
    title: t('backup:keySheet.title'),
    corner: todayInJapan(now),
    blocks: [
      { kind: 'notice', text: t('backup:keySheet.keep') },
      { kind: 'paragraph', text: t('backup:keySheet.what') },
      { kind: 'codes', codes: groups(key.identity), columns: 1 },
      {
        kind: 'qr',
        modules: encode(key.identity, { border: 0, ecc: 'M' }).data,
        alt: t('backup:keySheet.qr'),
        caption: t('backup:keySheet.qr'),
      },
      { kind: 'facts', entries: [[t('backup:keySheet.public'), key.recipient]] },
      { kind: 'heading', text: t('backup:keySheet.how') },
      {
        kind: 'steps',
        items: [t('backup:keySheet.step1'), t('backup:keySheet.step2'), t('backup:keySheet.step3')],
      },
    ],
  };
}

/** `AGE-SECRET-KEY-1…` in lines of 25 characters that can be typed back; the parts are joined without spaces. */
function groups(identity: string): string[] {
  return identity.match(/.{1,25}/g) ?? [identity];
}
