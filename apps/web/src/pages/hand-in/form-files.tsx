import { useTranslation } from '../../app/translation.ts';
import { Section } from '../../ui/page-header.tsx';
import { type Edition, itemsOf } from '../checklist/checklist-data.ts';
import { DownloadButton } from './download-button.tsx';

interface FormFilesProps {
  readonly assessmentId: string;
  readonly edition: Edition | undefined;
}

export function FormFiles({ assessmentId, edition }: FormFilesProps) {
  const { t } = useTranslation('handIn');
  const isUnverified = edition && itemsOf(edition).some((item) => item.text.verification !== 'A');
  const params = { assessmentId };
  return (
    <Section title={t('files.title')}>
      <p className="mb-2 max-w-prose text-ink-soft">{t('files.text')}</p>
      {isUnverified && <p className="mb-4 max-w-prose text-ink-soft">{t('files.unverified')}</p>}
      <div className="flex flex-wrap gap-3">
        <DownloadButton operation="getOfficialForm" input={{ params, query: { format: 'xlsx' } }}>
          {t('files.xlsx')}
        </DownloadButton>
        <DownloadButton operation="getOfficialForm" input={{ params, query: { format: 'pdf' } }}>
          {t('files.pdf')}
        </DownloadButton>
      </div>
    </Section>
  );
}
