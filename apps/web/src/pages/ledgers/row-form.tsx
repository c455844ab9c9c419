import type { CallOutput } from '@mamori/contract/client';
import { checkValues } from '@mamori/core/ledger/check-values';
import { isBlank, type LedgerValue } from '@mamori/core/ledger/column';
import { blankValues, type LedgerDefinition } from '@mamori/core/ledger/definition';
import type { LedgerId } from '@mamori/core/ledger/ledgers';
import { api } from '../../app/api.ts';
import { useTranslation } from '../../app/translation.ts';
import { ChangedMeanwhile } from '../../forms/changed-meanwhile.tsx';
import { Form } from '../../forms/form.tsx';
import { type Form as FormState, useForm } from '../../forms/use-form.ts';
import { useKeptVersion } from '../../forms/use-kept-version.ts';
import { Disclosure } from '../../ui/disclosure.tsx';
import { matters } from './ledger-presentation.ts';
import { type LedgerWords, type Names, useLedgerWords, type Values } from './ledger-words.ts';
import { ValueField } from './value-field.tsx';

type Row = CallOutput<'createLedgerRow'>;
type Entries = Record<string, LedgerValue>;

interface RowFormProps {
  readonly definition: LedgerDefinition<LedgerId>;
  /** Missing: a new row. */
  readonly row?: Row | undefined;
  /** For a new row: what is filled in already. */
  readonly given?: Values;
  readonly names: Names;
  readonly onSaved: (row: Row) => void | Promise<void>;
}

/** The form of any ledger, by the groups of its definition; groups in which nothing stands are folded. */
export function RowForm({ definition, row, given = {}, names, onSaved }: RowFormProps) {
  const words = useLedgerWords(definition);
  const { form, kept, labels } = useRowForm({ definition, row, given, names, onSaved }, words);
  const shared = { definition, form, names, words };
  const [first, ...others] = definition.groups;
  return (
    <Form form={form}>
      <ChangedMeanwhile
        form={form}
        kept={kept}
        labels={labels}
        toValues={({ values }) => values as Entries}
        show={(key, value) => words.text(key, value as LedgerValue, names)}
      />
      {first && (
        <div className="grid gap-x-6 gap-y-5 sm:grid-cols-2">
          <Fields {...shared} columns={first.columns} />
        </div>
      )}
      <div className="flex flex-col divide-y divide-line border-y border-line">
        {others.map(({ id, columns }) => (
          <Disclosure
            key={id}
            level={2}
            title={<GroupTitle title={words.group(id)} columns={columns} values={form.values} />}
            isInitiallyOpen={
              row === undefined ? id === 'where' : columns.some((key) => isSaid(form.values[key]))
            }
          >
            <div className="grid gap-x-6 gap-y-5 sm:grid-cols-2">
              <Fields {...shared} columns={columns} />
            </div>
          </Disclosure>
        ))}
      </div>
    </Form>
  );
}

const isSaid = (value: LedgerValue | undefined) => !isBlank(value) && value !== 'unknown';

interface GroupTitleProps {
  readonly title: string;
  readonly columns: readonly string[];
  readonly values: Entries;
}

function GroupTitle({ title, columns, values }: GroupTitleProps) {
  const { t } = useTranslation('ledgerPages');
  const count = columns.filter((key) => isSaid(values[key])).length;
  return (
    <span className="flex flex-wrap items-baseline gap-x-3">
      {title}
      <span className="text-sm font-normal text-ink-soft">
        {t('form.filled', { count, total: columns.length })}
      </span>
    </span>
  );
}

interface FieldsProps {
  readonly definition: LedgerDefinition<LedgerId>;
  readonly form: FormState<Entries>;
  readonly columns: readonly string[];
  readonly names: Names;
  readonly words: LedgerWords;
}

function Fields({ definition, form, columns, names, words }: FieldsProps) {
  return columns
    .filter((key) => matters(definition.id, key, form.values) || isSaid(form.values[key]))
    .map((key) => {
      const column = definition.columns[key];
      if (!column) return null;
      const { value, ...field } = form.field(key);
      const isTall = (column.kind === 'text' && column.lines) || column.kind === 'references';
      return (
        <div key={key} className={isTall ? 'sm:col-span-2' : ''}>
          <ValueField
            {...field}
            column={column}
            name={key}
            value={value ?? null}
            words={words}
            names={names}
          />
        </div>
      );
    });
}

function useRowForm({ definition, row, given, onSaved }: RowFormProps, words: LedgerWords) {
  const kept = useKeptVersion(row);
  const keys = Object.keys(definition.columns);
  const labels = Object.fromEntries(keys.map((key) => [key, words.column(key)]));
  const initial = (row?.values ?? { ...blankValues(definition), ...given }) as Entries;
  const params = { ledger: definition.id };
  const form = useForm<Entries>({
    name: `ledger-${definition.id}-${row?.id ?? 'new'}`,
    initial,
    labels,
    validate: (values) => {
      const checked = checkValues(definition, values);
      return checked.ok
        ? {}
        : Object.fromEntries(
            checked.problems.map(({ column, code, params: more }) => [column, words.problem(code, more)]),
          );
    },
    submit: async (values) => {
      const saved = await kept.save((ifMatch) =>
        row
          ? api.call('updateLedgerRow', {
              params: { ...params, rowId: row.id },
              body: { values: changed(initial, values) } as never,
              ifMatch,
            })
          : api.call('createLedgerRow', { params, body: { values } as never }),
      );
      form.reset(saved.values as Entries);
      await onSaved(saved);
    },
  });
  return { form, kept, labels };
}

/** Only what this person changed: what a colleague changed in another column stays. */
function changed(before: Entries, after: Entries): Entries {
  const isSame = (key: string) => JSON.stringify(before[key]) === JSON.stringify(after[key]);
  return Object.fromEntries(Object.entries(after).filter(([key]) => !isSame(key)));
}
