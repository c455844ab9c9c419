import { BLANK_ANSWER, type ItemAnswer } from '@mamori/core/assessment/answer-document';
import { CircleCheck } from 'lucide-react';
import { useState } from 'react';
import { useMutationOperation, useOperationWith } from '../../app/api.ts';
import { useCan } from '../../app/session.ts';
import { useTranslation } from '../../app/translation.ts';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ButtonLink } from '../../ui/link.tsx';
import { PageHeader, Section } from '../../ui/page-header.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { Skeleton } from '../../ui/spinner.tsx';
import { toast } from '../../ui/toast.tsx';
import { labelOf, useEdition, useEditionItems, wordingOf } from '../editions/edition-items.ts';
import { AnswerEditor } from './answer-editor.tsx';
import { CUSTOMER_READERS } from './vendor-data.ts';
import { EditionChoice, useVendorEdition } from './vendor-edition.tsx';

type Question = NonNullable<ReturnType<typeof useOperationWith<'listOpenQuestions'>>['data']>['rows'][number];

/** Questions about customers, each answered once for all customers for whom the answer is the same. */
export function OpenQuestionsPage() {
  const { t } = useTranslation('vendorSide');
  const editionId = useVendorEdition();
  const { data, error } = useOperationWith(
    'listOpenQuestions',
    { query: { editionId: editionId ?? '' } },
    { enabled: editionId !== null },
  );
  const isNamed = !useEdition(editionId ?? undefined).isLoading;
  return (
    <>
      <PageHeader
        title={t('question.title')}
        description={t('question.text')}
        back={{ to: '/customers', label: t('customer.title') }}
      />
      <div className="mb-8 max-w-md">
        <EditionChoice />
      </div>
      <ProblemAlert error={error} />
      {!error && (!data || !isNamed) && <Skeleton lines={6} />}
      {data?.rows.length === 0 && (
        <EmptyState
          icon={CircleCheck}
          title={t('question.empty')}
          action={<ButtonLink to="/customers">{t('customer.title')}</ButtonLink>}
        >
          {t('question.emptyText')}
        </EmptyState>
      )}
      {editionId &&
        isNamed &&
        data?.rows.map((question) => (
          <QuestionForm
            key={`${question.itemId} ${question.count}`}
            editionId={editionId}
            question={question}
          />
        ))}
    </>
  );
}

interface FormProps {
  readonly editionId: string;
  readonly question: Question;
}

function QuestionForm({ editionId, question }: FormProps) {
  const { t } = useTranslation('vendorSide');
  const items = useEditionItems(editionId);
  const canEdit = useCan()('customer.edit');
  const [value, setValue] = useState<ItemAnswer>(BLANK_ANSWER);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const answer = useMutationOperation('answerOpenQuestion', {
    invalidates: CUSTOMER_READERS,
    onSuccess: ({ answered }) => toast(t('question.answered', { count: answered })),
  });
  const all = question.customers.map(({ id }) => id);
  const label = labelOf(items, question.itemId);
  return (
    <Section title={`${label} ${question.questions.join(' / ')}`}>
      <p className="mb-4 max-w-prose text-ink-soft">{wordingOf(items, question.itemId)}</p>
      {canEdit && (
        <form
          noValidate
          className="flex max-w-3xl flex-col gap-5"
          onSubmit={(event) => {
            event.preventDefault();
            answer.mutate({
              body: {
                editionId: editionId as never,
                itemId: question.itemId,
                customerIds: [...chosen],
                value: value as never,
              },
            });
          }}
        >
          <fieldset>
            <legend className="font-bold">{t('question.customers', { count: question.count })}</legend>
            <Checkbox
              label={t('question.all')}
              isSelected={chosen.length === all.length}
              isIndeterminate={chosen.length > 0 && chosen.length < all.length}
              onChange={(isSelected) => setChosen(isSelected ? all : [])}
            />
            <div className="max-h-72 overflow-y-auto ps-9">
              {question.customers.map(({ id, name }) => (
                <Checkbox
                  key={id}
                  label={name}
                  isSelected={chosen.includes(id)}
                  onChange={(isSelected) =>
                    setChosen(isSelected ? [...chosen, id] : chosen.filter((one) => one !== id))
                  }
                />
              ))}
            </div>
            {question.count > all.length && (
              <p className="text-ink-soft">{t('question.more', { count: question.count - all.length })}</p>
            )}
          </fieldset>
          <AnswerEditor
            label={label}
            fiscalYear={Number(editionId.slice(2, 6))}
            value={value}
            onChange={setValue}
            isBasisHidden
          />
          <ProblemAlert error={answer.error} />
          <div>
            <Button
              type="submit"
              variant="primary"
              isDisabled={chosen.length === 0 || value.answer === null}
              isPending={answer.isPending}
            >
              {t('question.answer', { count: chosen.length })}
            </Button>
          </div>
        </form>
      )}
    </Section>
  );
}
