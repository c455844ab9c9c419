import { daysBetween } from '@mamori/core/calendar/iso-date';
import { useCan } from '../../app/session.ts';
import { useTranslation } from '../../app/translation.ts';
import { type Column, DataTable } from '../../tables/data-table.tsx';
import { AlertBanner } from '../../ui/alert-banner.tsx';
import { Badge } from '../../ui/badge.tsx';
import { Link } from '../../ui/link.tsx';
import { listText } from '../../ui/list-text.ts';
import { Section } from '../../ui/page-header.tsx';
import type { Check, Place } from './check-data.ts';
import { useCheckWords } from './check-words.ts';

/** Layers kept apart (R-E1), which of them the year asks for (R-E7), and how old each list is. */
export function PlacesSection({ check }: { readonly check: Check }) {
  const { t } = useTranslation('accountCheck');
  const { places, fiscalYear } = check;
  const isAllDue = places.every(({ due }) => due === 'yes');
  return (
    <Section title={t('places.title')}>
      <p className="mb-3 max-w-prose text-ink-soft">
        {t('places.text')}
        {isAllDue && t('places.allDue', { year: fiscalYear })}
      </p>
      <Missing places={places.filter(({ accounts, due }) => accounts === 0 && due !== 'no')} />
      <DataTable
        caption={t('places.title')}
        rows={places.filter(({ accounts }) => accounts > 0)}
        rowId={({ layer, systemId }) => `${layer} ${systemId ?? ''}`}
        isDense
        columns={useColumns(check, isAllDue)}
      />
    </Section>
  );
}

function useColumns({ fiscalYear, today }: Check, isAllDue: boolean): readonly Column<Place>[] {
  const { t } = useTranslation('accountCheck');
  const words = useCheckWords();
  const due: Column<Place> = {
    id: 'due',
    header: t('places.due', { year: fiscalYear }),
    width: '9rem',
    cell: (place) => t(`places.dueIs.${place.due}`),
  };
  return [
    {
      id: 'system',
      header: t('places.system'),
      isRowHeader: true,
      cell: ({ system, layer }) =>
        system || (layer === 'application' ? t('places.noSystem') : words.layer(layer)),
    },
    { id: 'layer', header: t('places.layer'), width: '10rem', cell: ({ layer }) => words.layer(layer) },
    {
      id: 'accounts',
      header: t('places.accounts'),
      width: '8rem',
      align: 'end',
      cell: (place) => <Accounts place={place} />,
    },
    { id: 'open', header: t('places.open'), width: '13rem', cell: (place) => <Levels place={place} /> },
    {
      id: 'imported',
      header: t('places.imported'),
      width: '8rem',
      cell: ({ importedAt }) => <Age at={importedAt} today={today} />,
    },
    ...(isAllDue ? [] : [due]),
  ];
}

/** Systems and layers of which no account is in the ledger. */
function Missing({ places }: { readonly places: readonly Place[] }) {
  const { t } = useTranslation('accountCheck');
  const words = useCheckWords();
  const canEdit = useCan()('ledger.edit');
  if (places.length === 0) return null;
  return (
    <div className="mb-4">
      <AlertBanner
        tone="info"
        title={t('places.missing')}
        action={
          canEdit && (
            <Link to="/ledgers/$ledger/import" params={{ ledger: 'account' }}>
              {t('places.import')}
            </Link>
          )
        }
      >
        <p>{listText(places.map(({ system, layer }) => system || words.layer(layer)))}</p>
        <p className="text-ink-soft text-sm">{t('places.missingText')}</p>
      </AlertBanner>
    </div>
  );
}

function Accounts({ place: { accounts, layer, systemId } }: { readonly place: Place }) {
  const { t } = useTranslation('accountCheck');
  const where = [
    { column: 'layer', operator: 'is', values: [layer] } as const,
    ...(systemId ? [{ column: 'systemId', operator: 'is', values: [systemId] } as const] : []),
  ];
  return (
    <Link to="/ledgers/$ledger" params={{ ledger: 'account' }} search={{ where }}>
      {t('work.count', { count: accounts })}
    </Link>
  );
}

function Levels({ place: { high, medium, low } }: { readonly place: Place }) {
  const { t } = useTranslation('accountCheck');
  const others = medium + low;
  if (high + others === 0) return t('places.clear');
  return (
    <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
      {high > 0 && <Badge tone="danger">{t('places.high', { count: high })}</Badge>}
      {others > 0 && <span className="tabular-nums">{t('places.others', { count: others })}</span>}
    </span>
  );
}

function Age({ at, today }: { readonly at: string | null; readonly today: string }) {
  const { t } = useTranslation('accountCheck');
  if (at === null) return t('places.never');
  const day = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Tokyo' }).format(new Date(at));
  const count = daysBetween(day, today);
  return count <= 0 ? t('places.today') : t('places.age', { count });
}
