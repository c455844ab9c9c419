import { useState } from 'react';
import { api, invalidate, useMutationOperation, useOperation } from '../../app/api.ts';
import { useTranslation } from '../../app/translation.ts';
import { Form } from '../../forms/form.tsx';
import { useForm } from '../../forms/use-form.ts';
import { Button } from '../../ui/button.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { LazyDialog } from '../../ui/lazy-dialog.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { Skeleton } from '../../ui/spinner.tsx';
import { toast } from '../../ui/toast.tsx';
import { type AskedVendors, askedOf, NOBODY, stillToAsk } from './asked-vendors.ts';
import { CAMPAIGN_READERS, type CampaignDetail, type Preparation, type RequestRow } from './campaign-data.ts';
import { LetterFields, ReminderFields } from './campaign-fields.tsx';
import { bodyOf, type CampaignValues, labelsOf, problemsOf, valuesOf } from './campaign-values.ts';
import { VendorChoice } from './vendor-choice.tsx';

interface OfCampaign {
  readonly campaign: CampaignDetail;
  readonly onClose: () => void;
}

/** One vendor gets a due date of its own. */
export function DueDialog({
  request,
  onClose,
}: {
  readonly request: RequestRow;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation('campaigns');
  const form = useForm<{ dueOn: string | null }>({
    name: 'request-due',
    initial: { dueOn: request.dueOn },
    labels: { dueOn: t('due.field') },
    validate: ({ dueOn }) => ({ dueOn: dueOn ? undefined : t('problem.due') }),
    submit: async ({ dueOn }) => {
      if (!dueOn) return;
      await api.call('updateVendorRequest', {
        params: { requestId: request.id },
        body: { dueOn },
        ifMatch: request.version,
      });
      await invalidate(CAMPAIGN_READERS);
      toast(t('due.done'));
      onClose();
    },
  });
  return (
    <LazyDialog isOpen onClose={onClose} title={t('due.title', { vendor: request.vendorName })}>
      <Form form={form}>
        <DateField {...form.field('dueOn')} isRequired />
      </Form>
    </LazyDialog>
  );
}

export function RemindDialog({
  campaign,
  requests,
  onClose,
}: OfCampaign & { readonly requests: readonly RequestRow[] }) {
  const { t } = useTranslation('campaigns');
  const remind = useMutationOperation('remindVendorRequests', {
    invalidates: CAMPAIGN_READERS,
    onSuccess: ({ done, skipped }) => {
      toast(t('remind.done', { count: done }));
      if (skipped.length > 0) toast(t('remind.skipped', { count: skipped.length }), { tone: 'warning' });
      onClose();
    },
  });
  const requestIds = requests.map(({ id }) => id);
  return (
    <LazyDialog
      isOpen
      onClose={onClose}
      title={t('remind.title')}
      actions={
        <Button
          variant="primary"
          isPending={remind.isPending}
          onPress={() => remind.mutate({ params: { campaignId: campaign.id }, body: { requestIds } })}
        >
          {t('remind.submit')}
        </Button>
      }
    >
      <ProblemAlert error={remind.error} />
      <p>{t('remind.text', { count: requests.length })}</p>
      <ul className="list-disc ps-6">
        {requests.map(({ id, vendorName }) => (
          <li key={id}>{vendorName}</li>
        ))}
      </ul>
    </LazyDialog>
  );
}

export function AddVendorsDialog({ campaign, onClose }: OfCampaign) {
  const { t } = useTranslation('campaigns');
  const { data, error } = useOperation('getCampaignPreparation');
  const [chosen, setChosen] = useState<AskedVendors>(NOBODY);
  const vendors = stillToAsk(data?.vendors ?? [], campaign.requests);
  const add = useMutationOperation('addVendorRequests', {
    invalidates: CAMPAIGN_READERS,
    onSuccess: () => {
      toast(t('addVendors.done'));
      onClose();
    },
  });
  return (
    <LazyDialog
      isOpen
      onClose={onClose}
      title={t('addVendors.title')}
      size="wide"
      actions={
        <Button
          variant="primary"
          isPending={add.isPending}
          isDisabled={chosen.vendors.size === 0}
          onPress={() =>
            add.mutate({
              params: { campaignId: campaign.id },
              body: { vendors: askedOf(chosen, vendors) },
            })
          }
        >
          {t('addVendors.submit', { count: chosen.vendors.size })}
        </Button>
      }
    >
      <ProblemAlert error={error ?? add.error} />
      {!data && !error && <Skeleton lines={4} />}
      {data && vendors.length === 0 && <p>{t('addVendors.none')}</p>}
      {vendors.length > 0 && <VendorChoice vendors={vendors} chosen={chosen} onChange={setChosen} />}
    </LazyDialog>
  );
}

export function EditDialog({ campaign, onClose }: OfCampaign) {
  const { t } = useTranslation('campaigns');
  const { data, error } = useOperation('getCampaignPreparation');
  return (
    <LazyDialog isOpen onClose={onClose} title={t('edit.title')} size="wide">
      <ProblemAlert error={error} />
      {!data && !error && <Skeleton lines={8} />}
      {data && <EditForm campaign={campaign} preparation={data} onClose={onClose} />}
    </LazyDialog>
  );
}

function EditForm({ campaign, preparation, onClose }: OfCampaign & { readonly preparation: Preparation }) {
  const { t } = useTranslation('campaigns');
  const form = useForm<CampaignValues>({
    name: 'campaign-edit',
    initial: valuesOf(campaign),
    labels: labelsOf(t),
    validate: (values) => problemsOf(values, t),
    submit: async (values) => {
      const body = bodyOf(values);
      if (!body) return;
      await api.call('updateCampaign', {
        params: { campaignId: campaign.id },
        body,
        ifMatch: campaign.version,
      });
      await invalidate(CAMPAIGN_READERS);
      toast(t('edit.saved'));
      onClose();
    },
  });
  return (
    <Form form={form}>
      <LetterFields form={form} preparation={preparation} />
      <ReminderFields form={form} preparation={preparation} />
    </Form>
  );
}
