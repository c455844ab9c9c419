import { CircleCheck } from 'lucide-react';
import { useState } from 'react';
import { queryClient, useOperationWith } from '../../app/api.ts';
import { useCan } from '../../app/session.ts';
import { useTranslation } from '../../app/translation.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ButtonLink } from '../../ui/link.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { ProgressBar } from '../../ui/progress.tsx';
import { Skeleton } from '../../ui/spinner.tsx';
import type { Question } from './check-data.ts';
import { QuestionCard } from './question-card.tsx';
import { RefusalsSection } from './refusals-section.tsx';

/** Read at once; answered ones are gone at the next reading. */
const READ = 50;

/** Doubtful accounts one by one: whose is it, with what speaks for and against each candidate (R-E3; S0 6-2). */
export function QuestionsPage() {
  const { t } = useTranslation('accountCheck');
  return (
    <>
      <PageHeader
        title={t('questions.title')}
        description={t('questions.text')}
        back={{ to: '/account-check', label: t('list.back') }}
      />
      <Questions />
      <RefusalsSection />
    </>
  );
}

const without = (known: readonly string[], id: string) => known.filter((one) => one !== id);

/** The list stays as it was read while somebody answers: what was answered or skipped is only left out. */
function Questions() {
  const { t } = useTranslation('accountCheck');
  const [offset, setOffset] = useState(0);
  const [answered, setAnswered] = useState<readonly string[]>([]);
  const [skipped, setSkipped] = useState<readonly string[]>([]);
  const { data, error } = useOperationWith(
    'listAccountQuestions',
    { query: { offset, limit: READ } },
    { staleTime: Number.POSITIVE_INFINITY, gcTime: 0 },
  );
  if (!data) return error ? <ProblemAlert error={error} /> : <Skeleton lines={8} />;
  const read = (from: number) => {
    setOffset(from);
    void queryClient.invalidateQueries({ queryKey: ['listAccountQuestions'] });
  };
  const open = data.rows.filter(
    ({ account }) => !answered.includes(account.id) && !skipped.includes(account.id),
  );
  const doneHere = data.rows.filter(({ account }) => answered.includes(account.id)).length;
  const [current] = open;
  const left = data.total - doneHere;
  return (
    <div className="mb-10 flex flex-col gap-6">
      {answered.length + left > 0 && (
        <div className="max-w-xl">
          <ProgressBar
            label={t('questions.progress')}
            value={answered.length}
            maximum={answered.length + left}
          />
        </div>
      )}
      {current ? (
        <Current
          question={current}
          onAnswered={(id) => setAnswered((known) => [...known, id])}
          onUndone={(id) => {
            setAnswered((known) => without(known, id));
            read(offset);
          }}
          onSkip={() => setSkipped((known) => [...known, current.account.id])}
          onBack={skipped.length > 0 ? () => setSkipped((known) => known.slice(0, -1)) : null}
          onChanged={() => read(offset)}
        />
      ) : (
        <Pause
          skipped={skipped.length}
          hasMore={left > skipped.length}
          onMore={() => read(skipped.length)}
          onAgain={() => {
            setSkipped([]);
            read(0);
          }}
        />
      )}
    </div>
  );
}

interface CurrentProps {
  readonly question: Question;
  readonly onAnswered: (accountId: string) => void;
  readonly onUndone: (accountId: string) => void;
  readonly onSkip: () => void;
  readonly onBack: (() => void) | null;
  readonly onChanged: () => void;
}

function Current(props: CurrentProps) {
  const canEdit = useCan()('ledger.edit');
  return <QuestionCard key={props.question.account.id} {...props} canEdit={canEdit} />;
}

interface PauseProps {
  readonly skipped: number;
  readonly hasMore: boolean;
  readonly onMore: () => void;
  readonly onAgain: () => void;
}

function Pause({ skipped, hasMore, onMore, onAgain }: PauseProps) {
  const { t } = useTranslation('accountCheck');
  const isEnd = skipped === 0 && !hasMore;
  return (
    <EmptyState
      icon={CircleCheck}
      title={t(isEnd ? 'questions.end' : 'questions.pause')}
      action={
        <>
          {hasMore && (
            <Button variant="primary" onPress={onMore}>
              {t('questions.more')}
            </Button>
          )}
          {skipped > 0 && <Button onPress={onAgain}>{t('questions.again')}</Button>}
          <ButtonLink to="/account-check">{t('questions.toCheck')}</ButtonLink>
        </>
      }
    >
      {isEnd ? t('questions.endText') : skipped > 0 && t('questions.pauseText', { count: skipped })}
    </EmptyState>
  );
}
