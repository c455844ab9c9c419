import type { CallOutput } from '@mamori/contract/client';
import { useNavigate } from '@tanstack/react-router';
import { ClipboardCheck } from 'lucide-react';
import { useState } from 'react';
import { api, invalidate, useOperation } from '../../app/api.ts';
import { useTranslation } from '../../app/translation.ts';
import { Form } from '../../forms/form.tsx';
import { useForm } from '../../forms/use-form.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ButtonLink } from '../../ui/link.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { Select } from '../../ui/select.tsx';
import { Skeleton } from '../../ui/spinner.tsx';
import { Stepper } from '../../ui/stepper.tsx';
import { toast } from '../../ui/toast.tsx';
import { type AskedVendors, askedOf } from './asked-vendors.ts';
import { CAMPAIGN_READERS, type Preparation, yearWords } from './campaign-data.ts';
import { LetterFields, ReminderFields } from './campaign-fields.tsx';
import {
  bodyOf,
  type CampaignProblems,
  type CampaignValues,
  labelsOf,
  problemsOf,
  valuesOf,
} from './campaign-values.ts';
import { VendorChoice } from './vendor-choice.tsx';

type Assessment = CallOutput<'listAssessments'>['rows'][number];

/** A first or further campaign: whom, by when and with which words, how to remind. */
export function NewCampaignPage() {
  const { t } = useTranslation('campaigns');
  const preparation = useOperation('getCampaignPreparation');
  const assessments = useOperation('listAssessments');
  const error = preparation.error ?? assessments.error;
  const rows = [...(assessments.data?.rows ?? [])].sort((a, b) => b.fiscalYear - a.fiscalYear);
  return (
    <>
      <PageHeader title={t('new.title')} back={{ to: '/campaigns', label: t('page.back') }} />
      <ProblemAlert error={error} />
      {!error && !(preparation.data && assessments.data) && <Skeleton lines={8} />}
      {preparation.data && assessments.data && rows.length === 0 && <Missing what="Assessment" />}
      {preparation.data && rows.length > 0 && preparation.data.vendors.length === 0 && (
        <Missing what="Vendors" />
      )}
      {preparation.data && rows.length > 0 && preparation.data.vendors.length > 0 && (
        <NewCampaign preparation={preparation.data} assessments={rows} />
      )}
    </>
  );
}

function Missing({ what }: { readonly what: 'Assessment' | 'Vendors' }) {
  const { t } = useTranslation('campaigns');
  return (
    <EmptyState
      icon={ClipboardCheck}
      title={t('new.title')}
      action={
        <ButtonLink variant="primary" to={what === 'Assessment' ? '/checklists' : '/vendors'}>
          {t(`no${what}Action`)}
        </ButtonLink>
      }
    >
      {t(`no${what}`)}
    </EmptyState>
  );
}

const STEPS = ['vendors', 'letter', 'reminders'] as const;
/** Which fields belong to which step. */
const FIELDS_OF: Record<(typeof STEPS)[number], readonly (keyof CampaignValues)[]> = {
  vendors: [],
  letter: ['title', 'dueOn', 'subject', 'body'],
  reminders: ['before', 'after', 'escalate'],
};

interface NewCampaignProps {
  readonly preparation: Preparation;
  readonly assessments: readonly Assessment[];
}

function NewCampaign({ preparation, assessments }: NewCampaignProps) {
  const { t, i18n } = useTranslation('campaigns');
  const navigate = useNavigate();
  const [step, setStep] = useState<(typeof STEPS)[number]>('vendors');
  const [assessmentId, setAssessment] = useState(assessments[0]?.id ?? '');
  const [chosen, setChosen] = useState<AskedVendors>(() => ({
    vendors: new Set(preparation.vendors.filter(({ needed }) => needed).map(({ vendorId }) => vendorId)),
    perContract: new Set(),
  }));
  const index = STEPS.indexOf(step);
  const last = index === STEPS.length - 1;
  const fiscalYear = assessments.find(({ id }) => id === assessmentId)?.fiscalYear ?? 2025;
  const isForeign = i18n.language === 'en';
  const problems = (values: CampaignValues): CampaignProblems => {
    const all = problemsOf(values, t);
    const shown = STEPS.slice(0, index + 1).flatMap((one) => FIELDS_OF[one]);
    return Object.fromEntries(shown.map((key) => [key, all[key]]));
  };
  const form = useForm<CampaignValues>({
    name: 'campaign',
    initial: {
      ...valuesOf({
        title: t('new.defaultName', yearWords(fiscalYear)),
        dueOn: '',
        asks: ['checklist'],
        letter: isForeign ? preparation.letters.en : preparation.letters.ja,
        reminders: preparation.reminders,
      }),
      dueOn: null,
    },
    labels: labelsOf(t),
    validate: problems,
    submit: async (values) => {
      if (step === 'vendors' && chosen.vendors.size === 0) return;
      const next = STEPS[index + 1];
      if (next) {
        setStep(next);
        // The fields of the next step have not been tried yet.
        form.reset(values);
        window.scrollTo({ top: 0 });
        return;
      }
      const body = bodyOf(values);
      if (!body) return;
      const { id } = await api.call('createCampaign', { body: { ...body, assessmentId } });
      await api.call('addVendorRequests', {
        params: { campaignId: id },
        body: { vendors: askedOf(chosen, preparation.vendors) },
      });
      await invalidate(CAMPAIGN_READERS);
      toast(t('new.created'));
      await navigate({ to: '/campaigns/$campaignId', params: { campaignId: id } });
    },
  });
  return (
    <div className="flex max-w-3xl flex-col gap-6">
      <Stepper
        steps={STEPS.map((id, place) => ({ id, label: t(`new.steps.${id}`), isDone: place < index }))}
        current={step}
      />
      <Form
        form={form}
        submitLabel={last ? t('new.create') : t('new.next')}
        secondary={
          index > 0 && <Button onPress={() => setStep(STEPS[index - 1] ?? 'vendors')}>{t('new.back')}</Button>
        }
      >
        {step === 'vendors' && (
          <>
            <p>{t('new.vendorsText')}</p>
            {assessments.length > 1 && (
              <Select
                label={t('new.assessment')}
                value={assessmentId}
                onChange={setAssessment}
                options={assessments.map((one) => ({
                  value: one.id,
                  label: t('fiscalYear', yearWords(one.fiscalYear)),
                }))}
                isRequired
              />
            )}
            <VendorChoice vendors={preparation.vendors} chosen={chosen} onChange={setChosen} />
            {chosen.vendors.size === 0 && <p className="text-danger">{t('problem.vendors')}</p>}
          </>
        )}
        {step === 'letter' && <LetterFields form={form} preparation={preparation} />}
        {step === 'reminders' && <ReminderFields form={form} preparation={preparation} />}
      </Form>
    </div>
  );
}
