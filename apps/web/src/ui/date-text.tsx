import { eraOf } from '@mamori/core/calendar/era';
import { dateParts } from '@mamori/core/calendar/iso-date';
import { useTranslation } from '../app/translation.ts';
import { cx } from './cx.ts';

/** `2025年5月20日（令和7年）`; `20 May 2025 (Reiwa 7)`. */
export function formatDate(date: string, language: string): string {
  const parts = dateParts(date);
  if (!parts) return date;
  const { year, month, day } = parts;
  const found = eraOf(date);
  if (language === 'en') {
    const shown = english(date, 'long');
    return found ? `${shown} (${found.era.english} ${found.year})` : shown;
  }
  const era = found ? `（${found.era.name}${found.year === 1 ? '元' : found.year}年）` : '';
  return `${year}年${month}月${day}日${era}`;
}

/** `2025年5月20日`; `20 May 2025`. For tables, where the era would only take room. */
export function formatShortDate(date: string, language: string): string {
  const parts = dateParts(date);
  if (!parts) return date;
  return language === 'en' ? english(date, 'medium') : `${parts.year}年${parts.month}月${parts.day}日`;
}

const english = (date: string, dateStyle: 'long' | 'medium') =>
  new Intl.DateTimeFormat('en-GB', { dateStyle, timeZone: 'UTC' }).format(new Date(`${date}T00:00:00Z`));

/** `2025年5月20日 14:30`, in the time zone of this computer. */
export function formatInstant(instant: string, language: string): string {
  return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'ja-JP', {
    dateStyle: 'long',
    timeStyle: 'short',
  }).format(new Date(instant));
}

/** A calendar date with its era; `isShort` leaves the era to the tooltip. */
export function DateText({ date, isShort = false }: { readonly date: string; readonly isShort?: boolean }) {
  const { i18n } = useTranslation();
  const full = formatDate(date, i18n.language);
  return (
    <time
      dateTime={date}
      title={isShort ? full : undefined}
      className={cx('tabular-nums', isShort && 'whitespace-nowrap')}
    >
      {isShort ? formatShortDate(date, i18n.language) : full}
    </time>
  );
}

/** A moment, with hour and minute. */
export function InstantText({ at }: { readonly at: string }) {
  const { i18n } = useTranslation();
  return (
    <time dateTime={at} className="tabular-nums">
      {formatInstant(at, i18n.language)}
    </time>
  );
}
