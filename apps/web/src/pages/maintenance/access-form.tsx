import { api, invalidate, useOperation } from '../../app/api.ts';
import { useTranslation } from '../../app/translation.ts';
import { ChangedMeanwhile } from '../../forms/changed-meanwhile.tsx';
import { Form } from '../../forms/form.tsx';
import { useForm } from '../../forms/use-form.ts';
import { useKeptVersion } from '../../forms/use-kept-version.ts';
import { Button } from '../../ui/button.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { Select } from '../../ui/select.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextField } from '../../ui/text-field.tsx';
import {
  ACCESS_READERS,
  type AccessRow,
  type AccessValues,
  ANSWERED,
  bodyOf,
  METHODS,
  valuesOf,
} from './access-values.ts';
import { useShown } from './use-shown.ts';

export interface AccessFormProps {
  /** Missing: a new connection. */
  readonly access?: AccessRow | undefined;
  readonly onSaved: (saved: AccessRow) => void;
  readonly onCancel: () => void;
}

const QUESTIONS = ['alwaysOn', 'personalAccounts', 'sourceRestricted', 'secondFactor'] as const;
const WORDS = {
  method: 'method',
  alwaysOn: 'answered',
  personalAccounts: 'answered',
  sourceRestricted: 'answered',
  secondFactor: 'answered',
} as const;

export function AccessForm({ access, onSaved, onCancel }: AccessFormProps) {
  const { t } = useTranslation(['maintenance', 'common']);
  const { form, kept, labels } = useAccessForm(access, onSaved);
  const { data: vendors } = useOperation('listVendors');
  const { data: systems } = useOperation('listSystems');
  const named = (rows: readonly { readonly id: string; readonly name: string }[] = []) =>
    rows.map(({ id, name }) => ({ value: id, label: name }));
  const isConnection = form.values.method !== 'none';
  const shown = useShown<keyof AccessValues>(WORDS, (key, id) => {
    const rows = key === 'vendorId' ? vendors?.rows : key === 'systemId' ? systems?.rows : undefined;
    return rows?.find((row) => row.id === id)?.name;
  });
  return (
    <Form form={form} secondary={<Button onPress={onCancel}>{t('common:action.cancel')}</Button>}>
      <ChangedMeanwhile form={form} kept={kept} labels={labels} toValues={valuesOf} show={shown} />
      <Select
        {...form.field('vendorId')}
        emptyLabel={t('maintenance:notSet')}
        options={named(vendors?.rows)}
      />
      <Select
        {...form.field('method')}
        options={METHODS.map((value) => ({ value, label: t(`maintenance:method.${value}`) }))}
        isRequired
      />
      {isConnection && (
        <>
          <TextField
            {...form.field('device')}
            hint={t('maintenance:field.deviceHint')}
            maxLength={200}
            isRequired
          />
          <Select
            {...form.field('systemId')}
            emptyLabel={t('maintenance:notSet')}
            options={named(systems?.rows)}
          />
          <TextField
            {...form.field('line')}
            hint={t('maintenance:field.lineHint')}
            maxLength={200}
            isOptional
          />
          <div className="grid gap-6 sm:grid-cols-2">
            {QUESTIONS.map((key) => (
              <Select
                key={key}
                {...form.field(key)}
                onChange={(value) => form.set(key, value === '' ? 'unknown' : value)}
                hint={key === 'alwaysOn' ? t('maintenance:field.alwaysOnHint') : undefined}
                options={ANSWERED.map((value) => ({ value, label: t(`maintenance:answered.${value}`) }))}
                isRequired
              />
            ))}
          </div>
        </>
      )}
      <DateField {...form.field('since')} isOptional />
      {isConnection && (
        <DateField {...form.field('endedOn')} hint={t('maintenance:field.endedOnHint')} isOptional />
      )}
      <TextArea {...form.field('note')} rows={2} isOptional />
    </Form>
  );
}

function useAccessForm(access: AccessRow | undefined, onSaved: (saved: AccessRow) => void) {
  const { t } = useTranslation('maintenance');
  const kept = useKeptVersion(access);
  const labels = {
    vendorId: t('field.vendorId'),
    systemId: t('field.systemId'),
    method: t('field.method'),
    device: t('field.device'),
    line: t('field.line'),
    alwaysOn: t('field.alwaysOn'),
    personalAccounts: t('field.personalAccounts'),
    sourceRestricted: t('field.sourceRestricted'),
    secondFactor: t('field.secondFactor'),
    since: t('field.since'),
    endedOn: t('field.endedOn'),
    note: t('field.note'),
  };
  const form = useForm<AccessValues>({
    name: 'remote-access',
    initial: valuesOf(access),
    labels,
    validate: ({ method, device }) => ({
      method: method === '' ? t('problem.method') : undefined,
      device: method !== 'none' && device.trim() === '' ? t('problem.device') : undefined,
    }),
    submit: async (values) => {
      const body = bodyOf(values, t('method.none'));
      if (!body) return;
      const saved = await kept.save((ifMatch) =>
        access
          ? api.call('updateRemoteAccess', { params: { remoteAccessId: access.id }, body, ifMatch })
          : api.call('createRemoteAccess', { body }),
      );
      await invalidate(ACCESS_READERS);
      onSaved(saved);
    },
  });
  return { form, kept, labels };
}
