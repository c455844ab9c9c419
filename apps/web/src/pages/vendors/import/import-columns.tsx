import { useTranslation } from '../../../app/translation.ts';
import { Section } from '../../../ui/page-header.tsx';
import { Select } from '../../../ui/select.tsx';
import { columnsQuery, type Found, REGISTER_FIELDS, type RegisterField } from './import-data.ts';

interface ImportColumnsProps {
  readonly found: Found;
  readonly isPending: boolean;
  readonly onChange: (columns: string) => void;
}

/** What every column was taken for; a field stands for one column only. */
export function ImportColumns({ found, isPending, onChange }: ImportColumnsProps) {
  const { t } = useTranslation('vendors');
  const choose = (at: number, field: RegisterField | '') =>
    onChange(
      columnsQuery(
        found.columns.map((column, place) => {
          if (place === at) return { field: field === '' ? null : field };
          return { field: column.field === field ? null : column.field };
        }),
      ),
    );
  return (
    <Section title={t('import.columns')}>
      <p className="mb-4 max-w-prose text-ink-soft">
        {t('import.columnsText')} {found.encoding && t('import.encoding', { encoding: found.encoding })}
        {found.sheet && t('import.sheet', { sheet: found.sheet })}
      </p>
      <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
        {found.columns.map((column, at) => (
          <Select
            // biome-ignore lint/suspicious/noArrayIndexKey: columns of a file do not move
            key={at}
            label={
              column.heading
                ? t('import.column', { heading: column.heading })
                : t('import.columnNumber', { number: at + 1 })
            }
            hint={column.example && t('import.example', { value: column.example })}
            value={column.field ?? ''}
            emptyLabel={t('import.ignored')}
            isDisabled={isPending}
            options={REGISTER_FIELDS.map((field) => ({ value: field, label: t(`import.field.${field}`) }))}
            onChange={(field) => choose(at, field)}
          />
        ))}
      </div>
    </Section>
  );
}
