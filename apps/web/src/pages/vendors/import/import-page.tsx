import { useState } from 'react';
import { useMutationOperation } from '../../../app/api.ts';
import { useCan } from '../../../app/session.ts';
import { useTranslation } from '../../../app/translation.ts';
import { AlertBanner } from '../../../ui/alert-banner.tsx';
import { Button } from '../../../ui/button.tsx';
import { FileDrop } from '../../../ui/file-drop.tsx';
import { ButtonLink } from '../../../ui/link.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { ProblemAlert } from '../../../ui/problem-alert.tsx';
import { Skeleton } from '../../../ui/spinner.tsx';
import { VENDOR_READERS } from '../vendor-values.ts';
import { ImportColumns } from './import-columns.tsx';
import { columnsQuery } from './import-data.ts';
import { ImportRows } from './import-rows.tsx';

const LARGEST = 20 * 1024 * 1024;

/** A list kept in Excel or CSV comes into the register, after a look at every row (R-C1). */
export function VendorImportPage() {
  const { t } = useTranslation('vendors');
  const can = useCan();
  return (
    <>
      <PageHeader
        title={t('import.title')}
        description={t('import.text')}
        back={{ to: '/vendors', label: t('back') }}
      />
      {can('vendor.edit') && <ImportSteps />}
    </>
  );
}

function ImportSteps() {
  const { t } = useTranslation('vendors');
  const [file, setFile] = useState<File | null>(null);
  const read = useMutationOperation('previewVendorImport');
  const apply = useMutationOperation('applyVendorImport', { invalidates: VENDOR_READERS });
  const again = () => {
    setFile(null);
    read.reset();
    apply.reset();
  };
  const start = (chosen: File, columns?: string) => {
    setFile(chosen);
    apply.reset();
    read.mutate({ files: [chosen], query: columns === undefined ? {} : { columns } });
  };
  if (apply.data) return <Done counts={apply.data.counts} onAgain={again} />;
  const found = read.data;
  if (!found || !file) {
    return (
      <div className="flex max-w-3xl flex-col gap-4">
        <ProblemAlert error={read.error} />
        {read.isPending ? (
          <p role="status">{t('import.reading')}</p>
        ) : (
          <FileDrop
            label={t('import.drop')}
            accept={['.csv', '.tsv', '.txt', '.xlsx']}
            maximumBytes={LARGEST}
            onFiles={([chosen]) => chosen && start(chosen)}
          />
        )}
      </div>
    );
  }
  const { counts } = found;
  const count = counts.create + counts.update;
  return (
    <div className="flex flex-col gap-6">
      <ImportColumns found={found} isPending={read.isPending} onChange={(columns) => start(file, columns)} />
      {read.isPending ? <Skeleton lines={4} /> : <ImportRows found={found} />}
      <ProblemAlert error={apply.error} />
      {counts.refused > 0 ? (
        <AlertBanner tone="danger" title={t('import.refused')}>
          {t('import.refusedText')}
        </AlertBanner>
      ) : (
        count === 0 && <AlertBanner tone="info">{t('import.nothing')}</AlertBanner>
      )}
      <div className="flex flex-wrap gap-3">
        {counts.refused === 0 && count > 0 && (
          <Button
            variant="primary"
            isPending={apply.isPending}
            isDisabled={read.isPending}
            onPress={() =>
              apply.mutate({
                files: [file],
                query: { columns: columnsQuery(found.columns), fingerprint: found.fingerprint },
              })
            }
          >
            {t('import.apply', { count })}
          </Button>
        )}
        <Button onPress={again}>{t('import.again')}</Button>
      </div>
    </div>
  );
}

interface DoneProps {
  readonly counts: { create: number; update: number; unchanged: number; refused: number };
  readonly onAgain: () => void;
}

function Done({ counts, onAgain }: DoneProps) {
  const { t } = useTranslation('vendors');
  return (
    <div className="flex max-w-3xl flex-col gap-6">
      <AlertBanner tone="success" isLive title={t('import.done')}>
        {t('import.counts', { ...counts })}
      </AlertBanner>
      <div className="flex flex-wrap gap-3">
        <ButtonLink variant="primary" to="/vendors" search={{}}>
          {t('import.toList')}
        </ButtonLink>
        <Button onPress={onAgain}>{t('import.again')}</Button>
      </div>
    </div>
  );
}
