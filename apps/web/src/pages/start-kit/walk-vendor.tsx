import { useState } from 'react';
import { api, invalidate } from '../../app/api.ts';
import { useTranslation } from '../../app/translation.ts';
import { useKeptOperation } from '../../offline/kept-operation.ts';
import { Button } from '../../ui/button.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { VENDOR_READERS } from '../vendors/vendor-values.ts';

interface WalkVendorProps {
  /** Empty: nobody said. */
  readonly value: string;
  readonly onChange: (vendorId: string) => void;
}

const NEW = 'new';

/** Who looks after a device: a dealer of the register, or a new one by name. */
export function WalkVendor({ value, onChange }: WalkVendorProps) {
  const { t } = useTranslation('startKit');
  const { data, error } = useKeptOperation('listVendors');
  const [isNew, setNew] = useState(false);
  const options = (data?.rows ?? []).map(({ id, name }) => ({ value: id, label: name }));
  return (
    <div className="flex flex-col gap-3">
      <Select
        label={t('walk.vendor')}
        hint={error ? t('walk.vendorsMissing') : undefined}
        value={isNew ? NEW : value}
        emptyLabel={t('walk.vendorUnknown')}
        options={[...options, { value: NEW, label: t('walk.vendorNew') }]}
        onChange={(next) => {
          setNew(next === NEW);
          if (next !== NEW) onChange(next);
        }}
      />
      {isNew && (
        <NewVendor
          known={data?.rows ?? []}
          onAdded={(id) => {
            setNew(false);
            onChange(id);
          }}
        />
      )}
    </div>
  );
}

interface NewVendorProps {
  readonly known: readonly { readonly id: string; readonly name: string }[];
  readonly onAdded: (vendorId: string) => void;
}

function NewVendor({ known, onAdded }: NewVendorProps) {
  const { t } = useTranslation('startKit');
  const [name, setName] = useState('');
  const [problem, setProblem] = useState<string>();
  const [error, setError] = useState<unknown>(null);
  const [isPending, setPending] = useState(false);
  async function add() {
    const wanted = name.trim();
    setProblem(wanted === '' ? t('walk.vendorNameMissing') : undefined);
    if (wanted === '') return;
    const same = known.find((one) => one.name === wanted);
    if (same) return onAdded(same.id);
    setPending(true);
    setError(null);
    try {
      const body = { name: wanted, contractKind: 'unknown' } as const;
      const { id } = await api.call('createVendor', { body });
      await invalidate(VENDOR_READERS);
      onAdded(id);
    } catch (cause) {
      setError(cause);
      setPending(false);
    }
  }
  return (
    <div className="flex flex-col gap-3 rounded-lg bg-sunken p-4">
      <TextField
        label={t('walk.vendorName')}
        value={name}
        onChange={setName}
        error={problem}
        maxLength={200}
        autoComplete="organization"
        autoFocus
        isRequired
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
          event.preventDefault();
          void add();
        }}
      />
      <ProblemAlert error={error} />
      <Button isPending={isPending} onPress={() => void add()} className="self-start">
        {t('walk.vendorAdd')}
      </Button>
    </div>
  );
}
