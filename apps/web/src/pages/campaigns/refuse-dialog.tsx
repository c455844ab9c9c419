import type { CallOutput } from '@mamori/contract/client';
import { api, invalidate, useOperation } from '../../app/api.ts';
import { useTranslation } from '../../app/translation.ts';
import { Form } from '../../forms/form.tsx';
import { useForm } from '../../forms/use-form.ts';
import { Button } from '../../ui/button.tsx';
import { CopyButton } from '../../ui/copy-button.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { LazyDialog } from '../../ui/lazy-dialog.tsx';
import { listText } from '../../ui/list-text.ts';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { RadioGroup } from '../../ui/radio-group.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { toast } from '../../ui/toast.tsx';
import { CAMPAIGN_READERS, type RequestRow, yearWords } from './campaign-data.ts';

type Help = CallOutput<'listRefusalHelp'>['rows'][number];
type Excuse = Help['excuse'];
const EXCUSES = [
  'not_in_scope',
  'no_contract',
  'fee',
  'closed_network',
  'other',
] as const satisfies readonly Excuse[];

interface RefuseDialogProps {
  readonly request: RequestRow;
  readonly onClose: () => void;
}

/** Records a refusal; what the source says to it, and what to say on the telephone, stands beside (R-C10). */
export function RefuseDialog({ request, onClose }: RefuseDialogProps) {
  const { t } = useTranslation(['campaigns', 'common']);
  const { data, error } = useOperation('listRefusalHelp');
  const form = useForm<{ excuse: Excuse | null; text: string }>({
    name: 'refusal',
    initial: { excuse: null, text: '' },
    labels: { excuse: t('campaigns:refuse.excuse'), text: t('campaigns:refuse.text') },
    validate: ({ excuse }) => ({ excuse: excuse ? undefined : t('common:field.choose') }),
    submit: async ({ excuse, text }) => {
      if (!excuse) return;
      await api.call('refuseVendorRequest', { params: { requestId: request.id }, body: { excuse, text } });
      await invalidate(CAMPAIGN_READERS);
      toast(t('campaigns:refuse.done'));
      onClose();
    },
  });
  const help = data?.rows.find(({ excuse }) => excuse === form.values.excuse);
  return (
    <LazyDialog
      isOpen
      onClose={onClose}
      title={t('campaigns:refuse.title', { vendor: request.vendorName })}
      size="wide"
    >
      <ProblemAlert error={error} />
      <Form
        form={form}
        submitLabel={t('campaigns:refuse.submit')}
        secondary={<Button onPress={onClose}>{t('common:action.cancel')}</Button>}
      >
        <RadioGroup
          {...form.field('excuse')}
          options={EXCUSES.map((value) => ({ value, label: t(`campaigns:refuse.kind.${value}`) }))}
          isRequired
        />
        {help && <RefusalAnswers help={help} />}
        <TextArea
          {...form.field('text')}
          hint={t('campaigns:refuse.textHint')}
          rows={3}
          maxLength={10_000}
          isOptional
        />
      </Form>
    </LazyDialog>
  );
}

function RefusalAnswers({ help }: { readonly help: Help }) {
  const { t } = useTranslation('campaigns');
  return (
    <section aria-live="polite" className="rounded-xl border border-line bg-sunken p-4">
      <h3 className="mb-2 text-base font-bold">{t('refuse.answers')}</h3>
      {help.answers.map((answer, index) => (
        <Disclosure key={answer.id} title={answer.says} isInitiallyOpen={index === 0}>
          <dl className="flex flex-col gap-2">
            <dt className="font-bold">{t('refuse.source')}</dt>
            <dd>
              {answer.answer}
              <Citations citations={answer.citations} sources={answer.sources} />
            </dd>
            <dt className="font-bold">{t('refuse.phone')}</dt>
            <dd className="border-s-4 border-key-line ps-3">{answer.phone}</dd>
          </dl>
        </Disclosure>
      ))}
      <Disclosure title={t('refuse.incident')}>
        <p className="border-s-4 border-key-line ps-3">{help.incident.phone}</p>
        <Citations citations={help.incident.citations} sources={[]} />
      </Disclosure>
      <Disclosure title={t('refuse.notes')}>
        <ul className="flex flex-col gap-4">
          {help.notes.map((note) => (
            <li key={note.label} className="flex flex-col items-start gap-2">
              <span className="font-bold">{note.label}</span>
              <span lang="ja">{note.text}</span>
              {note.explanation && (
                <span className="text-[0.9375rem] text-ink-soft">
                  {t('refuse.notJapanese', { text: note.explanation })}
                </span>
              )}
              <CopyButton text={note.text} label={t('refuse.copy')} />
            </li>
          ))}
        </ul>
      </Disclosure>
    </section>
  );
}

/** Each with the year for which it was given. */
function Citations(props: Pick<Help['answers'][number], 'citations' | 'sources'>) {
  const { t } = useTranslation('campaigns');
  const all = [
    ...props.citations.map(({ id, fiscalYear }) => t('refuse.year', { id, ...yearWords(fiscalYear) })),
    ...props.sources,
  ];
  if (all.length === 0) return null;
  return (
    <span className="mt-1 block text-[0.9375rem] text-ink-soft">
      {t('refuse.basis', { citations: listText(all) })}
    </span>
  );
}
