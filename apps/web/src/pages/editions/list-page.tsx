import { useOperation } from '../../app/api.ts';
import { useCan } from '../../app/session.ts';
import { useTranslation } from '../../app/translation.ts';
import { PageHeader } from '../../ui/page-header.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { Skeleton } from '../../ui/spinner.tsx';
import { EditionsOfYears } from './editions-of-years.tsx';
import { ImportSection } from './import/import-section.tsx';
import { NewerEdition } from './newer-edition.tsx';

/** Installed editions, what the ministry has published since, and the way to take it in. */
export function EditionsPage() {
  const { t } = useTranslation('editions');
  const can = useCan();
  const { data, error } = useOperation('listEditions');
  // What is to be done now comes before what is there already.
  const isWaiting = can('installation.editions') && data?.newer != null;
  return (
    <>
      <PageHeader title={t('title')} description={t('text')} />
      <ProblemAlert error={error} />
      {!data && !error && <Skeleton lines={8} />}
      {data?.newer && <NewerEdition newer={data.newer} />}
      {isWaiting && <ImportSection />}
      {data && <EditionsOfYears rows={data.rows} />}
      {can('installation.editions') && data && !isWaiting && <ImportSection />}
    </>
  );
}
