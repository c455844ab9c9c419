import type { LedgerValue } from '@mamori/core/ledger/column';
import type { LedgerId } from '@mamori/core/ledger/ledgers';
import { X } from 'lucide-react';
import { useDeferredValue, useState } from 'react';
import { ComboBox } from 'react-aria-components/ComboBox';
import { Input } from 'react-aria-components/Input';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { useOperation } from '../../app/api.ts';
import { useTranslation } from '../../app/translation.ts';
import { IconButton } from '../../ui/button.tsx';
import { Field, type FieldProps, useFieldIds } from '../../ui/field.tsx';
import type { Names } from './ledger-words.ts';

interface Found {
  readonly id: string;
  readonly name: string;
}

interface ReferenceFieldProps extends FieldProps {
  /** Ledger or register of the rows that may be named. */
  readonly to: string;
  /** Several rows. */
  readonly isMany: boolean;
  readonly value: LedgerValue;
  readonly onChange: (value: LedgerValue) => void;
  /** What the rows of the value are called. */
  readonly names: Names;
}

/** One or several rows of another ledger, found by typing a part of their name. */
export function ReferenceField(props: ReferenceFieldProps) {
  const { t } = useTranslation('ledgerPages');
  const { to, isMany, value, onChange } = props;
  const { control } = useFieldIds(props);
  const [text, setText] = useState('');
  const [hasTaken, setTaken] = useState(false);
  const [chosen, setChosen] = useState<Readonly<Record<string, string>>>({});
  const q = useDeferredValue(text);
  const found =
    useOperation('findReferences', { params: { register: to as LedgerId }, query: { q } }).data?.rows ?? [];
  const ids = Array.isArray(value) ? value : value ? [String(value)] : [];
  const nameOf = (id: string) =>
    chosen[id] ?? props.names[to]?.[id] ?? found.find((one) => one.id === id)?.name ?? '…';
  const take = (id: string) => {
    setChosen((known) => ({ ...known, [id]: found.find((one) => one.id === id)?.name ?? '' }));
    onChange(isMany ? [...new Set([...ids, id])] : id);
    setText('');
    setTaken(true);
  };
  return (
    <Field {...props} controlId={control}>
      <div className="flex flex-col gap-2">
        {ids.length > 0 && (
          <ul className="flex flex-wrap gap-2">
            {ids.map((id) => (
              <li key={id} className="flex items-center gap-1 rounded-lg bg-sunken ps-3">
                {nameOf(id)}
                <IconButton
                  icon={X}
                  label={t('field.takeAway', { name: nameOf(id) })}
                  onPress={() => onChange(isMany ? ids.filter((one) => one !== id) : null)}
                />
              </li>
            ))}
          </ul>
        )}
        {(isMany || ids.length === 0) && (
          <ComboBox
            // With nothing ever selected the list would stay open over whatever comes next: a new one is closed.
            key={ids.length}
            autoFocus={hasTaken}
            aria-label={String(props.label)}
            items={found.filter(({ id }) => !ids.includes(id))}
            inputValue={text}
            onInputChange={setText}
            selectedKey={null}
            onSelectionChange={(key) => key !== null && take(String(key))}
            onBlur={() => setTaken(false)}
            menuTrigger={hasTaken && text === '' ? 'manual' : 'focus'}
            allowsEmptyCollection
            isDisabled={props.isDisabled ?? false}
          >
            <Input id={control} placeholder={t('field.search')} className="control" autoComplete="off" />
            <Popover className="w-(--trigger-width) min-w-64 rounded-lg border border-line bg-raised shadow-lg">
              <ListBox
                className="max-h-72 overflow-auto p-1"
                renderEmptyState={() => <p className="p-3 text-ink-soft">{t('field.nothing')}</p>}
              >
                {(one: Found) => (
                  <ListBoxItem
                    id={one.id}
                    textValue={one.name}
                    className="cursor-default rounded px-3 py-2 data-[focused]:bg-hover"
                  >
                    {one.name}
                  </ListBoxItem>
                )}
              </ListBox>
            </Popover>
          </ComboBox>
        )}
      </div>
    </Field>
  );
}
