import { useOperation } from '../../app/api.ts';
import { useTranslation } from '../../app/translation.ts';
import { AlertBanner } from '../../ui/alert-banner.tsx';

/** What the sources let a small facility go without, and what never (R-D5; S1 第5条・第6条 編注, 第16条④, form 2-①, S2). */
export function SmallNote() {
  const { t } = useTranslation('ledgerPages');
  const { data } = useOperation('getFacility');
  if (!data || data.kind === 'hospital') return null;
  return (
    <AlertBanner tone="info" title={t('small.title')}>
      <ul className="list-disc ps-6">
        <li>{t('small.must')}</li>
        <li>{t('small.may')}</li>
        <li>{t('small.when')}</li>
      </ul>
    </AlertBanner>
  );
}
