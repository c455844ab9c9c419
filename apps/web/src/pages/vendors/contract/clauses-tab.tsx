import type { CallOutput } from '@mamori/contract/client';
import { countClauses } from '@mamori/core/vendor/clauses';
import { Printer } from 'lucide-react';
import { useState } from 'react';
import { api, useOperation } from '../../../app/api.ts';
import { useTranslation } from '../../../app/translation.ts';
import { AlertBanner } from '../../../ui/alert-banner.tsx';
import { Button } from '../../../ui/button.tsx';
import { Checkbox } from '../../../ui/checkbox.tsx';
import { DownloadLink } from '../../../ui/link.tsx';
import { ProblemAlert } from '../../../ui/problem-alert.tsx';
import { Skeleton } from '../../../ui/spinner.tsx';
import { toast } from '../../../ui/toast.tsx';
import { ClauseCard, type ClauseValue, UNCHECKED } from './clause-card.tsx';
import type { ContractRow } from './contract-values.ts';
import { PartConflictChoice } from './part-conflict.tsx';
import { type SavedPart, usePart } from './use-part.ts';

const entriesOf = (row: ContractRow) => new Map(Object.entries(row.clauses));

type Section = CallOutput<'getContractGuide'>['sections'][number];

interface ClausesTabProps {
  readonly contract: ContractRow;
  readonly canEdit: boolean;
}

/** Every clause of S1 別紙1: is it in this contract, and where? */
export function ClausesTab({ contract, canEdit }: ClausesTabProps) {
  const { t } = useTranslation('contracts');
  const guide = useOperation('getContractGuide');
  const [isOnlyOpen, setOnlyOpen] = useState(false);
  const part = usePart<ClauseValue>(contract, entriesOf, (entries, ifMatch) =>
    api.call('saveContractClauses', {
      params: { contractId: contract.id },
      body: { clauses: Object.fromEntries(entries) },
      ifMatch,
    }),
  );
  if (!guide.data) return guide.error ? <ProblemAlert error={guide.error} /> : <Skeleton lines={10} />;
  const { sections } = guide.data;
  const ids = sections.flatMap(({ clauses }) => clauses.map(({ id }) => id));
  const answers = Object.fromEntries(part.entries);
  const labelOf = (id: string) =>
    sections.flatMap(({ clauses }) => clauses).find((clause) => clause.id === id)?.source ?? id;
  const tell = (outcome: SavedPart) => {
    if (outcome === 'saved') toast(t('clauses.saved'));
    if (outcome === 'merged') toast(t('part.merged'));
  };
  const isShown = (id: string) => {
    // What was open when it was saved stays in sight while it is being answered.
    const state = contract.clauses[id]?.state ?? 'unknown';
    return !isOnlyOpen || state === 'no' || state === 'unknown';
  };
  return (
    <div className="flex flex-col gap-6">
      <p className="max-w-prose">{t('clauses.text')}</p>
      <p className="max-w-prose text-ink-soft">{t('clauses.proposal')}</p>
      <div className="flex flex-wrap items-center gap-x-6 gap-y-3">
        <p className="font-bold" aria-live="polite">
          {t('clauses.summary', { ...countClauses(ids, answers) })}
        </p>
        <DownloadLink
          icon={Printer}
          href={api.url('getClauseSheet', { params: { contractId: contract.id } })}
        >
          {t('clauses.print')}
        </DownloadLink>
        <Checkbox label={t('clauses.open')} isSelected={isOnlyOpen} onChange={setOnlyOpen} />
      </div>
      {isOnlyOpen && !ids.some(isShown) && <p>{t('clauses.noneOpen')}</p>}
      {sections.map((section) => (
        <SectionOfClauses
          key={section.id}
          section={{ ...section, clauses: section.clauses.filter(({ id }) => isShown(id)) }}
          answers={answers}
          canEdit={canEdit}
          onChange={(id, value) => part.change(new Map(part.entries).set(id, value))}
        />
      ))}
      {canEdit && (
        <div
          className="sticky bottom-0 flex flex-col gap-3 border-t border-line bg-surface py-3"
          data-print="hide"
        >
          <ProblemAlert error={part.failure} />
          <PartConflictChoice
            conflict={part.conflict}
            label={labelOf}
            show={({ state, place, note }) =>
              t('part.clause', { state: t(`clauseState.${state}`), place, note })
            }
            onTakeTheirs={part.takeTheirs}
            onKeepMine={() => void part.keepMine().then(tell)}
          />
          {part.isChanged && <AlertBanner tone="info">{t('clauses.unsaved')}</AlertBanner>}
          <div>
            <Button variant="primary" isPending={part.isPending} onPress={() => void part.save().then(tell)}>
              {t('clauses.save')}
            </Button>
          </div>
        </div>
      )}
    </div>
  );
}

interface SectionProps {
  readonly section: Section;
  readonly answers: ContractRow['clauses'];
  readonly canEdit: boolean;
  readonly onChange: (id: string, value: ClauseValue) => void;
}

function SectionOfClauses({ section, answers, canEdit, onChange }: SectionProps) {
  const { i18n } = useTranslation('contracts');
  const isEnglish = i18n.language === 'en';
  if (section.clauses.length === 0) return null;
  const title = isEnglish ? section.english : [section.heading, section.title].filter(Boolean).join('　');
  return (
    <section className="flex flex-col gap-4">
      <div>
        <h2 className="text-lg">
          {section.label} {title}
        </h2>
        {section.remark && (
          <p className="text-sm text-ink-soft">{isEnglish ? section.remark.en : section.remark.ja}</p>
        )}
      </div>
      <ul className="flex flex-col gap-4">
        {section.clauses.map((clause) => (
          <li key={clause.id} className="rounded-xl border border-line p-4 sm:p-5">
            <ClauseCard
              clause={clause}
              value={answers[clause.id] ?? UNCHECKED}
              canEdit={canEdit}
              onChange={(value) => onChange(clause.id, value)}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
