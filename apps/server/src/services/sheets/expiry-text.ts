import type { Locale } from '@mamori/messages/locale';

/** In Japanese time, wherever the server stands. */
export function expiryText(at: Date, locale: Locale): string {
  const calendar = locale === 'ja' ? 'ja-JP-u-ca-japanese' : 'en-GB';
  return new Intl.DateTimeFormat(calendar, {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'Asia/Tokyo',
  }).format(at);
}
