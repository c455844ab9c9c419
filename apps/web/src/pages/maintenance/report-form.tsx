import { api, invalidate } from '../../app/api.ts';
import { useTranslation } from '../../app/translation.ts';
import { ChangedMeanwhile } from '../../forms/changed-meanwhile.tsx';
import { Form } from '../../forms/form.tsx';
import { useForm } from '../../forms/use-form.ts';
import { useKeptVersion } from '../../forms/use-kept-version.ts';
import { Button } from '../../ui/button.tsx';
import { listText } from '../../ui/list-text.ts';
import { Select } from '../../ui/select.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { toast } from '../../ui/toast.tsx';
import { ANSWERED } from './access-values.ts';
import { LogReader } from './log-reader.tsx';
import { SessionsTable } from './sessions-table.tsx';
import { useShown } from './use-shown.ts';
import {
  fieldTime,
  type ReportValues,
  reportOf,
  type Session,
  WORK_READERS,
  type WorkRow,
} from './work-values.ts';

/** Questions that S1 別紙1 3(2) wants answered; the second of a pair comes only after a yes. */
const QUESTIONS = ['patientData', 'dataTaken', 'filesSent'] as const;
const FOLLOWING = { dataTaken: 'dataErased', filesSent: 'filesSanitised' } as const;

const WORDS = {
  patientData: 'answered',
  dataTaken: 'answered',
  dataErased: 'answered',
  filesSent: 'answered',
  filesSanitised: 'answered',
} as const;

const sessionsText = (sessions: readonly Session[]) =>
  listText(sessions.map(({ from, account }) => `${fieldTime(from).replace('T', ' ')} ${account}`));

export function ReportForm({ work, onDone }: { readonly work: WorkRow; readonly onDone: () => void }) {
  const { t } = useTranslation(['maintenance', 'common']);
  const kept = useKeptVersion(work);
  const shown = useShown<keyof ReportValues>(WORDS, (key, value) =>
    key === 'sessions' ? sessionsText(value as Session[]) : undefined,
  );
  const keys = Object.keys(reportOf(work)) as (keyof ReportValues)[];
  const labels = Object.fromEntries(keys.map((key) => [key, t(`maintenance:reportField.${key}`)])) as Record<
    keyof ReportValues,
    string
  >;
  const form = useForm<ReportValues>({
    name: 'maintenance-report',
    initial: reportOf(work),
    labels,
    submit: async (values) => {
      await kept.save((ifMatch) =>
        api.call('reportMaintenanceWork', {
          params: { maintenanceWorkId: work.id },
          body: { ...values, sessions: [...values.sessions] },
          ifMatch,
        }),
      );
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
      <ChangedMeanwhile form={form} kept={kept} labels={labels} toValues={reportOf} show={shown} />
      <LogReader work={work} onSessions={(sessions) => form.set('sessions', sessions)} />
      <SessionsTable sessions={form.values.sessions} />
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
