import { useState } from 'react';
import { useTranslation } from '../../app/translation.ts';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { type EditionItems, wordingOf } from '../editions/edition-items.ts';

export interface Filters {
  readonly q?: string;
  readonly kind?: 'qa' | 'glossary' | 'help';
  readonly item?: string;
}

interface SearchFormProps {
  readonly filters: Filters;
  readonly items: EditionItems;
  readonly onChange: (filters: Filters) => void;
}

const KINDS = ['help', 'qa', 'glossary'] as const;

/** Results follow while one types; the address keeps the search, so that it can be passed on. */
export function SearchForm({ filters, items, onChange }: SearchFormProps) {
  const { t } = useTranslation('knowledge');
  // The address follows at once, but an input method needs the text as typed.
  const [text, setText] = useState(filters.q ?? '');
  if (filters.q === undefined && text.trim() !== '' && Object.keys(filters).length === 0) setText('');
  const { kind, item } = filters;
  return (
    <search className="mb-6 grid max-w-4xl gap-4 sm:grid-cols-2">
      <TextField
        className="sm:col-span-2"
        type="search"
        label={t('search')}
        placeholder={t('placeholder')}
        maxLength={200}
        value={text}
        onChange={(next) => {
          setText(next);
          onChange({ ...filters, q: next });
        }}
      />
      <Select
        label={t('kind.label')}
        emptyLabel={t('kind.all')}
        value={kind ?? ''}
        options={KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))}
        onChange={(next) => {
          const { kind: _, ...rest } = filters;
          onChange(next === '' ? rest : { ...rest, kind: next });
        }}
      />
      <Select
        label={t('item')}
        emptyLabel={t('itemAll')}
        value={item ?? ''}
        options={[...items.values()].map((one) => ({
          value: one.id,
          label: shortened(one.label, wordingOf(items, one.id)),
        }))}
        onChange={(next) => {
          const { item: _, ...rest } = filters;
          onChange(next === '' ? rest : { ...rest, item: next });
        }}
      />
    </search>
  );
}

function shortened(label: string, text: string): string {
  return `${label}　${text.length > 28 ? `${text.slice(0, 27)}…` : text}`;
}
