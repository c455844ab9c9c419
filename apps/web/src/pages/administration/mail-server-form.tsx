import type { CallOutput } from '@mamori/contract/client';
import { useMutationOperation } from '../../app/api.ts';
import { useTranslation } from '../../app/translation.ts';
import { Form } from '../../forms/form.tsx';
import { useForm } from '../../forms/use-form.ts';
import { NumberField } from '../../ui/number-field.tsx';
import { RadioGroup } from '../../ui/radio-group.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { toast } from '../../ui/toast.tsx';

type Settings = CallOutput<'getMailSettings'>;
const ENCRYPTIONS = ['tls', 'starttls', 'none'] as const;
const PORTS = { tls: 465, starttls: 587, none: 25 } as const;

interface Values {
  host: string;
  port: number | null;
  encryption: (typeof ENCRYPTIONS)[number];
  user: string;
  password: string;
  from: string;
  certificate: string;
}

interface MailServerFormProps {
  readonly settings: Settings;
  /** The environment decides: shown, not changed. */
  readonly isFixed: boolean;
}

export function MailServerForm({ settings, isFixed }: MailServerFormProps) {
  const { t } = useTranslation('mail');
  const form = useServerForm(settings);
  if (isFixed) return <FixedServer settings={settings} />;
  const chooseEncryption = (encryption: Values['encryption']) => {
    // The usual port comes along unless another one was typed.
    if (form.values.port === PORTS[form.values.encryption]) form.set('port', PORTS[encryption]);
    form.set('encryption', encryption);
  };
  return (
    <div className="max-w-2xl">
      <Form form={form}>
        <TextField
          {...form.field('host')}
          hint={t('hostHint')}
          maxLength={253}
          spellCheck={false}
          isRequired
        />
        <RadioGroup
          {...form.field('encryption')}
          onChange={chooseEncryption}
          options={ENCRYPTIONS.map((value) => ({ value, label: t(`encryptionOf.${value}`) }))}
          isRequired
        />
        <NumberField {...form.field('port')} minimum={1} maximum={65_535} isRequired />
        <TextField
          {...form.field('user')}
          hint={t('userHint')}
          maxLength={200}
          spellCheck={false}
          isOptional
        />
        <TextField
          {...form.field('password')}
          type="password"
          autoComplete="new-password"
          hint={settings.server?.hasPassword ? t('passwordKept') : undefined}
          maxLength={500}
          isOptional
        />
        <TextField
          {...form.field('from')}
          hint={t('fromHint')}
          type="email"
          inputMode="email"
          maxLength={200}
          isRequired
        />
        <TextArea
          {...form.field('certificate')}
          hint={t('certificateHint')}
          rows={3}
          maxLength={20_000}
          isOptional
        />
      </Form>
    </div>
  );
}

function FixedServer({ settings }: { readonly settings: Settings }) {
  const { t } = useTranslation('mail');
  const { server } = settings;
  if (!server) return null;
  const facts = [
    [t('host'), server.host],
    [t('port'), String(server.port)],
    [t('encryption'), t(`encryptionOf.${server.encryption}`)],
    [t('user'), server.user],
    [t('from'), server.from],
  ];
  return (
    <dl className="grid max-w-2xl grid-cols-[auto_1fr] gap-x-6 gap-y-2">
      {facts.map(([label, value]) => (
        <div key={label} className="contents">
          <dt className="font-bold">{label}</dt>
          <dd className="break-all">{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function useServerForm({ server }: Settings) {
  const { t } = useTranslation('mail');
  const save = useMutationOperation('updateMailSettings', {
    invalidates: ['getMailSettings', 'getCampaignPreparation'],
  });
  return useForm<Values>({
    name: 'mail-server',
    initial: {
      host: server?.host ?? '',
      port: server?.port ?? PORTS.tls,
      encryption: server?.encryption ?? 'tls',
      user: server?.user ?? '',
      password: '',
      from: server?.from ?? '',
      certificate: server?.certificate ?? '',
    },
    labels: {
      host: t('host'),
      port: t('port'),
      encryption: t('encryption'),
      user: t('user'),
      password: t('password'),
      from: t('from'),
      certificate: t('certificate'),
    },
    validate: ({ host, port, from }) => ({
      host: host.trim() === '' ? t('problem.host') : undefined,
      port: port !== null && port >= 1 && port <= 65_535 ? undefined : t('problem.port'),
      from: from.includes('@') ? undefined : t('problem.from'),
    }),
    submit: async ({ port, password, ...rest }) => {
      if (port === null) return;
      const body = { ...rest, port, ...(password === '' ? {} : { password }) };
      await save.mutateAsync({ body: { server: body } });
      toast(t('saved'));
    },
  });
}
