import { checkValues } from '@mamori/core/ledger/check-values';
import type { LedgerValue } from '@mamori/core/ledger/column';
import { blankValues } from '@mamori/core/ledger/definition';
import { takeOut as TAKE_OUT } from '@mamori/core/ledger/ledgers/movement';
import { TAKE_OUT_CONDITIONS, type TakeOutCondition } from '@mamori/core/ledger/take-outs';
import { useNavigate } from '@tanstack/react-router';
import { api } from '../../app/api.ts';
import { useTranslation } from '../../app/translation.ts';
import { Form } from '../../forms/form.tsx';
import { type Form as FormState, useForm } from '../../forms/use-form.ts';
import { Checkbox } from '../../ui/checkbox.tsx';
import { today } from '../../ui/date/japan-day.ts';
import { PageHeader, Section } from '../../ui/page-header.tsx';
import { toast } from '../../ui/toast.tsx';
import { useLedgerWords } from '../ledgers/ledger-words.ts';
import { undoWrites } from '../ledgers/undo-writes.ts';
import { ValueField } from '../ledgers/value-field.tsx';
import { readAgain } from './take-out-data.ts';

type Entries = Record<string, LedgerValue>;
type Key = keyof typeof TAKE_OUT.columns & string;

const WHAT = ['deviceIds', 'what', 'person', 'purpose', 'destination', 'outOn', 'outTime', 'dueOn'] as const;
const PERMISSION = ['approvedBy', 'approvedOn', 'note'] as const;
const CONDITIONS = Object.keys(TAKE_OUT_CONDITIONS) as readonly TakeOutCondition[];
const SENT: readonly Key[] = [...WHAT, ...PERMISSION, ...CONDITIONS];

/** Who takes what, on which conditions, permitted by whom; one press writes it and marks the devices. */
export function NewTakeOutPage() {
  const { t } = useTranslation('takeOuts');
  const form = useTakeOutForm();
  return (
    <>
      <PageHeader title={t('new')} description={t('text')} back={{ to: '/take-outs', label: t('title') }} />
      <div className="max-w-2xl">
        <Form form={form} submitLabel={t('form.save')}>
          <Section title={t('form.what')}>
            <Fields form={form} columns={WHAT} />
          </Section>
          <Section title={t('form.conditions')}>
            <p className="mb-3 text-ink-soft">{t('form.conditionsHint')}</p>
            <div className="flex flex-col gap-1">
              {CONDITIONS.map((key) => (
                <Checkbox
                  key={key}
                  id={`take-out-${key}`}
                  label={t(`condition.${key}`)}
                  isSelected={form.values[key] === 'yes'}
                  onChange={(isSelected) => form.set(key, isSelected ? 'yes' : 'unknown')}
                />
              ))}
            </div>
          </Section>
          <Section title={t('form.permission')}>
            <Fields form={form} columns={PERMISSION} />
          </Section>
        </Form>
      </div>
    </>
  );
}

function useTakeOutForm(): FormState<Entries> {
  const { t } = useTranslation('takeOuts');
  const words = useLedgerWords(TAKE_OUT);
  const navigate = useNavigate();
  const all: Entries = { ...blankValues(TAKE_OUT), outOn: today(), dueOn: today() };
  return useForm<Entries>({
    name: 'take-out',
    initial: Object.fromEntries(SENT.map((key) => [key, all[key] ?? null])),
    labels: Object.fromEntries(SENT.map((key) => [key, words.column(key)])),
    validate: (values) => {
      const checked = checkValues(TAKE_OUT, values);
      return checked.ok
        ? {}
        : Object.fromEntries(
            checked.problems.map((one) => [one.column, words.problem(one.code, one.params)]),
          );
    },
    submit: async (values) => {
      const { writes } = await api.call('createTakeOut', { body: values as never });
      await readAgain();
      await navigate({ to: '/take-outs', replace: true });
      toast(t('form.saved'), {
        undo: async () => {
          await undoWrites(writes);
          await readAgain();
          toast(t('return.undone'));
        },
      });
    },
  });
}

function Fields({ form, columns }: { readonly form: FormState<Entries>; readonly columns: readonly Key[] }) {
  const { t } = useTranslation('takeOuts');
  const words = useLedgerWords(TAKE_OUT);
  return (
    <div className="flex flex-col gap-5">
      {columns.map((key) => {
        const { value = null, ...field } = form.field(key);
        return (
          <ValueField
            key={key}
            {...field}
            column={TAKE_OUT.columns[key]}
            name={key}
            value={value}
            words={words}
            names={{}}
            {...(key === 'deviceIds' && { hint: t('form.devicesHint') })}
          />
        );
      })}
    </div>
  );
}
