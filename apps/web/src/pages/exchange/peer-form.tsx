import { api, invalidate, useOperationWith } from '../../app/api.ts';
import { useOrganizationKind } from '../../app/session.ts';
import { useTranslation } from '../../app/translation.ts';
import { ChangedMeanwhile } from '../../forms/changed-meanwhile.tsx';
import { Form } from '../../forms/form.tsx';
import { useForm } from '../../forms/use-form.ts';
import { useKeptVersion } from '../../forms/use-kept-version.ts';
import { Button } from '../../ui/button.tsx';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { toast } from '../../ui/toast.tsx';
import { CustomerChoice } from './customer-choice.tsx';
import type { PeerRow } from './peers-panel.tsx';

interface Values {
  name: string;
  reach: PeerRow['reach'] | '';
  url: string;
  vendorId: string;
  customerId: string;
}

const valuesOf = (peer: PeerRow): Values => ({
  name: peer.name,
  reach: peer.reach,
  url: peer.url,
  vendorId: peer.vendorId ?? '',
  customerId: peer.customerId ?? '',
});

export interface PeerFormProps {
  readonly peer: PeerRow;
  readonly onDone: () => void;
}

/** How a peer is reached, and whom it stands for. */
export function PeerForm({ peer, onDone }: PeerFormProps) {
  const { t } = useTranslation(['exchange', 'common']);
  const isFacility = useOrganizationKind() === 'facility';
  const vendors = useOperationWith('listVendors', {}, { enabled: isFacility });
  const kept = useKeptVersion<PeerRow>(peer);
  const labels = {
    name: t('exchange:peer.field.name'),
    reach: t('exchange:peer.field.reach'),
    url: t('exchange:peer.field.url'),
    vendorId: t('exchange:peer.field.vendorId'),
    customerId: t('exchange:peer.field.customerId'),
  };
  const form = useForm<Values>({
    name: 'peer',
    initial: valuesOf(peer),
    labels,
    validate: ({ name, reach, url }) => ({
      name: name.trim() === '' ? t('exchange:peer.problem.name') : undefined,
      url: reach === 'https' && !URL.canParse(url) ? t('exchange:peer.problem.url') : undefined,
    }),
    submit: async ({ name, reach, url, vendorId, customerId }) => {
      await kept.save((ifMatch) =>
        api.call('updatePeer', {
          params: { peerId: peer.id },
          ifMatch,
          body: {
            name: name.trim(),
            reach: reach === '' ? peer.reach : reach,
            url: url.trim(),
            vendorId: vendorId === '' ? null : vendorId,
            customerId: customerId === '' ? null : customerId,
          },
        }),
      );
      await invalidate(['listPeers', 'listInbox', 'listCustomers', 'getCustomer']);
      toast(t('exchange:peer.saved'));
      onDone();
    },
  });
  const reaches = peer.reach === 'inside' ? (['inside'] as const) : (['file', 'https'] as const);
  return (
    <Form form={form} secondary={<Button onPress={onDone}>{t('common:action.cancel')}</Button>}>
      <ChangedMeanwhile
        form={form}
        kept={kept}
        labels={labels}
        toValues={valuesOf}
        show={(key, value) => {
          if (key === 'reach') return value === '' ? '' : t(`exchange:reach.${value as PeerRow['reach']}`);
          if (key === 'vendorId') return vendors.data?.rows.find(({ id }) => id === value)?.name ?? '';
          if (key === 'customerId') {
            if (value === peer.customerId) return peer.customerName ?? '';
            return value === kept.theirs?.customerId ? (kept.theirs?.customerName ?? '') : String(value);
          }
          return String(value);
        }}
      />
      <TextField {...form.field('name')} maxLength={200} isRequired />
      <Select
        {...form.field('reach')}
        options={reaches.map((value) => ({ value, label: t(`exchange:reach.${value}`) }))}
        isRequired
      />
      {form.values.reach === 'https' && (
        <TextField
          {...form.field('url')}
          type="url"
          inputMode="url"
          hint={
            peer.offeredUrl
              ? t('exchange:peer.offeredUrl', { url: peer.offeredUrl })
              : t('exchange:peer.urlHint')
          }
          maxLength={500}
          isRequired
        />
      )}
      {isFacility && (
        <Select
          {...form.field('vendorId')}
          hint={t('exchange:peer.linkHint')}
          emptyLabel={t('exchange:peer.nobody')}
          options={(vendors.data?.rows ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      {!isFacility && (
        <CustomerChoice
          {...form.field('customerId')}
          current={
            peer.customerId === null ? null : { id: peer.customerId, name: peer.customerName ?? peer.name }
          }
        />
      )}
    </Form>
  );
}
