import type { CallOutput } from '@mamori/contract/client';
import { api, invalidate } from '../../app/api.ts';
import { useTranslation } from '../../app/translation.ts';
import { Form } from '../../forms/form.tsx';
import { useForm } from '../../forms/use-form.ts';
import { useKeptVersion } from '../../forms/use-kept-version.ts';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { FieldGroup } from '../../ui/field.tsx';
import { Select } from '../../ui/select.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { DEVICE_LIMIT_READERS, type DeviceLimitRow, LACKS, type Lack } from './device-limit-values.ts';

interface FormProps {
  readonly row: DeviceLimitRow | undefined;
  readonly assessments: CallOutput<'listAssessments'>['rows'];
  readonly vendors: CallOutput<'listVendors'>['rows'];
  readonly systems: CallOutput<'listSystems'>['rows'];
  readonly onSaved: (saved: DeviceLimitRow) => void;
  readonly onCancel: () => void;
}

interface Values {
  assessmentId: string;
  device: string;
  lacks: readonly Lack[];
  vendorId: string;
  systemId: string;
  askedOn: string | null;
  replies: Readonly<Record<string, string>>;
  repliedOn: string | null;
  alternative: string;
  note: string;
}

export function DeviceLimitForm(props: FormProps) {
  const { t } = useTranslation(['deviceLimits', 'common']);
  const { row } = props;
  const form = useDeviceLimitForm(props);
  const { lacks, replies } = form.values;
  const lacksField = form.field('lacks');
  return (
    <Form form={form} secondary={<Button onPress={props.onCancel}>{t('common:action.cancel')}</Button>}>
      <TextField
        {...form.field('device')}
        hint={t('deviceLimits:field.deviceHint')}
        maxLength={200}
        isRequired
      />
      <FieldGroup label={lacksField.label} error={lacksField.error} controlId={lacksField.id} isRequired>
        {LACKS.map((lack) => (
          <Checkbox
            key={lack}
            className="block"
            label={t(`deviceLimits:lack.${lack}`)}
            isSelected={lacks.includes(lack)}
            onChange={(on) => form.set('lacks', on ? [...lacks, lack] : lacks.filter((one) => one !== lack))}
          />
        ))}
      </FieldGroup>
      <Select
        {...form.field('assessmentId')}
        options={props.assessments.map(({ id, fiscalYear }) => ({
          value: id,
          label: t('deviceLimits:year', { era: fiscalYear - 2018, year: fiscalYear }),
        }))}
        isRequired
      />
      <Select
        {...form.field('vendorId')}
        emptyLabel={t('deviceLimits:field.none')}
        options={props.vendors.map(({ id, name }) => ({ value: id, label: name }))}
        isOptional
      />
      <Select
        {...form.field('systemId')}
        emptyLabel={t('deviceLimits:field.none')}
        options={props.systems.map(({ id, name }) => ({ value: id, label: name }))}
        isOptional
      />
      <DateField {...form.field('askedOn')} isOptional />
      {row && (
        <>
          {row.questions.map(({ id, text }) => (
            <TextArea
              key={id}
              id={`reply-${id}`}
              label={text}
              value={replies[id] ?? ''}
              onChange={(value) => form.set('replies', { ...replies, [id]: value })}
              maxLength={4000}
              rows={2}
              isOptional
            />
          ))}
          <DateField {...form.field('repliedOn')} isOptional />
        </>
      )}
      <TextArea
        {...form.field('alternative')}
        hint={t('deviceLimits:field.alternativeHint')}
        rows={2}
        isOptional
      />
      <TextArea {...form.field('note')} rows={2} isOptional />
    </Form>
  );
}

function useDeviceLimitForm({ row, assessments, onSaved }: FormProps) {
  const { t } = useTranslation('deviceLimits');
  const kept = useKeptVersion(row);
  const [latest] = [...assessments].sort((a, b) => b.fiscalYear - a.fiscalYear);
  return useForm<Values>({
    name: 'device-limit',
    initial: {
      assessmentId: row?.assessmentId ?? latest?.id ?? '',
      device: row?.device ?? '',
      lacks: row?.lacks ?? [],
      vendorId: row?.vendorId ?? '',
      systemId: row?.systemId ?? '',
      askedOn: row?.askedOn ?? null,
      replies: row?.replies ?? {},
      repliedOn: row?.repliedOn ?? null,
      alternative: row?.alternative ?? '',
      note: row?.note ?? '',
    },
    labels: {
      device: t('field.device'),
      lacks: t('field.lacks'),
      assessmentId: t('field.assessmentId'),
      vendorId: t('field.vendorId'),
      systemId: t('field.systemId'),
      askedOn: t('field.askedOn'),
      replies: t('step.reply'),
      repliedOn: t('field.repliedOn'),
      alternative: t('field.alternative'),
      note: t('field.note'),
    },
    validate: ({ device, lacks, assessmentId }) => ({
      device: device.trim() === '' ? t('problem.device') : undefined,
      lacks: lacks.length === 0 ? t('problem.lacks') : undefined,
      assessmentId: assessmentId === '' ? t('problem.assessmentId') : undefined,
    }),
    submit: async ({ vendorId, systemId, lacks, replies, ...rest }) => {
      // Items follow from what the device lacks and the checklist; the server names them anew.
      const body = {
        ...rest,
        vendorId: vendorId || null,
        systemId: systemId || null,
        lacks: [...lacks],
        replies: { ...replies },
        itemIds: [],
      };
      const saved = await kept.save((ifMatch) =>
        row
          ? api.call('updateDeviceLimit', { params: { deviceLimitId: row.id }, body, ifMatch })
          : api.call('createDeviceLimit', { body }),
      );
      await invalidate(DEVICE_LIMIT_READERS);
      onSaved(saved);
    },
  });
}
