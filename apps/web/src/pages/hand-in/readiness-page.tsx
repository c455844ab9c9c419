import { getRouteApi } from '@tanstack/react-router';
import { Send } from 'lucide-react';
import { useState } from 'react';
import { useOperation } from '../../app/api.ts';
import { useCan } from '../../app/session.ts';
import { useTranslation } from '../../app/translation.ts';
import { Button } from '../../ui/button.tsx';
import { PageHeader, Section } from '../../ui/page-header.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { Skeleton } from '../../ui/spinner.tsx';
import { useEdition, useEditionItems } from '../editions/edition-items.ts';
import { DigestPreview } from './digest-preview.tsx';
import { EditionName } from './edition-name.tsx';
import { FormFiles } from './form-files.tsx';
import { HandInTable } from './hand-in-table.tsx';
import { Judgement } from './judgement.tsx';
import { RecordDialog } from './record-dialog.tsx';
import { Sheets } from './sheets.tsx';
import { Steps } from './steps.tsx';

const route = getRouteApi('/app/checklists/$assessmentId/readiness');

/** What is missing before the hand-in, everything to print, and the record of the hand-in itself (R-B14, R-B17). */
export function ReadinessPage() {
  const { t } = useTranslation('handIn');
  const { assessmentId } = route.useParams();
  const can = useCan();
  const [isRecording, setRecording] = useState(false);
  const readiness = useOperation('getReadiness', { params: { assessmentId } });
  const assessment = useOperation('getAssessment', { params: { assessmentId } });
  const handIns = useOperation('listHandIns');
  const edition = useEdition(assessment.data?.editionId);
  const own = handIns.data?.rows.filter((row) => row.assessmentId === assessmentId) ?? [];
  const record = can('handIn.create') && readiness.data && (
    <Button variant="primary" icon={Send} onPress={() => setRecording(true)}>
      {t('record.action')}
    </Button>
  );
  const subtitle = edition.data?.edition;
  const items = useEditionItems(assessment.data?.editionId);
  return (
    <>
      <PageHeader
        title={t('readiness.title')}
        description={subtitle && <EditionName editionId={subtitle.id} />}
        back={{ to: `/checklists/${assessmentId}`, label: t('back') }}
        action={record}
      />
      <ProblemAlert error={readiness.error ?? assessment.error} />
      {!readiness.data && !readiness.error && <Skeleton lines={8} />}
      {readiness.data && (
        <>
          <Judgement readiness={readiness.data} />
          <Section title={t('readiness.steps.title')}>
            <Steps steps={readiness.data.steps} items={items} />
          </Section>
          <div data-print="hide">
            <FormFiles assessmentId={assessmentId} edition={subtitle} />
          </div>
          <DigestPreview assessmentId={assessmentId} editionId={assessment.data?.editionId} />
          <div data-print="hide">
            <Sheets assessmentId={assessmentId} />
          </div>
        </>
      )}
      {own.length > 0 && (
        <Section title={t('list.ofThis')}>
          <HandInTable rows={own} />
        </Section>
      )}
      {isRecording && readiness.data && (
        <RecordDialog
          assessmentId={assessmentId}
          blocking={readiness.data.steps.filter((step) => step.blocking)}
          onClose={() => setRecording(false)}
        />
      )}
    </>
  );
}
