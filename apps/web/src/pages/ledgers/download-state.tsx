import { useTranslation } from '../../app/translation.ts';
import { Button } from '../../ui/button.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { SpinnerMark } from '../../ui/spinner.tsx';
import type { Downloading } from './use-download.ts';

/** That a file is being made, with the way to stop; why it was not. */
export function DownloadState({ download }: { readonly download: Downloading }) {
  const { t } = useTranslation('ledgerPrint');
  const { doing, error, stop } = download;
  return (
    <>
      {doing !== null && (
        <div role="status" className="flex flex-wrap items-center gap-3 rounded-lg bg-key-soft px-4 py-2">
          <SpinnerMark />
          <span className="min-w-0 grow">{t('making', { what: doing })}</span>
          <Button variant="quiet" size="small" onPress={stop}>
            {t('stop')}
          </Button>
        </div>
      )}
      <ProblemAlert error={error} />
    </>
  );
}
