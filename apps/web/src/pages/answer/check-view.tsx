import { ArrowLeft } from 'lucide-react';
import { useRef, useState } from 'react';
import { api, useOperationWith } from '../../app/api.ts';
import { useTranslation } from '../../app/translation.ts';
import { Form } from '../../forms/form.tsx';
import { useForm } from '../../forms/use-form.ts';
import { AlertBanner } from '../../ui/alert-banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { listText } from '../../ui/list-text.ts';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { Skeleton } from '../../ui/spinner.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { usePageTitle } from '../../ui/use-page-title.ts';
import { ProblemList } from '../checklist/problem-list.tsx';
import { patchRequest } from './guest-data.ts';
import type { StepProps } from './request-page.tsx';
import { UnsavedNotice } from './unsaved-notice.tsx';

/** What is still missing, who answers, and the button that sends. */
export function CheckView({ request, session, onGo, onSent }: StepProps & { readonly onSent: () => void }) {
  const { t } = useTranslation('guest');
  const heading = useRef<HTMLHeadingElement>(null);
  usePageTitle(t('page.check.title'), heading);
  const input = { params: { requestId: request.id } };
  const { data, error } = useOperationWith('checkGuestAnswers', input, { staleTime: 0, gcTime: 0 });
  return (
    <>
      <div>
        <Button variant="quiet" size="small" icon={ArrowLeft} onPress={() => onGo({ at: 'answering' })}>
          {t('page.check.back')}
        </Button>
      </div>
      <h1 ref={heading} tabIndex={-1} className="text-2xl">
        {t('page.check.title')}
      </h1>
      <UnsavedNotice request={request} session={session} onOpen={() => onGo({ at: 'answering' })} />
      <ProblemAlert error={error} />
      {!data && !error && <Skeleton lines={4} />}
      {data && (
        <>
          <p>{t('page.check.counted', { answered: data.answered, total: data.total })}</p>
          {data.complete ? (
            <AlertBanner tone="success" title={t('page.check.complete')} />
          ) : (
            <AlertBanner tone="warning" title={t('page.check.incomplete')}>
              {t('page.check.incompleteText')}
            </AlertBanner>
          )}
          <Problems problems={data.problems} />
          {request.closed ? (
            <AlertBanner tone="warning" title={t('page.check.closed')} />
          ) : (
            <SendForm request={request} isComplete={data.complete} onGo={onGo} onSent={onSent} />
          )}
        </>
      )}
    </>
  );
}

type Found = Parameters<typeof ProblemList>[0]['problems'];

/** Item by item; the blank ones in one line, or there would be a screen full of the same sentence. */
function Problems({ problems }: { readonly problems: Found }) {
  const { t } = useTranslation('guest');
  const blank = problems.filter(({ code }) => code === 'missing-answer').map(({ item }) => item ?? '');
  return (
    <div className="flex flex-col gap-3">
      {blank.length > 0 && <p>{t('page.check.blank', { items: listText(blank) })}</p>}
      {problems
        .filter(({ code }) => code !== 'missing-answer')
        .map((problem) => (
          <ProblemList key={`${problem.item} ${problem.code}`} problems={[problem]} contradictsSum={false} />
        ))}
    </div>
  );
}

interface SendFormProps extends Pick<StepProps, 'request' | 'onGo'> {
  readonly isComplete: boolean;
  readonly onSent: () => void;
}

function SendForm({ request, isComplete, onGo, onSent }: SendFormProps) {
  const { t } = useTranslation('guest');
  const params = { requestId: request.id };
  const [isDespite, setDespite] = useState(false);
  const missing = (text: string) => (text.trim() === '' ? t('page.check.missing') : undefined);
  const form = useForm({
    name: 'guest-send',
    initial: { company: request.head.company, name: request.head.person, post: request.head.post },
    labels: {
      company: t('page.check.company'),
      name: t('page.check.person'),
      post: t('page.check.post'),
    },
    validate: ({ company, name }) => ({ company: missing(company), name: missing(name) }),
    submit: async ({ company, name, post }) => {
      const head = await api.call('saveGuestHead', {
        params,
        body: { company, person: name, post },
        ifMatch: request.head.version,
      });
      patchRequest(request.id, (now) => ({ ...now, head }));
      const receipt = await api.call('submitGuestAnswers', {
        params,
        body: { name, post, despiteProblems: isDespite },
      });
      onSent();
      onGo({ at: 'receipt', receipt });
    },
  });
  return (
    <Form form={form} submitLabel={t('page.check.send', { facility: request.facilityName })}>
      <h2 className="text-xl">{t('page.check.who')}</h2>
      <TextField {...form.field('company')} isRequired maxLength={200} />
      <TextField {...form.field('name')} isRequired maxLength={200} autoComplete="name" />
      <TextField {...form.field('post')} isOptional maxLength={200} />
      {!isComplete && (
        <Checkbox label={t('page.check.despite')} isSelected={isDespite} onChange={setDespite} />
      )}
    </Form>
  );
}
