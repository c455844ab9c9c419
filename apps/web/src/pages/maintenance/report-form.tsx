import { useState } from 'react';
import { api, invalidate } from '../../app/api.ts';
import { useTranslation } from '../../app/translation.ts';
import { Form } from '../../forms/form.tsx';
import { useForm } from '../../forms/use-form.ts';
import { Button } from '../../ui/button.tsx';
import { Select } from '../../ui/select.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { toast } from '../../ui/toast.tsx';
import { ANSWERED } from './access-values.ts';
import { LogReader } from './log-reader.tsx';
import { SessionsTable } from './sessions-table.tsx';
import { type ReportValues, reportOf, type Session, WORK_READERS, type WorkRow } from './work-values.ts';

/** Questions that S1 別紙1 3(2) wants answered; the second of a pair comes only after a yes. */
const QUESTIONS = ['patientData', 'dataTaken', 'filesSent'] as const;
const FOLLOWING = { dataTaken: 'dataErased', filesSent: 'filesSanitised' } as const;

export function ReportForm({ work, onDone }: { readonly work: WorkRow; readonly onDone: () => void }) {
  const { t } = useTranslation(['maintenance', 'common']);
  const [sessions, setSessions] = useState<readonly Session[]>(work.report?.sessions ?? []);
  const keys = Object.keys(reportOf(work)) as (keyof ReportValues)[];
  const form = useForm<ReportValues>({
    name: 'maintenance-report',
    initial: reportOf(work),
    labels: Object.fromEntries(keys.map((key) => [key, t(`maintenance:reportField.${key}`)])) as Record<
      keyof ReportValues,
      string
    >,
    submit: async (values) => {
      await api.call('reportMaintenanceWork', {
        params: { maintenanceWorkId: work.id },
        body: { ...values, sessions: [...sessions] },
        ifMatch: work.version,
      });
      await invalidate(WORK_READERS);
      toast(t('maintenance:reported'));
      onDone();
    },
  });
  const question = (key: (typeof QUESTIONS)[number] | 'dataErased' | 'filesSanitised') => (
    <Select
      key={key}
      {...form.field(key)}
      onChange={(value) => form.set(key, value === '' ? 'unknown' : value)}
      options={ANSWERED.map((value) => ({ value, label: t(`maintenance:answered.${value}`) }))}
      isRequired
    />
  );
  return (
    <Form form={form} secondary={<Button onPress={onDone}>{t('common:action.cancel')}</Button>}>
      <LogReader work={work} onSessions={setSessions} />
      <SessionsTable sessions={sessions} />
      {question('patientData')}
      {form.values.patientData === 'yes' && <TextArea {...form.field('patientDataWhat')} rows={2} />}
      {(['dataTaken', 'filesSent'] as const).map((key) => (
        <div key={key} className="grid gap-6 sm:grid-cols-2">
          {question(key)}
          {form.values[key] === 'yes' && question(FOLLOWING[key])}
        </div>
      ))}
      <TextArea {...form.field('result')} rows={3} isOptional />
      <TextField {...form.field('reporter')} maxLength={200} isOptional />
    </Form>
  );
}
