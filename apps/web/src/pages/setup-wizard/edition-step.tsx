import { ClipboardPlus, CornerDownRight } from 'lucide-react';
import { useState } from 'react';
import { useMutationOperation, useOperation } from '../../app/api.ts';
import { currentLocale } from '../../app/i18n.ts';
import { useCan } from '../../app/session.ts';
import { useTranslation } from '../../app/translation.ts';
import { AlertBanner } from '../../ui/alert-banner.tsx';
import { Button } from '../../ui/button.tsx';
import { ButtonLink, Link } from '../../ui/link.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { ProgressBar } from '../../ui/progress.tsx';
import { RadioGroup } from '../../ui/radio-group.tsx';
import { Skeleton } from '../../ui/spinner.tsx';
import { toast } from '../../ui/toast.tsx';
import { type AssessmentRow, earlierThan } from './earlier-assessment.ts';
import type { Facility } from './steps.ts';

/** Step 5: which fiscal year's checklist; last year's answers can be carried over as proposals. */
export function EditionStep({ facility }: { readonly facility: Facility }) {
  const { t } = useTranslation('setup');
  const can = useCan();
  const assessments = useOperation('listAssessments');
  const rows = assessments.data?.rows ?? [];
  if (!assessments.data) {
    return assessments.error ? <ProblemAlert error={assessments.error} /> : <Skeleton lines={5} />;
  }
  return (
    <div className="flex flex-col gap-8">
      {rows.length > 0 && (
        <section className="flex flex-col gap-4">
          <h3 className="text-lg">{t('edition.begun')}</h3>
          <ul className="grid gap-4 lg:grid-cols-2">
            {rows.map((row) => (
              <li key={row.id}>
                <Begun row={row} rows={rows} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {can('assessment.manage') ? (
        <Choice facility={facility} existing={rows} />
      ) : (
        <AlertBanner>{t('edition.notAllowed')}</AlertBanner>
      )}
    </div>
  );
}

function Begun({ row, rows }: { readonly row: AssessmentRow; readonly rows: readonly AssessmentRow[] }) {
  const { t } = useTranslation('setup');
  const earlier = earlierThan(row, rows);
  return (
    <div className="flex h-full flex-col gap-3 rounded-xl border border-line bg-raised p-5">
      <Link
        to="/checklists/$assessmentId"
        params={{ assessmentId: row.id }}
        search={{}}
        className="font-bold"
      >
        {t('edition.year', { year: row.fiscalYear - 2018, western: row.fiscalYear })}
      </Link>
      <p className="text-ink-soft">{row.title}</p>
      <ProgressBar label={t('edition.answered')} value={row.answered} maximum={row.total} />
      {earlier && row.status === 'open' && row.answered < row.total && (
        <ButtonLink to={`/checklists/${row.id}/carry-over`} size="small" icon={CornerDownRight}>
          {t('edition.carryOver', { year: earlier.fiscalYear - 2018, western: earlier.fiscalYear })}
        </ButtonLink>
      )}
    </div>
  );
}

interface ChoiceProps {
  readonly facility: Facility;
  readonly existing: readonly AssessmentRow[];
}

function Choice({ facility, existing }: ChoiceProps) {
  const { t } = useTranslation('setup');
  const { data, error } = useOperation('listEditions');
  const [chosen, setChosen] = useState<string | null>(null);
  const create = useMutationOperation('createAssessment', {
    invalidates: ['listAssessments', 'getDashboard'],
    onSuccess: ({ fiscalYear }) => {
      setChosen(null);
      toast(t('edition.created', { year: fiscalYear - 2018, western: fiscalYear }));
    },
  });
  if (!data) return error ? <ProblemAlert error={error} /> : <Skeleton lines={4} />;
  const audience = facility.kind === 'pharmacy' ? 'pharmacy' : 'facility';
  const begun = new Set(existing.map(({ editionId }) => editionId));
  const editions = data.rows
    .filter((edition) => edition.audience === audience && !begun.has(edition.id))
    .sort((a, b) => b.fiscalYear - a.fiscalYear);
  const newestBegun = Math.max(0, ...existing.map(({ fiscalYear }) => fiscalYear));
  const [newest] = editions;
  // Most people want the latest form; an older one than they have is a choice of its own.
  const selected = chosen ?? (newest && newest.fiscalYear > newestBegun ? newest.id : null);
  if (editions.length === 0) return <p className="text-ink-soft">{t('edition.allBegun')}</p>;
  return (
    <div className="flex flex-col items-start gap-5">
      <ProblemAlert error={create.error} />
      <RadioGroup
        label={t('edition.which')}
        hint={t('edition.whichHint')}
        layout="cards"
        value={selected}
        onChange={setChosen}
        options={editions.map(({ id, fiscalYear, title, english, itemCount }) => ({
          value: id,
          label: t('edition.year', { year: fiscalYear - 2018, western: fiscalYear }),
          hint: t('edition.hint', { title: currentLocale() === 'ja' ? title : english, count: itemCount }),
        }))}
      />
      <Button
        icon={ClipboardPlus}
        isDisabled={selected === null}
        isPending={create.isPending}
        onPress={() => selected !== null && create.mutate({ body: { editionId: selected } })}
      >
        {t('edition.begin')}
      </Button>
    </div>
  );
}
