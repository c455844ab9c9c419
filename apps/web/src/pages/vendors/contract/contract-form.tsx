import { api, invalidate, useOperation } from '../../../app/api.ts';
import { useTranslation } from '../../../app/translation.ts';
import { ChangedMeanwhile } from '../../../forms/changed-meanwhile.tsx';
import { Form } from '../../../forms/form.tsx';
import { type FieldBinding, useForm } from '../../../forms/use-form.ts';
import { useKeptVersion } from '../../../forms/use-kept-version.ts';
import { Button } from '../../../ui/button.tsx';
import { Checkbox } from '../../../ui/checkbox.tsx';
import { DateField } from '../../../ui/date-field.tsx';
import { FieldGroup } from '../../../ui/field.tsx';
import { RadioGroup } from '../../../ui/radio-group.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import {
  CONTRACT_KINDS,
  CONTRACT_READERS,
  type ContractKind,
  type ContractRow,
  type ContractValues,
  contractBody,
  contractValues,
} from './contract-values.ts';

interface ContractFormProps {
  readonly vendorId: string;
  /** Missing: a new contract. */
  readonly contract: ContractRow | undefined;
  readonly onSaved: (saved: ContractRow) => void;
  readonly onCancel: () => void;
}

export function ContractForm({ onCancel, ...rest }: ContractFormProps) {
  const { t } = useTranslation(['contracts', 'common']);
  const { form, kept, labels } = useContractForm(rest);
  const systems = useOperation('listSystems').data?.rows ?? [];
  const others = (useOperation('listVendors').data?.rows ?? []).filter(({ id }) => id !== rest.vendorId);
  const named = (ids: readonly string[]) =>
    [...systems, ...others].flatMap(({ id, name }) => (ids.includes(id) ? [name] : [])).join(' / ');
  return (
    <Form form={form} secondary={<Button onPress={onCancel}>{t('common:action.cancel')}</Button>}>
      <ChangedMeanwhile
        form={form}
        kept={kept}
        labels={labels}
        toValues={contractValues}
        show={(key, value) => {
          if (key === 'kind' && value) return t(`contracts:kind.${value as ContractKind}`);
          return Array.isArray(value) ? named(value) : String(value ?? '');
        }}
      />
      <TextField {...form.field('title')} hint={t('contracts:hint.title')} maxLength={200} isRequired />
      <RadioGroup
        {...form.field('kind')}
        value={form.values.kind || null}
        options={CONTRACT_KINDS.map((value) => ({
          value,
          label: t(`contracts:kind.${value}`),
          hint: t(`contracts:kindHint.${value}`),
        }))}
        isRequired
      />
      <Choices
        {...form.field('systemIds')}
        hint={t('contracts:hint.systems')}
        rows={systems}
        none={t('contracts:noSystems')}
      />
      <Choices
        {...form.field('subVendorIds')}
        hint={t('contracts:hint.subVendors')}
        rows={others}
        none={t('contracts:noOtherVendors')}
      />
      <DateField {...form.field('startsOn')} isOptional />
      <DateField {...form.field('endsOn')} hint={t('contracts:hint.endsOn')} isOptional />
      <TextField {...form.field('renewal')} hint={t('contracts:hint.renewal')} maxLength={200} isOptional />
      <TextField {...form.field('number')} maxLength={200} isOptional />
      <TextArea {...form.field('note')} rows={2} isOptional />
    </Form>
  );
}

interface ChoicesProps extends FieldBinding<readonly string[]> {
  readonly hint: string;
  readonly rows: readonly { readonly id: string; readonly name: string }[];
  readonly none: string;
}

/** Any of the register's rows. */
function Choices({ id, label, hint, error, value, onChange, rows, none }: ChoicesProps) {
  return (
    <FieldGroup controlId={id} label={label} hint={hint} error={error} isOptional>
      {rows.length === 0 ? (
        <p className="text-ink-soft">{none}</p>
      ) : (
        <div className="grid max-h-72 gap-x-6 overflow-y-auto sm:grid-cols-2">
          {rows.map((row) => (
            <Checkbox
              key={row.id}
              label={row.name}
              isSelected={value.includes(row.id)}
              onChange={(isSelected) =>
                onChange(isSelected ? [...value, row.id] : value.filter((one) => one !== row.id))
              }
            />
          ))}
        </div>
      )}
    </FieldGroup>
  );
}

function useContractForm({ vendorId, contract, onSaved }: Omit<ContractFormProps, 'onCancel'>) {
  const { t } = useTranslation('contracts');
  const kept = useKeptVersion(contract);
  const labels = {
    title: t('field.title'),
    kind: t('field.kind'),
    systemIds: t('field.systemIds'),
    subVendorIds: t('field.subVendorIds'),
    startsOn: t('field.startsOn'),
    endsOn: t('field.endsOn'),
    renewal: t('field.renewal'),
    number: t('field.number'),
    note: t('field.note'),
  };
  const form = useForm<ContractValues>({
    name: 'contract',
    initial: contractValues(contract),
    labels,
    validate: ({ title, kind }) => ({
      title: title.trim() === '' ? t('problem.title') : undefined,
      kind: kind === '' ? t('problem.kind') : undefined,
    }),
    submit: async (values) => {
      const body = contractBody(values);
      const saved = await kept.save((ifMatch) =>
        contract
          ? api.call('updateContract', { params: { contractId: contract.id }, body, ifMatch })
          : api.call('createContract', { params: { vendorId }, body }),
      );
      await invalidate(CONTRACT_READERS);
      onSaved(saved);
    },
  });
  return { form, kept, labels };
}
