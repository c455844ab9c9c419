import type { CallOutput } from '@mamori/contract/client';
import { api, invalidate } from '../../app/api.ts';
import { useTranslation } from '../../app/translation.ts';
import { ChangedMeanwhile } from '../../forms/changed-meanwhile.tsx';
import { Form } from '../../forms/form.tsx';
import { useForm } from '../../forms/use-form.ts';
import { useKeptVersion } from '../../forms/use-kept-version.ts';
import { Button } from '../../ui/button.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { RadioGroup } from '../../ui/radio-group.tsx';
import { Select } from '../../ui/select.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextField } from '../../ui/text-field.tsx';
import {
  bodyOf,
  DISCLOSURE_READERS,
  type DisclosureRow,
  type DisclosureValues,
  ISSUERS,
  KINDS,
  valuesOf,
} from './disclosure-values.ts';

interface DisclosureFormProps {
  /** Missing: a new one. */
  readonly row: DisclosureRow | undefined;
  readonly vendors: CallOutput<'listVendors'>['rows'];
  readonly systems: CallOutput<'listSystems'>['rows'];
  readonly others: readonly DisclosureRow[];
  /** Version of the guideline that is in force. */
  readonly current: string;
  readonly onSaved: (saved: DisclosureRow) => void;
  readonly onCancel: () => void;
}

export function DisclosureForm(props: DisclosureFormProps) {
  const { t } = useTranslation(['disclosures', 'common']);
  const { form, kept, labels } = useDisclosureForm(props);
  const { vendorId, status } = form.values;
  const systems = props.systems.filter((system) => system.vendorId === vendorId);
  const older = props.others.filter((other) => other.vendorId === vendorId);
  return (
    <Form form={form} secondary={<Button onPress={props.onCancel}>{t('common:action.cancel')}</Button>}>
      <ChangedMeanwhile form={form} kept={kept} labels={labels} toValues={valuesOf} />
      <Select
        {...form.field('vendorId')}
        options={props.vendors.map(({ id, name }) => ({ value: id, label: name }))}
        isRequired
      />
      {systems.length > 0 && (
        <Select
          {...form.field('systemId')}
          emptyLabel={t('disclosures:field.noSystem')}
          options={systems.map(({ id, name }) => ({ value: id, label: name }))}
          isOptional
        />
      )}
      <RadioGroup
        {...form.field('status')}
        options={(['requested', 'received'] as const).map((value) => ({
          value,
          label: t(`disclosures:status.${value}`),
        }))}
        isRequired
      />
      <RadioGroup
        {...form.field('kind')}
        value={form.values.kind || null}
        options={KINDS.map((value) => ({
          value,
          label: t(`disclosures:kind.${value}`),
          hint: t(`disclosures:kindHint.${value}`),
        }))}
        isRequired
      />
      <RadioGroup
        {...form.field('issuer')}
        value={form.values.issuer || null}
        hint={t('disclosures:field.issuerHint')}
        options={ISSUERS.map((value) => ({ value, label: t(`disclosures:issuer.${value}`) }))}
        isRequired
      />
      <TextField
        {...form.field('issuerName')}
        hint={t('disclosures:field.issuerNameHint')}
        maxLength={200}
        isOptional
      />
      <TextField {...form.field('product')} maxLength={200} isOptional />
      <TextField {...form.field('productVersion')} maxLength={200} isOptional />
      {status === 'requested' ? (
        <>
          <DateField {...form.field('requestedOn')} isOptional />
          <DateField {...form.field('dueOn')} isOptional />
        </>
      ) : (
        <>
          <DateField {...form.field('receivedOn')} isOptional />
          <DateField {...form.field('issuedOn')} isOptional />
          <DateField {...form.field('validUntil')} isOptional />
          <TextField
            {...form.field('guidelineVersion')}
            hint={t('disclosures:field.guidelineHint', { current: props.current })}
            maxLength={200}
            isOptional
          />
          <TextField
            {...form.field('formVersion')}
            hint={t('disclosures:field.formHint')}
            maxLength={200}
            isOptional
          />
        </>
      )}
      {older.length > 0 && (
        <Select
          {...form.field('replaces')}
          emptyLabel={t('disclosures:field.noOlder')}
          options={older.map((one) => ({
            value: one.id,
            label: [t(`disclosures:kind.${one.kind}`), one.product, one.receivedOn ?? one.requestedOn]
              .filter(Boolean)
              .join(' '),
          }))}
          isOptional
        />
      )}
      <TextArea {...form.field('note')} rows={2} isOptional />
    </Form>
  );
}

function useDisclosureForm({ row, onSaved }: DisclosureFormProps) {
  const { t } = useTranslation('disclosures');
  const kept = useKeptVersion(row);
  const labels = {
    vendorId: t('field.vendorId'),
    systemId: t('field.systemId'),
    status: t('field.status'),
    kind: t('field.kind'),
    issuer: t('field.issuer'),
    issuerName: t('field.issuerName'),
    product: t('field.product'),
    productVersion: t('field.productVersion'),
    formVersion: t('field.formVersion'),
    guidelineVersion: t('field.guidelineVersion'),
    requestedOn: t('field.requestedOn'),
    dueOn: t('field.dueOn'),
    issuedOn: t('field.issuedOn'),
    receivedOn: t('field.receivedOn'),
    validUntil: t('field.validUntil'),
    replaces: t('field.replaces'),
    note: t('field.note'),
  };
  const form = useForm<DisclosureValues>({
    name: 'disclosure',
    initial: valuesOf(row),
    labels,
    validate: ({ vendorId, kind, issuer }) => ({
      vendorId: vendorId === '' ? t('problem.vendorId') : undefined,
      kind: kind === '' ? t('problem.kind') : undefined,
      issuer: issuer === '' ? t('problem.issuer') : undefined,
    }),
    submit: async (values) => {
      const body = bodyOf(values, row);
      if (!body) return;
      const saved = await kept.save((ifMatch) =>
        row
          ? api.call('updateDisclosure', { params: { disclosureId: row.id }, body, ifMatch })
          : api.call('createDisclosure', { body }),
      );
      await invalidate(DISCLOSURE_READERS);
      onSaved(saved);
    },
  });
  return { form, kept, labels };
}
