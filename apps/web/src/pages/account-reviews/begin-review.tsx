import { useNavigate } from '@tanstack/react-router';
import { useMutationOperation, useOperation } from '../../app/api.ts';
import { useTranslation } from '../../app/translation.ts';
import { Form } from '../../forms/form.tsx';
import { useForm } from '../../forms/use-form.ts';
import { AlertBanner } from '../../ui/alert-banner.tsx';
import { today } from '../../ui/date/japan-day.ts';
import { DateField } from '../../ui/date-field.tsx';
import { ButtonLink } from '../../ui/link.tsx';
import { Section } from '../../ui/page-header.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { REVIEW_READERS } from './review-data.ts';

/** A new review, or what is needed first. */
export function BeginReview() {
  const { t } = useTranslation('accountReviews');
  const { data } = useOperation('countLedgerRows');
  if (!data) return null;
  const { account = 0, staff = 0 } = data.counts;
  return (
    <Section title={t('beginTitle')}>
      {account === 0 ? (
        <AlertBanner
          title={t('noAccounts')}
          action={
            <ButtonLink to="/ledgers/$ledger/import" params={{ ledger: 'account' }}>
              {t('toImport')}
            </ButtonLink>
          }
        >
          {t('noAccountsText')}
        </AlertBanner>
      ) : (
        <div className="flex max-w-2xl flex-col gap-5">
          <p className="text-ink-soft">{t('beginText')}</p>
          {staff === 0 && <NoStaff />}
          <BeginForm />
        </div>
      )}
    </Section>
  );
}

function NoStaff() {
  const { t } = useTranslation('accountReviews');
  return (
    <AlertBanner
      tone="warning"
      title={t('noStaff')}
      action={
        <ButtonLink to="/ledgers/$ledger/import" params={{ ledger: 'staff' }}>
          {t('toStaff')}
        </ButtonLink>
      }
    >
      {t('noStaffText')}
    </AlertBanner>
  );
}

function BeginForm() {
  const { t } = useTranslation('accountReviews');
  const navigate = useNavigate();
  const create = useMutationOperation('createAccountReview', { invalidates: REVIEW_READERS });
  const form = useForm<{ name: string; dueOn: string | null }>({
    name: 'account-review',
    initial: { name: '', dueOn: null },
    labels: { name: t('field.name'), dueOn: t('field.dueOn') },
    validate: ({ name, dueOn }) => ({
      name: name.trim() === '' ? t('problem.name') : undefined,
      dueOn: dueOn ? undefined : t('problem.dueOn'),
    }),
    submit: async ({ name, dueOn }) => {
      if (!dueOn) return;
      const { id } = await create.mutateAsync({ body: { name, dueOn } });
      await navigate({ to: '/account-reviews/$reviewId', params: { reviewId: id } });
    },
  });
  return (
    <Form form={form} submitLabel={t('begin')}>
      <TextField {...form.field('name')} hint={t('field.nameHint')} maxLength={200} isRequired />
      <DateField {...form.field('dueOn')} minimum={today()} isRequired />
    </Form>
  );
}
