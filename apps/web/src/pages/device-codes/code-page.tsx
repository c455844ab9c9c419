import { useTranslation } from '../../app/translation.ts';
import { PageHeader } from '../../ui/page-header.tsx';
import { CodeBox } from './code-box.tsx';

export function CodePage() {
  const { t } = useTranslation('deviceCodes');
  return (
    <>
      <PageHeader
        title={t('title')}
        description={t('text')}
        back={{ to: '/ledgers/device', label: t('toLedger') }}
      />
      <CodeBox />
    </>
  );
}
