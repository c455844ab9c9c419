import { useState } from 'react';
import { useOperation } from '../../app/api.ts';
import { useTranslation } from '../../app/translation.ts';
import { Button } from '../../ui/button.tsx';
import { Section } from '../../ui/page-header.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { Skeleton } from '../../ui/spinner.tsx';
import { useEditionItems } from '../editions/edition-items.ts';
import { DigestParts } from './digest-parts.tsx';
import { DownloadButton } from './download-button.tsx';

interface DigestPreviewProps {
  readonly assessmentId: string;
  readonly editionId: string | undefined;
}

/** The inspector's page (R-X4), on the screen as soon as somebody wants to see it. */
export function DigestPreview({ assessmentId, editionId }: DigestPreviewProps) {
  const { t } = useTranslation('handIn');
  const [isShown, setShown] = useState(false);
  return (
    // On paper only what is shown.
    <div data-print={isShown ? undefined : 'hide'}>
      <Section title={t('digest.title')}>
        <p className="mb-4 max-w-prose text-ink-soft">{t('digest.text')}</p>
        <div className="flex flex-wrap gap-3">
          <DownloadButton operation="getSheet" input={{ params: { assessmentId, sheet: 'digest' } }}>
            {t('digest.pdf')}
          </DownloadButton>
          {!isShown && <Button onPress={() => setShown(true)}>{t('digest.show')}</Button>}
        </div>
        {isShown && <Loaded assessmentId={assessmentId} editionId={editionId} />}
      </Section>
    </div>
  );
}

function Loaded({ assessmentId, editionId }: DigestPreviewProps) {
  const { data, error } = useOperation('getDigest', { params: { assessmentId } });
  const items = useEditionItems(editionId);
  if (!data) return error ? <ProblemAlert error={error} /> : <Skeleton lines={8} />;
  return (
    <div className="mt-6 rounded-xl border border-line bg-raised p-5 sm:p-6">
      <DigestParts digest={data} items={items} />
    </div>
  );
}
