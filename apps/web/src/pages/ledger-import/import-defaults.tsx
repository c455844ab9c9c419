import { blank, isBlank } from '@mamori/core/ledger/column';
import type { LedgerDefinition } from '@mamori/core/ledger/definition';
import type { LedgerId } from '@mamori/core/ledger/ledgers';
import { useTranslation } from '../../app/translation.ts';
import { Section } from '../../ui/page-header.tsx';
import { useLedgerWords } from '../ledgers/ledger-words.ts';
import { ValueField } from '../ledgers/value-field.tsx';
import type { Choices, Found } from './import-data.ts';

interface ImportDefaultsProps {
  readonly definition: LedgerDefinition<LedgerId>;
  readonly found: Found;
  readonly values: Choices['defaults'];
  readonly onChange: (values: Choices['defaults']) => void;
}

/** Which of the file's rows belong to which system is rarely written in it. */
const ASKED: Partial<Record<LedgerId, readonly string[]>> = { account: ['systemId'] };

/** Values for columns that the file lacks or leaves empty: what is required, and what lists rarely say. */
export function ImportDefaults({ definition, found, values, onChange }: ImportDefaultsProps) {
  const { t } = useTranslation('ledgerImport');
  const words = useLedgerWords(definition);
  const present = new Set(found.columns.map(({ column }) => column));
  const isMissing = found.rows.some(({ remarks }) => remarks.some(({ code }) => code === 'missing'));
  const asked = Object.entries(definition.columns).filter(([key, column]) => {
    if (column.kind !== 'choice' && column.kind !== 'reference') return false;
    if (key in values || ASKED[definition.id]?.includes(key)) return true;
    return column.required === true && isBlank(blank(column)) && (!present.has(key) || isMissing);
  });
  if (asked.length === 0) return null;
  return (
    <Section title={t('defaults')}>
      <p className="mb-4 max-w-prose text-ink-soft">{t('defaultsText')}</p>
      <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
        {asked.map(([key, column]) => (
          <ValueField
            key={key}
            id={`default-${key}`}
            name={key}
            label={words.column(key)}
            column={{ ...column, required: undefined } as never}
            value={values[key] ?? blank(column)}
            onChange={(value) => {
              const { [key]: _, ...rest } = values;
              onChange(isBlank(value) ? rest : { ...rest, [key]: value });
            }}
            words={words}
            names={{}}
          />
        ))}
      </div>
    </Section>
  );
}
