import { ArrowLeft, ArrowRight, UserRoundX } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from '../../app/translation.ts';
import { AlertBanner } from '../../ui/alert-banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { Menu } from '../../ui/menu.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { ReferenceField } from '../ledgers/reference-field.tsx';
import { AccountFacts } from './account-facts.tsx';
import { CandidateCard } from './candidate-card.tsx';
import type { Question } from './check-data.ts';
import { useCheckWords } from './check-words.ts';
import { useAnswerKeys } from './use-answer-keys.ts';
import { type Answer, useAnswer } from './use-decisions.ts';

interface QuestionCardProps {
  readonly question: Question;
  readonly canEdit: boolean;
  readonly onAnswered: (accountId: string) => void;
  readonly onUndone: (accountId: string) => void;
  readonly onSkip: () => void;
  /** Null: nothing was skipped. */
  readonly onBack: (() => void) | null;
  /** Somebody else was faster: read again. */
  readonly onChanged: () => void;
}

/** One account and the people whose it may be, side by side. */
export function QuestionCard(props: QuestionCardProps) {
  const { question, canEdit, onSkip, onBack } = props;
  const { account, candidates, candidateCount, reason } = question;
  const { t } = useTranslation(['accountCheck', 'accounts']);
  const heading = useRef<HTMLHeadingElement>(null);
  const { answer, isPending, isChanged, error } = useAnswer(props);
  useEffect(() => heading.current?.focus(), []);
  const isPerson = (at: number) => {
    const person = candidates[at]?.person;
    if (person)
      answer(
        account,
        { answer: 'person', staffId: person.id },
        t('questions.answered', { account: account.name, name: person.name }),
      );
  };
  const isNobody = () =>
    answer(
      account,
      { answer: 'nobody', staffIds: candidates.map(({ person }) => person.id) },
      t('questions.refused', { account: account.name }),
    );
  useAnswerKeys({
    isActive: canEdit && !isPending,
    onNumber: (number) => (number > 0 ? isPerson(number - 1) : candidates.length > 0 && isNobody()),
    onNext: onSkip,
    onBack,
  });
  return (
    <article className="flex flex-col gap-5">
      {isChanged ? (
        <AlertBanner tone="warning" isLive>
          {t('questions.changed')}
        </AlertBanner>
      ) : (
        <ProblemAlert error={error} />
      )}
      <div className="rounded-xl border border-line-strong bg-raised px-5 py-4">
        <h2 ref={heading} tabIndex={-1} className="text-xl">
          {account.name}
        </h2>
        <p className="text-ink-soft">{t(`accounts:reason.${reason}`)}</p>
        <AccountFacts account={account} />
      </div>
      <ol className="grid gap-4 md:grid-cols-2 xl:grid-cols-3">
        {candidates.map((candidate, at) => (
          <CandidateCard
            key={candidate.person.id}
            number={at + 1}
            candidate={candidate}
            onChoose={canEdit && !isPending ? () => isPerson(at) : null}
          />
        ))}
      </ol>
      {candidateCount > candidates.length && (
        <p className="text-ink-soft">
          {t('questions.moreCandidates', { count: candidateCount - candidates.length })}
        </p>
      )}
      <div className="flex flex-wrap gap-3" data-print="hide">
        {canEdit && (
          <Button
            icon={UserRoundX}
            isPending={isPending}
            isDisabled={candidates.length === 0}
            onPress={isNobody}
          >
            {t('questions.none')} <Key>0</Key>
          </Button>
        )}
        <Button icon={ArrowRight} onPress={onSkip}>
          {t('questions.skip')} <Key>→</Key>
        </Button>
        {canEdit && <OtherKinds onChoose={(body, text) => answer(account, body, text)} name={account.name} />}
        {onBack && (
          <Button variant="quiet" icon={ArrowLeft} onPress={onBack}>
            {t('questions.back')} <Key>←</Key>
          </Button>
        )}
      </div>
      {canEdit && (
        <>
          <p className="text-ink-soft text-sm max-sm:hidden">{t('questions.keys')}</p>
          <SomebodyElse
            onChoose={(staffId) =>
              answer(
                account,
                { answer: 'person', staffId },
                t('questions.answered', { account: account.name, name: '' }),
              )
            }
          />
        </>
      )}
    </article>
  );
}

/** The key that does the same; phones have none. */
export function Key({ children }: { readonly children: string }) {
  return (
    <kbd
      aria-hidden
      className="rounded border border-line-strong bg-surface px-1.5 font-sans text-ink-soft text-xs max-sm:hidden"
    >
      {children}
    </kbd>
  );
}

const KINDS = ['shared', 'service', 'vendor', 'built_in', 'break_glass'] as const;

interface OtherKindsProps {
  readonly name: string;
  readonly onChoose: (body: Answer, text: string) => void;
}

/** The account is nobody's own. */
function OtherKinds({ name, onChoose }: OtherKindsProps) {
  const { t } = useTranslation('accountCheck');
  const words = useCheckWords();
  return (
    <Menu
      label={t('questions.kinds')}
      entries={KINDS.map((kind) => ({
        id: kind,
        label: words.kind(kind),
        onAction: () =>
          onChoose({ answer: kind }, t('questions.kindSet', { account: name, kind: words.kind(kind) })),
      }))}
    />
  );
}

function SomebodyElse({ onChoose }: { readonly onChoose: (staffId: string) => void }) {
  const { t } = useTranslation('accountCheck');
  const [staffId, setStaffId] = useState<string | null>(null);
  return (
    <Disclosure title={t('questions.other')}>
      <div className="flex max-w-md flex-col gap-3">
        <ReferenceField
          label={t('questions.otherField')}
          to="staff"
          isMany={false}
          value={staffId}
          onChange={(value) => setStaffId(typeof value === 'string' ? value : null)}
          names={{}}
        />
        <div>
          <Button isDisabled={staffId === null} onPress={() => staffId && onChoose(staffId)}>
            {t('questions.otherAction')}
          </Button>
        </div>
      </div>
    </Disclosure>
  );
}
