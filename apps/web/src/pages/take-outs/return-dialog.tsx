import type { Known } from '@mamori/core/ledger/column';
import { Undo2 } from 'lucide-react';
import { useState } from 'react';
import { api } from '../../app/api.ts';
import { useSession } from '../../app/session.ts';
import { useTranslation } from '../../app/translation.ts';
import { Form } from '../../forms/form.tsx';
import { useForm } from '../../forms/use-form.ts';
import { Button } from '../../ui/button.tsx';
import { today } from '../../ui/date/japan-day.ts';
import { DateField } from '../../ui/date-field.tsx';
import { LazyDialog } from '../../ui/lazy-dialog.tsx';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { toast } from '../../ui/toast.tsx';
import { undoWrites } from '../ledgers/undo-writes.ts';
import { readAgain, rowOf, type TakeOut, titleOf } from './take-out-data.ts';

/** Back with its checks, in one press. */
export function ReturnDialog({ takeOut }: { readonly takeOut: TakeOut }) {
  const { t } = useTranslation('takeOuts');
  const [isOpen, setOpen] = useState(false);
  const name = titleOf(takeOut);
  return (
    <>
      <Button size="small" icon={Undo2} onPress={() => setOpen(true)}>
        {t('return.open')}
      </Button>
      <LazyDialog isOpen={isOpen} onClose={() => setOpen(false)} title={t('return.title', { name })}>
        <ReturnForm takeOut={takeOut} onDone={() => setOpen(false)} />
      </LazyDialog>
    </>
  );
}

interface Entries {
  readonly backOn: string | null;
  readonly backTime: string;
  readonly receivedBy: string;
  readonly backVirusChecked: Known;
  readonly backErased: Known;
}

const KNOWN = ['yes', 'no', 'unknown'] as const;

interface ReturnFormProps {
  readonly takeOut: TakeOut;
  readonly onDone: () => void;
}

function ReturnForm({ takeOut, onDone }: ReturnFormProps) {
  const { t } = useTranslation('takeOuts');
  const { t: words } = useTranslation('ledgers');
  const { person } = useSession();
  const label = (key: keyof Entries) => words(`ledger.take_out.column.${key}`);
  const { outOn, deviceIds } = rowOf(takeOut);
  const form = useForm<Entries>({
    name: `return-${takeOut.row.id}`,
    initial: {
      backOn: today(),
      backTime: '',
      receivedBy: person.displayName,
      backVirusChecked: 'unknown',
      backErased: 'unknown',
    },
    labels: {
      backOn: label('backOn'),
      backTime: label('backTime'),
      receivedBy: label('receivedBy'),
      backVirusChecked: label('backVirusChecked'),
      backErased: label('backErased'),
    },
    validate: ({ backOn }) => ({
      backOn: backOn === null || (outOn !== null && backOn < outOn) ? t('server.backBefore') : undefined,
    }),
    submit: async ({ backOn, ...values }) => {
      const { writes } = await api.call('returnTakeOut', {
        params: { takeOutId: takeOut.row.id },
        body: { ...values, backOn: backOn ?? today() },
        ifMatch: takeOut.row.version,
      });
      await readAgain();
      onDone();
      toast(t('return.saved'), {
        undo: async () => {
          await undoWrites(writes);
          await readAgain();
          toast(t('return.undone'));
        },
      });
    },
  });
  const checks = KNOWN.map((value) => ({ value, label: words(`known.${value}`) }));
  const known = (key: 'backVirusChecked' | 'backErased') => {
    const { onChange, ...field } = form.field(key);
    return (
      <Select
        {...field}
        isRequired
        options={checks}
        onChange={(value) => onChange(value === '' ? 'unknown' : value)}
      />
    );
  };
  return (
    <Form form={form} submitLabel={t('return.save')}>
      {deviceIds.length > 0 && <p className="text-ink-soft">{t('return.text')}</p>}
      <DateField {...form.field('backOn')} isRequired />
      {known('backVirusChecked')}
      {known('backErased')}
      <TextField {...form.field('receivedBy')} maxLength={200} />
      <TextField {...form.field('backTime')} maxLength={20} />
    </Form>
  );
}
