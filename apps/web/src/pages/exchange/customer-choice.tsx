import { useDeferredValue, useState } from 'react';
import { useOperationWith } from '../../app/api.ts';
import { useCan } from '../../app/session.ts';
import { useTranslation } from '../../app/translation.ts';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useVendorEdition } from '../vendor-side/vendor-edition.tsx';

const AT_ONCE = 50;

interface CustomerChoiceProps {
  readonly id: string;
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly onChange: (customerId: string) => void;
  readonly error: string | undefined;
  /** Chosen until now; it may stand outside of what the search finds. */
  readonly current: { readonly id: string; readonly name: string } | null;
}

/** The customer that a peer stands for, searched by name: a vendor may have thousands. */
export function CustomerChoice({ current, ...field }: CustomerChoiceProps) {
  const { t } = useTranslation('exchange');
  const can = useCan();
  const editionId = useVendorEdition();
  const [typed, setTyped] = useState('');
  // What was chosen stays in the list while another search goes on.
  const [picked, setPicked] = useState(current);
  const search = useDeferredValue(typed.trim());
  const { data, error } = useOperationWith(
    'listCustomers',
    { query: { editionId: editionId ?? '', limit: AT_ONCE, ...(search === '' ? {} : { search }) } },
    { enabled: editionId !== null && can('customer.read') },
  );
  const found = data?.rows ?? [];
  const kept = [picked, current].filter((one) => one !== null);
  const options = new Map([...kept, ...found].map(({ id, name }) => [id, name]));
  const remark =
    data?.next != null ? t('peer.customerMore') : data && found.length === 0 ? t('peer.customerNone') : '';
  return (
    <>
      <TextField
        label={t('peer.customerSearch')}
        value={typed}
        onChange={setTyped}
        maxLength={100}
        autoComplete="off"
        isOptional
      />
      <p role="status" className="-mt-4 text-ink-soft">
        {remark}
      </p>
      <ProblemAlert error={error} />
      <Select
        {...field}
        onChange={(id) => {
          setPicked(id === '' ? null : { id, name: options.get(id) ?? '' });
          field.onChange(id);
        }}
        hint={t('peer.customerHint')}
        emptyLabel={t('peer.nobody')}
        options={[...options].map(([value, label]) => ({ value, label }))}
      />
    </>
  );
}
