import { Pencil, PhoneCall } from 'lucide-react';
import { api, useOperation } from '../../app/api.ts';
import { useTranslation } from '../../app/translation.ts';
import { Button } from '../../ui/button.tsx';
import { DownloadLink, Link } from '../../ui/link.tsx';
import { Section } from '../../ui/page-header.tsx';
import { toast } from '../../ui/toast.tsx';
import { RecordFact, RecordFacts } from '../checklist/records/facts.tsx';
import { VendorForm } from './vendor-form.tsx';
import type { VendorPanelProps } from './vendor-panel-props.ts';

export function VendorOverview({ detail, canEdit, edit, onEdit }: VendorPanelProps) {
  const { t } = useTranslation('vendors');
  const { vendor } = detail;
  const current = useCurrentAssessment();
  if (edit === vendor.id && canEdit) {
    return (
      <div className="max-w-3xl">
        <VendorForm
          vendor={vendor}
          onCancel={() => onEdit(undefined)}
          onSaved={({ name }) => {
            toast(t('saved', { name }));
            onEdit(undefined);
          }}
        />
      </div>
    );
  }
  return (
    <>
      <div className="mb-6 flex flex-wrap gap-3" data-print="hide">
        {canEdit && (
          <Button icon={Pencil} onPress={() => onEdit(vendor.id)}>
            {t('overview.edit')}
          </Button>
        )}
        {current && (
          <DownloadLink
            icon={PhoneCall}
            href={api.url('getSheet', {
              params: { assessmentId: current, sheet: 'call-script' },
              query: { vendorId: vendor.id },
            })}
          >
            {t('callScript')}
          </DownloadLink>
        )}
      </div>
      <Section title={t('overview.facts')}>
        <Facts detail={detail} />
      </Section>
      <Section title={t('overview.systems')}>
        {detail.systems.length === 0 ? (
          <p className="max-w-prose text-ink-soft">{t('overview.noSystems')}</p>
        ) : (
          <ul className="list-disc ps-6">
            {detail.systems.map(({ id, name }) => (
              <li key={id}>{name}</li>
            ))}
          </ul>
        )}
      </Section>
    </>
  );
}

function Facts({ detail }: Pick<VendorPanelProps, 'detail'>) {
  const { t } = useTranslation('vendors');
  const { vendor, subVendors } = detail;
  return (
    <RecordFacts>
      <RecordFact label={t('field.contractKind')}>
        {t(`contract.${vendor.contractKind}`)}
        {vendor.isKindDerived && (
          <span className="block text-sm text-ink-soft">
            {vendor.contractKind === 'unknown' ? t('derivedUnknown') : t('derivedText')}
          </span>
        )}
      </RecordFact>
      <RecordFact label={t('overview.form')}>{t(`formReason.${vendor.vendorForm}`)}</RecordFact>
      <RecordFact label={t('field.contactName')}>{vendor.contactName || t('overview.notGiven')}</RecordFact>
      <RecordFact label={t('field.phone')}>{vendor.phone || t('overview.notGiven')}</RecordFact>
      <RecordFact label={t('field.email')}>{vendor.email || t('overview.notGiven')}</RecordFact>
      {vendor.names.length > 0 && <RecordFact label={t('field.names')}>{vendor.names.join('\n')}</RecordFact>}
      {vendor.primeVendorId && (
        <RecordFact label={t('field.primeVendorId')}>
          <Link to="/vendors/$vendorId" params={{ vendorId: vendor.primeVendorId }} search={{}}>
            {vendor.primeVendorName}
          </Link>
        </RecordFact>
      )}
      {subVendors.length > 0 && (
        <RecordFact label={t('overview.subVendors')}>
          {subVendors.map(({ id, name }) => (
            <span key={id} className="block">
              <Link to="/vendors/$vendorId" params={{ vendorId: id }} search={{}}>
                {name}
              </Link>
            </span>
          ))}
        </RecordFact>
      )}
      {vendor.note && <RecordFact label={t('field.note')}>{vendor.note}</RecordFact>}
    </RecordFacts>
  );
}

/** The latest checklist: its questions are what the call to the vendor is about. */
function useCurrentAssessment(): string | null {
  const { data } = useOperation('listAssessments');
  const [latest] = [...(data?.rows ?? [])].sort((a, b) => b.fiscalYear - a.fiscalYear);
  return latest?.id ?? null;
}
