import type { CallOutput } from '@mamori/contract/client';
import { useState } from 'react';
import { api } from '../../app/api.ts';
import { useTranslation } from '../../app/translation.ts';
import { Form } from '../../forms/form.tsx';
import { useForm } from '../../forms/use-form.ts';
import { AlertBanner } from '../../ui/alert-banner.tsx';
import { Button } from '../../ui/button.tsx';
import { CopyButton } from '../../ui/copy-button.tsx';
import { InstantText } from '../../ui/date-text.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { PanelHeading } from '../../ui/panel-heading.tsx';
import { QrCode } from '../../ui/qr-code.tsx';
import { TextField } from '../../ui/text-field.tsx';

type Created = CallOutput<'createVendorOrganization'>;

/** Vendors as organizations of this installation (R-C5). */
export function OrganizationsPage() {
  const { t } = useTranslation('exchange');
  const [created, setCreated] = useState<Created | null>(null);
  return (
    <>
      <PageHeader title={t('organizations.title')} description={t('organizations.text')} />
      <div className="max-w-3xl">
        {created ? (
          <Invitation created={created} onDone={() => setCreated(null)} />
        ) : (
          <NewVendor onCreated={setCreated} />
        )}
      </div>
    </>
  );
}

interface Values {
  name: string;
  managerName: string;
  days: number | null;
}

function NewVendor({ onCreated }: { readonly onCreated: (created: Created) => void }) {
  const { t } = useTranslation('exchange');
  const form = useForm<Values>({
    name: 'vendor-organization',
    initial: { name: '', managerName: '', days: 7 },
    labels: {
      name: t('organizations.name'),
      managerName: t('organizations.managerName'),
      days: t('organizations.days'),
    },
    validate: ({ name, managerName, days }) => ({
      name: name.trim() === '' ? t('organizations.problem.name') : undefined,
      managerName: managerName.trim() === '' ? t('organizations.problem.managerName') : undefined,
      days: days === null || days < 1 || days > 30 ? t('organizations.problem.days') : undefined,
    }),
    submit: async ({ name, managerName, days }) =>
      onCreated(await api.call('createVendorOrganization', { body: { name, managerName, days: days ?? 7 } })),
  });
  return (
    <Form form={form} submitLabel={t('organizations.create')}>
      <TextField {...form.field('name')} maxLength={200} autoComplete="off" isRequired />
      <TextField {...form.field('managerName')} maxLength={200} autoComplete="off" isRequired />
      <NumberField {...form.field('days')} suffix={t('organizations.daysUnit')} minimum={1} maximum={30} />
    </Form>
  );
}

function Invitation({ created, onDone }: { readonly created: Created; readonly onDone: () => void }) {
  const { t } = useTranslation('exchange');
  const { organization, invitation, url } = created;
  return (
    <div className="flex flex-col gap-5">
      <PanelHeading>{t('organizations.ready', { name: organization.organizationName })}</PanelHeading>
      <AlertBanner tone="warning" title={t('organizations.once')}>
        {t('organizations.onceText')}
      </AlertBanner>
      <div className="flex flex-wrap items-start gap-6">
        <QrCode text={url} label={t('organizations.qr')} />
        <div className="flex min-w-0 grow basis-72 flex-col gap-3">
          <p>
            {t('organizations.validUntil')} <InstantText at={invitation.expiresAt} />
          </p>
          <code className="rounded bg-sunken px-3 py-2 break-all select-all">{url}</code>
          <div>
            <CopyButton text={url} label={t('organizations.copy')} />
          </div>
        </div>
      </div>
      <div>
        <Button variant="primary" onPress={onDone}>
          {t('organizations.done')}
        </Button>
      </div>
    </div>
  );
}
