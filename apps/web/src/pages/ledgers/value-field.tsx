import type { Column, LedgerValue } from '@mamori/core/ledger/column';
import { lazy, Suspense } from 'react';
import { useTranslation } from '../../app/translation.ts';
import { DateField } from '../../ui/date-field.tsx';
import type { FieldProps } from '../../ui/field.tsx';
import { Select } from '../../ui/select.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { LedgerWords, Names } from './ledger-words.ts';

const ReferenceField = lazy(() =>
  import('./reference-field.tsx').then((module) => ({ default: module.ReferenceField })),
);

export interface ValueFieldProps extends FieldProps {
  readonly column: Column;
  /** Key of the column. */
  readonly name: string;
  readonly value: LedgerValue;
  readonly onChange: (value: LedgerValue) => void;
  readonly words: LedgerWords;
  readonly names: Names;
}

const KNOWN = ['yes', 'no', 'unknown'] as const;

/** The control for what a column holds. */
export function ValueField({ column, name, value, onChange, words, names, ...field }: ValueFieldProps) {
  const { t } = useTranslation('ledgerPages');
  const shared = { ...field, name, isRequired: column.required ?? false };
  switch (column.kind) {
    case 'text':
      return column.lines ? (
        <TextArea
          {...shared}
          value={String(value ?? '')}
          onChange={onChange}
          rows={3}
          maxLength={column.limit}
        />
      ) : (
        <TextField {...shared} value={String(value ?? '')} onChange={onChange} maxLength={column.limit} />
      );
    case 'known':
      return (
        <Select
          {...shared}
          isRequired
          value={String(value ?? 'unknown')}
          onChange={onChange}
          options={KNOWN.map((one) => ({ value: one, label: words.choice(name, one) }))}
        />
      );
    case 'choice':
      return (
        <Select
          {...shared}
          value={String(value ?? '')}
          onChange={(one) => onChange(one === '' ? null : one)}
          options={column.values.map((one) => ({ value: one, label: words.choice(name, one) }))}
        />
      );
    case 'date':
      return <DateField {...shared} value={value === null ? null : String(value)} onChange={onChange} />;
    case 'number':
      return (
        <TextField
          {...shared}
          inputMode="numeric"
          value={value === null ? '' : String(value)}
          onChange={(text) => onChange(numberOf(text))}
        />
      );
    case 'texts':
      return (
        <TextArea
          {...shared}
          hint={t('field.linesHint')}
          value={Array.isArray(value) ? value.join('\n') : ''}
          onChange={(text) => onChange(text === '' ? [] : text.split('\n'))}
          rows={3}
        />
      );
    default:
      return (
        <Suspense>
          <ReferenceField
            {...shared}
            to={column.to}
            isMany={column.kind === 'references'}
            value={value}
            onChange={onChange}
            names={names}
          />
        </Suspense>
      );
  }
}

/** What is no number stays a text, so that the form says so instead of losing it. */
function numberOf(text: string): LedgerValue {
  const folded = text.normalize('NFKC').replaceAll(',', '').trim();
  if (folded === '') return null;
  return /^-?\d{1,12}$/.test(folded) ? Number(folded) : text;
}
