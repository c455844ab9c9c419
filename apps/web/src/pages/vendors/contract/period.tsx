import { useTranslation } from '../../../app/translation.ts';
import { formatDate } from '../../../ui/date-text.tsx';

interface PeriodProps {
  readonly startsOn: string | null;
  readonly endsOn: string | null;
}

/** From when until when; says so when nobody has written it down. */
export function Period({ startsOn, endsOn }: PeriodProps) {
  const { t, i18n } = useTranslation('contracts');
  const short = (date: string) => formatDate(date, i18n.language).replace(/\s?[（(].*$/, '');
  const parts = [
    startsOn && t('from', { date: short(startsOn) }),
    endsOn && t('until', { date: short(endsOn) }),
  ].filter(Boolean);
  return <span className="tabular-nums">{parts.length === 0 ? t('noDates') : parts.join(' ')}</span>;
}
