import { api, invalidate, useOperation } from '../../app/api.ts';
import { useTranslation } from '../../app/translation.ts';
import { ChangedMeanwhile } from '../../forms/changed-meanwhile.tsx';
import { Form } from '../../forms/form.tsx';
import { useForm } from '../../forms/use-form.ts';
import { useKeptVersion } from '../../forms/use-kept-version.ts';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { RadioGroup } from '../../ui/radio-group.tsx';
import { Select } from '../../ui/select.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useShown } from './use-shown.ts';
import { bodyOf, valuesOf, WORK_READERS, type WorkRow, type WorkValues } from './work-values.ts';

export interface WorkFormProps {
  /** Missing: a new work. */
  readonly work?: WorkRow | undefined;
  readonly onSaved: (saved: WorkRow) => void;
  readonly onCancel: () => void;
}

const LISTS = ['workers', 'accounts', 'devices'] as const;

/** What a vendor announced. */
export function WorkForm({ work, onSaved, onCancel }: WorkFormProps) {
  const { t } = useTranslation(['maintenance', 'common']);
  const { form, kept, labels } = useWorkForm(work, onSaved);
  const { data: vendors } = useOperation('listVendors');
  const { data: accesses } = useOperation('listRemoteAccesses');
  const { vendorId, place } = form.values;
  const emergency = form.field('emergency');
  const shown = useShown<keyof WorkValues>({ place: 'place' }, (key, id) => {
    if (key === 'vendorId') return vendors?.rows.find((row) => row.id === id)?.name;
    if (key === 'remoteAccessId') return accesses?.rows.find((row) => row.id === id)?.device;
    return key === 'from' || key === 'to' ? String(id).replace('T', ' ') : undefined;
  });
  const connections = (accesses?.rows ?? []).filter(
    (one) => one.method !== 'none' && one.endedOn === null && (vendorId === '' || one.vendorId === vendorId),
  );
  return (
    <Form form={form} secondary={<Button onPress={onCancel}>{t('common:action.cancel')}</Button>}>
      <ChangedMeanwhile form={form} kept={kept} labels={labels} toValues={valuesOf} show={shown} />
      <TextField
        {...form.field('title')}
        hint={t('maintenance:workField.titleHint')}
        maxLength={200}
        isRequired
      />
      <Select
        {...form.field('vendorId')}
        emptyLabel={t('maintenance:notSet')}
        options={(vendors?.rows ?? []).map(({ id, name }) => ({ value: id, label: name }))}
      />
      <RadioGroup
        {...form.field('place')}
        options={(['remote', 'on_site'] as const).map((value) => ({
          value,
          label: t(`maintenance:place.${value}`),
        }))}
        isRequired
      />
      {place === 'remote' && (
        <Select
          {...form.field('remoteAccessId')}
          emptyLabel={t('maintenance:notSet')}
          options={connections.map(({ id, device }) => ({ value: id, label: device }))}
        />
      )}
      <Checkbox
        id={emergency.id}
        label={emergency.label}
        hint={t('maintenance:workField.emergencyHint')}
        isSelected={emergency.value}
        onChange={emergency.onChange}
      />
      <div className="grid gap-6 sm:grid-cols-2">
        <TextField {...form.field('from')} type="datetime-local" isOptional />
        <TextField {...form.field('to')} type="datetime-local" isOptional />
      </div>
      <div className="grid gap-6 sm:grid-cols-3">
        {LISTS.map((key) => (
          <TextArea
            key={key}
            {...form.field(key)}
            hint={t(`maintenance:workField.${key}Hint`)}
            rows={3}
            isOptional
          />
        ))}
      </div>
      <TextArea {...form.field('steps')} rows={3} isOptional />
    </Form>
  );
}

function useWorkForm(work: WorkRow | undefined, onSaved: (saved: WorkRow) => void) {
  const { t } = useTranslation('maintenance');
  const kept = useKeptVersion(work);
  const labels = {
    title: t('workField.title'),
    vendorId: t('field.vendorId'),
    place: t('workField.place'),
    remoteAccessId: t('workField.remoteAccessId'),
    emergency: t('workField.emergency'),
    from: t('workField.from'),
    to: t('workField.to'),
    workers: t('workField.workers'),
    accounts: t('workField.accounts'),
    devices: t('workField.devices'),
    steps: t('workField.steps'),
    note: t('field.note'),
  };
  const form = useForm<WorkValues>({
    name: 'maintenance-work',
    initial: valuesOf(work),
    labels,
    validate: ({ title, from, to }) => ({
      title: title.trim() === '' ? t('problem.title') : undefined,
      to: from !== '' && to !== '' && to < from ? t('problem.order') : undefined,
    }),
    submit: async (values) => {
      const body = bodyOf(values, work?.systemId ?? null);
      const saved = await kept.save((ifMatch) =>
        work
          ? api.call('updateMaintenanceWork', { params: { maintenanceWorkId: work.id }, body, ifMatch })
          : api.call('createMaintenanceWork', { body }),
      );
      await invalidate(WORK_READERS);
      onSaved(saved);
    },
  });
  return { form, kept, labels };
}
