import { useOperation } from '../../app/api.ts';
import { useCan } from '../../app/session.ts';
import { useTranslation } from '../../app/translation.ts';
import { AlertBanner } from '../../ui/alert-banner.tsx';
import { Button } from '../../ui/button.tsx';
import { ButtonLink } from '../../ui/link.tsx';
import { listText } from '../../ui/list-text.ts';

/** Whether item 2-2 can be answered from the register, and how many things want attention. */
export function MaintenanceOverview({ onAsk }: { readonly onAsk: () => void }) {
  const { t } = useTranslation('maintenance');
  const can = useCan();
  const { data } = useOperation('getRemoteMaintenance');
  if (!data) return null;
  const hasVendors = data.verdict === 'yes' || data.missing.length > 0;
  const text = data.verdict === 'yes' ? 'yes' : hasVendors ? 'unknown' : 'noVendors';
  return (
    <div className="mb-6 flex flex-col gap-4">
      <AlertBanner
        tone={data.verdict === 'yes' ? 'success' : 'info'}
        title={t('overview.title')}
        action={action()}
      >
        <p>{t(`overview.${text}`)}</p>
        {data.missing.length > 0 && (
          <p className="mt-1">
            {t('overview.missing')}
            {listText(data.missing.map(({ vendorName }) => vendorName))}
          </p>
        )}
      </AlertBanner>
      <dl className="grid grid-cols-2 gap-3 sm:grid-cols-4">
        <Count label={t('overview.accesses')} value={data.accesses} />
        <Count label={t('overview.alwaysOn')} value={data.alwaysOn} isBad />
        <Count label={t('overview.flagged')} value={data.flagged} isBad />
        <Count label={t('overview.withoutReport')} value={data.withoutReport} isBad />
      </dl>
    </div>
  );

  function action() {
    if (text === 'yes') return null;
    if (text === 'noVendors') return <ButtonLink to="/vendors">{t('overview.vendors')}</ButtonLink>;
    return can('vendor.edit') && <Button onPress={onAsk}>{t('overview.askNow')}</Button>;
  }
}

interface CountProps {
  readonly label: string;
  readonly value: number;
  readonly isBad?: boolean;
}

function Count({ label, value, isBad = false }: CountProps) {
  return (
    <div className="rounded-lg border border-line bg-raised px-4 py-3">
      <dt className="text-sm text-ink-soft">{label}</dt>
      <dd className={isBad && value > 0 ? 'text-2xl font-bold text-warning' : 'text-2xl font-bold'}>
        {value}
      </dd>
    </div>
  );
}
