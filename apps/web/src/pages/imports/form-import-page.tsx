import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useMutationOperation } from '../../app/api.ts';
import { useCan } from '../../app/session.ts';
import { useTranslation } from '../../app/translation.ts';
import { AlertBanner } from '../../ui/alert-banner.tsx';
import { Button } from '../../ui/button.tsx';
import { FileDrop } from '../../ui/file-drop.tsx';
import { ButtonLink } from '../../ui/link.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { SpinnerMark } from '../../ui/spinner.tsx';
import { ImportReview } from './import-review.tsx';

const route = getRouteApi('/app/checklists/$assessmentId/import');
const LARGEST = 60 * 1024 * 1024;

/** A filled official form becomes answers, after a look at every change (R-B13). */
export function FormImportPage() {
  const { t } = useTranslation('imports');
  const { assessmentId } = route.useParams();
  const can = useCan();
  return (
    <>
      <PageHeader
        title={t('form.title')}
        description={t('form.text')}
        back={{ to: `/checklists/${assessmentId}`, label: t('back') }}
      />
      {can('answer.edit') ? (
        <ImportSteps assessmentId={assessmentId} />
      ) : (
        <AlertBanner tone="info">{t('form.none')}</AlertBanner>
      )}
    </>
  );
}

function ImportSteps({ assessmentId }: { readonly assessmentId: string }) {
  const [file, setFile] = useState<File | null>(null);
  const [applied, setApplied] = useState<number | null>(null);
  const read = useMutationOperation('createFormImport');
  const start = (chosen: File) => {
    setFile(chosen);
    setApplied(null);
    read.mutate({ params: { assessmentId }, files: [chosen] });
  };
  const again = () => {
    setFile(null);
    setApplied(null);
    read.reset();
  };
  if (applied !== null) return <Applied assessmentId={assessmentId} count={applied} onAgain={again} />;
  if (read.isPending) return <Reading name={file?.name ?? ''} />;
  if (read.data) {
    return (
      <ImportReview
        key={read.data.id}
        found={read.data}
        assessmentId={assessmentId}
        onApplied={setApplied}
        onDiscarded={again}
        onReadAgain={() => file && start(file)}
      />
    );
  }
  return <Choose error={read.error} onFile={start} />;
}

function Choose({ error, onFile }: { readonly error: unknown; readonly onFile: (file: File) => void }) {
  const { t } = useTranslation('imports');
  return (
    <div className="flex max-w-3xl flex-col gap-4">
      <ProblemAlert error={error} />
      <FileDrop
        label={t('form.drop')}
        accept={['.xlsx']}
        maximumBytes={LARGEST}
        onFiles={([file]) => file && onFile(file)}
      />
    </div>
  );
}

function Reading({ name }: { readonly name: string }) {
  const { t } = useTranslation('imports');
  return (
    <div
      role="status"
      className="flex max-w-3xl flex-col items-center gap-2 rounded-xl border border-line bg-sunken px-6 py-12 text-center"
    >
      <SpinnerMark className="size-8 text-key" />
      <p className="font-bold">{t('form.reading')}</p>
      <p className="break-all">{name}</p>
      <p className="text-ink-soft">{t('form.readingText')}</p>
    </div>
  );
}

interface AppliedProps {
  readonly assessmentId: string;
  readonly count: number;
  readonly onAgain: () => void;
}

function Applied({ assessmentId, count, onAgain }: AppliedProps) {
  const { t } = useTranslation('imports');
  return (
    <div className="flex max-w-3xl flex-col gap-6">
      <AlertBanner tone="success" isLive title={t('form.applied', { count })}>
        {t('form.appliedText')}
      </AlertBanner>
      <div className="flex flex-wrap gap-3">
        <ButtonLink variant="primary" to="/checklists/$assessmentId" params={{ assessmentId }} search={{}}>
          {t('form.toChecklist')}
        </ButtonLink>
        <Button onPress={onAgain}>{t('form.other')}</Button>
      </div>
    </div>
  );
}
