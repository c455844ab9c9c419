import { Plus } from 'lucide-react';
import { useRef, useState } from 'react';
import { useMutationOperation } from '../../app/api.ts';
import { useTranslation } from '../../app/translation.ts';
import { Button } from '../../ui/button.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { toast } from '../../ui/toast.tsx';
import { CONTRACT_KINDS, type ContractKind, VENDOR_READERS } from './vendor-values.ts';

/** A vendor in one line: name and contract; Enter adds it and makes room for the next. */
export function VendorLine() {
  const { t } = useTranslation('vendors');
  const nameField = useRef<HTMLInputElement>(null);
  const [name, setName] = useState('');
  const [contractKind, setContractKind] = useState<ContractKind | ''>('');
  const [isAsked, setAsked] = useState(false);
  const create = useMutationOperation('createVendor', {
    invalidates: VENDOR_READERS,
    onSuccess: (saved) => {
      toast(t('saved', { name: saved.name }));
      setName('');
      setContractKind('');
      setAsked(false);
      nameField.current?.focus();
    },
  });
  const add = () => {
    setAsked(true);
    if (name.trim() === '' || contractKind === '' || create.isPending) return;
    create.mutate({ body: { name: name.trim(), contractKind } });
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
      className="flex flex-col gap-4 rounded-xl border border-line bg-raised p-5"
    >
      <ProblemAlert error={create.error} />
      <div className="grid items-start gap-4 lg:grid-cols-[1fr_1fr_auto]">
        <TextField
          ref={nameField}
          label={t('field.name')}
          value={name}
          onChange={setName}
          maxLength={200}
          error={isAsked && name.trim() === '' ? t('problem.name') : undefined}
          isRequired
        />
        <Select
          label={t('field.contractKind')}
          value={contractKind}
          onChange={setContractKind}
          options={CONTRACT_KINDS.map((value) => ({ value, label: t(`contract.${value}`) }))}
          error={isAsked && contractKind === '' ? t('problem.contractKind') : undefined}
          isRequired
        />
        <Button type="submit" icon={Plus} isPending={create.isPending} className="lg:mt-8.5">
          {t('addLine')}
        </Button>
      </div>
      <p aria-live="polite" className="text-[0.9375rem] text-ink-soft">
        {contractKind === '' ? t('lineHint') : t(`contractHint.${contractKind}`)}
      </p>
    </form>
  );
}
