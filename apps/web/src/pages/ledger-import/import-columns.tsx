import type { LedgerDefinition } from '@mamori/core/ledger/definition';
import type { LedgerId } from '@mamori/core/ledger/ledgers';
import { useTranslation } from '../../app/translation.ts';
import { Disclosure } from '../../ui/disclosure.tsx';
import { Select } from '../../ui/select.tsx';
import { useLedgerWords } from '../ledgers/ledger-words.ts';
import { columnsQuery, type Found } from './import-data.ts';

interface ImportColumnsProps {
  readonly definition: LedgerDefinition<LedgerId>;
  readonly found: Found;
  readonly isPending: boolean;
  readonly onChange: (columns: string) => void;
}

/** What every column of the file was taken for; a column of the ledger stands for one of them only. */
export function ImportColumns({ definition, found, isPending, onChange }: ImportColumnsProps) {
  const { t } = useTranslation('ledgerImport');
  const words = useLedgerWords(definition);
  const open = found.columns.filter(({ column }) => column === null).length;
  const options = [
    { value: 'id', label: t('idColumn') },
    ...Object.keys(definition.columns).map((key) => ({ value: key, label: words.column(key) })),
  ];
  const choose = (at: number, column: string) =>
    onChange(
      columnsQuery(
        found.columns.map((one, place) => {
          if (place === at) return { column: column === '' ? null : column };
          return { column: one.column === column ? null : one.column };
        }),
      ),
    );
  return (
    <Disclosure
      level={2}
      isInitiallyOpen={open > 0}
      title={
        <span className="flex flex-wrap items-baseline gap-x-3">
          {t('columns')}
          <span className="text-sm font-normal text-ink-soft">
            {t('columnsCount', { count: found.columns.length - open, total: found.columns.length })}
          </span>
        </span>
      }
    >
      <p className="mb-4 max-w-prose text-ink-soft">{t('columnsText')}</p>
      <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
        {found.columns.map(({ heading, column, example }, at) => (
          <Select
            // biome-ignore lint/suspicious/noArrayIndexKey: columns of a file do not move
            key={at}
            label={heading || t('columnNumber', { number: at + 1 })}
            hint={example && t('example', { value: example.split('\n')[0] ?? '' })}
            value={column ?? ''}
            emptyLabel={t('ignored')}
            isDisabled={isPending}
            options={options}
            onChange={(next) => choose(at, next)}
          />
        ))}
      </div>
    </Disclosure>
  );
}
