import { CalendarClock, CircleAlert, CircleCheck, CircleHelp } from 'lucide-react';
import { useTranslation } from '../../app/translation.ts';
import { DataTable } from '../../tables/data-table.tsx';
import { Badge } from '../../ui/badge.tsx';
import { DateText, formatDate } from '../../ui/date-text.tsx';
import { DeviceNames } from './device-names.tsx';
import type { Found } from './support-data.ts';

const TIMES = {
  ended: { tone: 'danger', icon: CircleAlert },
  soon: { tone: 'warning', icon: CalendarClock },
  later: { tone: 'success', icon: CircleCheck },
  open: { tone: 'neutral', icon: CircleHelp },
} as const;

/** Versions of the ledger by their end. */
export function FoundTable({ found }: { readonly found: readonly Found[] }) {
  const { t } = useTranslation('supportEnds');
  return (
    <DataTable
      caption={t('found.title')}
      rows={found}
      rowId={({ productName, cycleName, isOwn }) => `${productName} ${cycleName} ${isOwn}`}
      columns={[
        {
          id: 'product',
          header: t('found.product'),
          isRowHeader: true,
          cell: (one) => <Named found={one} />,
        },
        { id: 'end', header: t('found.end'), width: '11rem', cell: (one) => <End found={one} /> },
        {
          id: 'state',
          header: t('found.state'),
          width: '8.5rem',
          cell: ({ time }) => <Badge {...TIMES[time]}>{t(`time.${time}`)}</Badge>,
        },
        {
          id: 'devices',
          header: t('found.devices'),
          width: '17rem',
          cell: ({ deviceCount, devices }) => <DeviceNames count={deviceCount} devices={devices} />,
        },
      ]}
    />
  );
}

function End({ found }: { readonly found: Found }) {
  const { t, i18n } = useTranslation('supportEnds');
  if (found.date === null)
    return <>{t('found.none_announced', { date: formatDate(found.asOf, i18n.language) })}</>;
  return (
    <>
      <DateText date={found.date} isShort />
      {found.extended && (
        <span className="block text-sm text-ink-soft">
          {t('found.extended', { date: formatDate(found.extended, i18n.language) })}
        </span>
      )}
    </>
  );
}

/** Of one's own ends the source stands there; that of the delivered data stands with the data. */
function Named({ found }: { readonly found: Found }) {
  const { t } = useTranslation('supportEnds');
  return (
    <>
      {found.cycleName}
      {found.isOwn && (
        <span className="block text-sm font-normal text-ink-soft">
          {t('found.own')}
          {': '}
          {found.source}
        </span>
      )}
    </>
  );
}
