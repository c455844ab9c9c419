import type { CallOutput } from '@mamori/contract/client';
import { useMutationOperation } from '../../app/api.ts';
import { useTranslation } from '../../app/translation.ts';
import { Form } from '../../forms/form.tsx';
import { useForm } from '../../forms/use-form.ts';
import { Switch } from '../../ui/checkbox.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { toast } from '../../ui/toast.tsx';

type Settings = CallOutput<'listBackups'>['settings'];
/** Limits of the contract's `BackupSettings`. */
const LIMITS = { keepDaily: [1, 90], keepWeekly: [0, 52], keepMonthly: [0, 60] } as const;
type Keep = keyof typeof LIMITS;

interface Values extends Omit<Settings, 'hour' | Keep> {
  hour: string;
  keepDaily: number | null;
  keepWeekly: number | null;
  keepMonthly: number | null;
}

function useSettingsForm(settings: Settings) {
  const { t } = useTranslation('backup');
  const save = useMutationOperation('updateBackupSettings', { invalidates: ['listBackups', 'getDashboard'] });
  const range = (key: Keep, value: number | null) => {
    const [minimum, maximum] = LIMITS[key];
    return value !== null && value >= minimum && value <= maximum
      ? undefined
      : t('page.settings.range', { minimum, maximum });
  };
  return useForm<Values>({
    name: 'backup-settings',
    initial: { ...settings, hour: String(settings.hour) },
    labels: {
      enabled: t('page.settings.enabled'),
      hour: t('page.settings.hour'),
      directory: t('page.settings.directory'),
      keepDaily: t('page.settings.keepDaily'),
      keepWeekly: t('page.settings.keepWeekly'),
      keepMonthly: t('page.settings.keepMonthly'),
    },
    validate: (values) => ({
      directory: values.directory.trim() ? undefined : t('page.settings.directoryRequired'),
      keepDaily: range('keepDaily', values.keepDaily),
      keepWeekly: range('keepWeekly', values.keepWeekly),
      keepMonthly: range('keepMonthly', values.keepMonthly),
    }),
    async submit({ hour, keepDaily, keepWeekly, keepMonthly, ...rest }) {
      if (keepDaily === null || keepWeekly === null || keepMonthly === null) return;
      await save.mutateAsync({ body: { ...rest, hour: Number(hour), keepDaily, keepWeekly, keepMonthly } });
      toast(t('page.settings.saved'));
    },
  });
}

export function BackupSettings({ settings }: { readonly settings: Settings }) {
  const { t } = useTranslation('backup');
  const form = useSettingsForm(settings);
  return (
    <div className="max-w-2xl">
      <Form form={form}>
        <Switch
          id={form.field('enabled').id}
          label={t('page.settings.enabled')}
          isSelected={form.values.enabled}
          onChange={(enabled) => form.set('enabled', enabled)}
        />
        <Select
          {...form.field('hour')}
          isRequired
          className="max-w-xs"
          hint={t('page.settings.hourHint')}
          options={Array.from({ length: 24 }, (_, hour) => ({
            value: String(hour),
            label: t('page.settings.hourOption', { hour }),
          }))}
        />
        <TextField
          {...form.field('directory')}
          isRequired
          hint={t('page.settings.directoryHint')}
          maxLength={1000}
          spellCheck={false}
        />
        <fieldset>
          <legend className="mb-2 font-bold">{t('page.settings.keep')}</legend>
          <div className="grid gap-4 sm:grid-cols-3">
            <NumberField {...form.field('keepDaily')} isRequired suffix={t('page.settings.daily')} />
            <NumberField {...form.field('keepWeekly')} isRequired suffix={t('page.settings.weekly')} />
            <NumberField {...form.field('keepMonthly')} isRequired suffix={t('page.settings.monthly')} />
          </div>
        </fieldset>
      </Form>
    </div>
  );
}
