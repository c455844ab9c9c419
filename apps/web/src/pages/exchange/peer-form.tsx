import { api, invalidate, useOperationWith } from '../../app/api.ts';
import { useOrganizationKind } from '../../app/session.ts';
import { useTranslation } from '../../app/translation.ts';
import { Form } from '../../forms/form.tsx';
import { useForm } from '../../forms/use-form.ts';
import { Button } from '../../ui/button.tsx';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { toast } from '../../ui/toast.tsx';
import type { PeerRow } from './peers-panel.tsx';

interface Values {
  name: string;
  reach: PeerRow['reach'] | '';
  url: string;
  vendorId: string;
}

export interface PeerFormProps {
  readonly peer: PeerRow;
  readonly onDone: () => void;
}

/** How a peer is reached, and whom it stands for. */
export function PeerForm({ peer, onDone }: PeerFormProps) {
  const { t } = useTranslation(['exchange', 'common']);
  const isFacility = useOrganizationKind() === 'facility';
  const vendors = useOperationWith('listVendors', {}, { enabled: isFacility });
  const form = useForm<Values>({
    name: 'peer',
    initial: { name: peer.name, reach: peer.reach, url: peer.url, vendorId: peer.vendorId ?? '' },
    labels: {
      name: t('exchange:peer.field.name'),
      reach: t('exchange:peer.field.reach'),
      url: t('exchange:peer.field.url'),
      vendorId: t('exchange:peer.field.vendorId'),
    },
    validate: ({ name, reach, url }) => ({
      name: name.trim() === '' ? t('exchange:peer.problem.name') : undefined,
      url: reach === 'https' && !URL.canParse(url) ? t('exchange:peer.problem.url') : undefined,
    }),
    submit: async ({ name, reach, url, vendorId }) => {
      await api.call('updatePeer', {
        params: { peerId: peer.id },
        ifMatch: peer.version,
        body: {
          name: name.trim(),
          reach: reach === '' ? peer.reach : reach,
          url: url.trim(),
          vendorId: vendorId === '' ? null : vendorId,
          customerId: peer.customerId,
        },
      });
      await invalidate(['listPeers', 'listInbox']);
      toast(t('exchange:peer.saved'));
      onDone();
    },
  });
  const reaches = peer.reach === 'inside' ? (['inside'] as const) : (['file', 'https'] as const);
  return (
    <Form form={form} secondary={<Button onPress={onDone}>{t('common:action.cancel')}</Button>}>
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
    </Form>
  );
}
