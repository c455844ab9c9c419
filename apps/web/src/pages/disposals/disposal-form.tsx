import { checkValues } from '@mamori/core/ledger/check-values';
import type { LedgerValue } from '@mamori/core/ledger/column';
import { blankValues } from '@mamori/core/ledger/definition';
import { disposal as DISPOSAL } from '@mamori/core/ledger/ledgers/movement';
import { api } from '../../app/api.ts';
import { useTranslation } from '../../app/translation.ts';
import { ChangedMeanwhile } from '../../forms/changed-meanwhile.tsx';
import { Form } from '../../forms/form.tsx';
import { useForm } from '../../forms/use-form.ts';
import { useKeptVersion } from '../../forms/use-kept-version.ts';
import { RadioGroup } from '../../ui/radio-group.tsx';
import { type Names, useLedgerWords } from '../ledgers/ledger-words.ts';
import { ValueField } from '../ledgers/value-field.tsx';
import type { Disposal } from './disposal-data.ts';

export { DISPOSAL };

type Entries = Record<string, LedgerValue>;
type Key = keyof typeof DISPOSAL.columns & string;

interface PartFormProps {
  /** Null for a new record. */
  readonly row: Disposal['row'] | null;
  readonly columns: readonly Key[];
  readonly given?: Entries;
  readonly names: Names;
  readonly submitLabel: string;
  readonly onSaved: (id: string) => Promise<void>;
}

const HINTS = { deviceIds: 'what.devicesHint', what: 'what.whatHint' } as const;
const LABELS = {
  deviceIds: 'what.devices',
  what: 'what.what',
  patientData: 'what.patientData',
  method: 'what.method',
  vendorId: 'what.vendor',
  contract: 'what.contract',
  proof: 'proof.kind',
  proofNumber: 'proof.number',
  note: 'what.note',
} as const;
const labelled = (key: string): key is keyof typeof LABELS => key in LABELS;

/** Some columns of a record; only what this person changed is sent. */
export function PartForm(props: PartFormProps) {
  const { row, columns, names } = props;
  const { t } = useTranslation('disposals');
  const words = useLedgerWords(DISPOSAL);
  const labels = Object.fromEntries(
    columns.map((key) => [key, labelled(key) ? t(LABELS[key]) : words.column(key)]),
  );
  const { form, kept } = usePartForm(props, labels, words.problem);
  return (
    <Form form={form} submitLabel={props.submitLabel}>
      {row && (
        <ChangedMeanwhile
          form={form}
          kept={kept}
          labels={labels}
          toValues={({ values }) => pick(values as Entries, columns)}
          show={(key, value) => words.text(key, value as LedgerValue, names)}
        />
      )}
      {columns.map((key) => {
        const column = DISPOSAL.columns[key];
        const { value = null, onChange, ...field } = form.field(key);
        if (key === 'patientData' || key === 'method' || key === 'proof')
          return (
            <Choices
              key={key}
              {...field}
              column={key}
              value={value === null ? null : String(value)}
              onChange={onChange}
            />
          );
        return (
          <ValueField
            key={key}
            {...field}
            column={column}
            name={key}
            value={value}
            onChange={onChange}
            words={words}
            names={names}
            {...(key in HINTS && { hint: t(HINTS[key as keyof typeof HINTS]) })}
          />
        );
      })}
    </Form>
  );
}

const pick = (values: Entries, columns: readonly string[]): Entries =>
  Object.fromEntries(columns.map((key) => [key, values[key] ?? null]));

function usePartForm(
  { row, columns, given = {}, onSaved }: PartFormProps,
  labels: Record<string, string>,
  problem: (code: string, params: object) => string,
) {
  const kept = useKeptVersion(row ?? undefined);
  const initial = pick((row?.values ?? { ...blankValues(DISPOSAL), ...given }) as Entries, columns);
  const ledger = DISPOSAL.id;
  const form = useForm<Entries>({
    name: `disposal-${row?.id ?? 'new'}-${columns[0]}`,
    initial,
    labels,
    validate: (values) => {
      const checked = checkValues(DISPOSAL, values, { patch: true });
      return checked.ok
        ? {}
        : Object.fromEntries(checked.problems.map((one) => [one.column, problem(one.code, one.params)]));
    },
    submit: async (values) => {
      const isSame = (key: string) => JSON.stringify(initial[key]) === JSON.stringify(values[key]);
      const changed = Object.fromEntries(Object.entries(values).filter(([key]) => !isSame(key)));
      const saved = await kept.save((ifMatch) =>
        row
          ? api.call('updateLedgerRow', {
              params: { ledger, rowId: row.id },
              body: { values: changed } as never,
              ifMatch,
            })
          : api.call('createLedgerRow', { params: { ledger }, body: { values } as never }),
      );
      form.reset(pick(saved.values as Entries, columns));
      await onSaved(saved.id);
    },
  });
  return { form, kept };
}

interface ChoicesProps {
  readonly id: string;
  readonly label: string;
  readonly error: string | undefined;
  readonly column: 'patientData' | 'method' | 'proof';
  readonly value: string | null;
  readonly onChange: (value: LedgerValue) => void;
}

/** Few enough to be all seen, with what they mean. */
function Choices({ column, value, onChange, ...field }: ChoicesProps) {
  const { t } = useTranslation('disposals');
  const words = useLedgerWords(DISPOSAL);
  const options = {
    patientData: (['yes', 'no', 'unknown'] as const).map((one) => ({
      value: one as string,
      label: t(`what.${one}`),
      ...(one === 'unknown' && { hint: t('what.unknownHint') }),
    })),
    method: (DISPOSAL.columns.method.values as readonly string[]).map((one) => ({
      value: one,
      label: words.choice('method', one),
    })),
    proof: DISPOSAL.columns.proof.values.map((one) => ({
      value: one as string,
      label: words.choice('proof', one),
      hint: t(`proof.${one}Hint`),
    })),
  }[column];
  return (
    <RadioGroup
      {...field}
      value={value}
      onChange={onChange}
      options={options}
      isRequired={column !== 'proof'}
      {...(column === 'method' && { hint: t('what.methodHint') })}
    />
  );
}
