import { ledgerOf } from '@mamori/core/ledger/ledgers';
import { useTranslation } from '../../app/translation.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { Link } from '../../ui/link.tsx';
import { listText } from '../../ui/list-text.ts';
import { ToneLine } from '../../ui/tone-line.tsx';
import { useLedgerWords } from '../ledgers/ledger-words.ts';
import { Facts } from './account-facts.tsx';
import type { Candidate } from './check-data.ts';
import { useCheckWords } from './check-words.ts';
import { Key } from './question-card.tsx';

interface CandidateCardProps {
  readonly number: number;
  readonly candidate: Candidate;
  /** Null: who reads only. */
  readonly onChoose: (() => void) | null;
}

/** A person of the roster, and what speaks for and against them. */
export function CandidateCard({ number, candidate: { person, evidence }, onChoose }: CandidateCardProps) {
  const { t } = useTranslation('accountCheck');
  const words = useCheckWords();
  const staff = useLedgerWords(ledgerOf('staff'));
  const against = evidence.filter(({ strength }) => strength === 'against');
  const speaksFor = evidence.filter(({ strength }) => strength !== 'against');
  return (
    <li className="flex flex-col gap-3 rounded-xl border border-line bg-raised px-5 py-4">
      <div>
        <h3 className="flex flex-wrap items-center gap-2 text-lg">
          <Link to="/ledgers/$ledger/rows/$rowId" params={{ ledger: 'staff', rowId: person.id }}>
            {t('questions.candidate', { number, name: person.name })}
          </Link>
          {person.leftOn && (
            <Badge tone="warning">{t('list.left', { date: words.date(person.leftOn) })}</Badge>
          )}
        </h3>
        {person.kana && <p className="text-ink-soft text-sm">{person.kana}</p>}
      </div>
      <Facts
        values={{
          number: person.number,
          romaji: person.romaji,
          formerNames: listText(person.formerNames),
          department: person.department,
          job: person.job === null ? person.jobTitle : staff.choice('job', person.job),
          joinedOn: words.date(person.joinedOn),
        }}
      />
      <div className="grow">
        <h4 className="text-ink-soft text-sm">{t('questions.for')}</h4>
        <ul className="mt-1 flex flex-col gap-1">
          {speaksFor.map((one) => (
            <ToneLine key={one.kind} tone="success">
              <span>{words.evidence(one)}</span>
            </ToneLine>
          ))}
        </ul>
        {against.length > 0 && (
          <>
            <h4 className="mt-3 text-ink-soft text-sm">{t('questions.against')}</h4>
            <ul className="mt-1 flex flex-col gap-1">
              {against.map((one) => (
                <ToneLine key={one.kind} tone="warning">
                  <span>{words.evidence(one)}</span>
                </ToneLine>
              ))}
            </ul>
          </>
        )}
      </div>
      {onChoose && (
        <div data-print="hide">
          <Button
            variant="primary"
            isWide
            onPress={onChoose}
            aria-label={`${t('questions.isThis')} ${person.name}`}
          >
            {t('questions.isThis')} <Key>{String(number)}</Key>
          </Button>
        </div>
      )}
    </li>
  );
}
