import { useOperationWith } from '../../app/api.ts';
import { useTranslation } from '../../app/translation.ts';
import { AlertBanner } from '../../ui/alert-banner.tsx';
import { FileDrop } from '../../ui/file-drop.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { ProgressBar } from '../../ui/progress.tsx';
import { Skeleton } from '../../ui/spinner.tsx';
import { DropReview } from './drop-review.tsx';
import { type Upload, useUpload } from './use-upload.ts';

const LARGEST = 20_000_000;

interface DropStepsProps {
  readonly campaignId: string;
  readonly openId: string | null;
}

export function DropSteps({ campaignId, openId }: DropStepsProps) {
  const { t } = useTranslation('formDrop');
  const { upload, send } = useUpload(campaignId, openId);
  const params = { formDropId: openId ?? '' };
  const { data, error } = useOperationWith('getFormDrop', { params }, { enabled: openId !== null });
  const isReading = upload?.isRunning ?? false;
  return (
    <>
      <div className="mb-8 flex max-w-3xl flex-col gap-3">
        {isReading ? (
          <Reading upload={upload} />
        ) : (
          <>
            <FileDrop
              label={t(openId ? 'page.more' : 'page.drop')}
              accept={['.xlsx']}
              takesOthers
              maximumBytes={LARGEST}
              isMultiple
              onFiles={(files) => void send(files)}
            />
            <p className="text-ink-soft">{t('page.hint')}</p>
          </>
        )}
        <Stopped upload={upload} />
      </div>
      <ProblemAlert error={error} />
      {openId !== null && !data && !error && <Skeleton lines={8} />}
      {data && !isReading && <DropReview key={data.id} campaignId={campaignId} drop={data} />}
    </>
  );
}

function Reading({ upload }: { readonly upload: Upload | null }) {
  const { t } = useTranslation('formDrop');
  return (
    <div role="status" className="rounded-xl border border-line bg-sunken px-6 py-8">
      <ProgressBar label={t('page.reading')} value={upload?.done ?? 0} maximum={upload?.total ?? 0} />
      <p className="mt-3 text-ink-soft">{t('page.readingText')}</p>
    </div>
  );
}

function Stopped({ upload }: { readonly upload: Upload | null }) {
  const { t } = useTranslation('formDrop');
  if (!upload?.error) return null;
  return (
    <>
      <ProblemAlert error={upload.error} />
      <AlertBanner tone="warning" title={t('page.stopped')}>
        {t('page.stoppedText', { count: upload.total - upload.done })}
      </AlertBanner>
    </>
  );
}
