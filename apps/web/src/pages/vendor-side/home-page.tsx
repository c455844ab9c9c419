import { ArrowRight, CircleCheck } from 'lucide-react';
import { useOperationWith } from '../../app/api.ts';
import { useSession } from '../../app/session.ts';
import { useTranslation } from '../../app/translation.ts';
import { ButtonLink, Link } from '../../ui/link.tsx';
import { PageHeader, Section } from '../../ui/page-header.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { ProgressBar } from '../../ui/progress.tsx';
import { Skeleton } from '../../ui/spinner.tsx';
import { EditionChoice, useVendorEdition } from './vendor-edition.tsx';

/** The vendor's home: what to do today over all customers (R-C5). */
export function VendorHomePage() {
  const { t } = useTranslation('vendorSide');
  const { organization } = useSession();
  const editionId = useVendorEdition();
  const { data, error } = useOperationWith(
    'getVendorOverview',
    { query: { editionId: editionId ?? '' } },
    { enabled: editionId !== null, refetchInterval: 30_000 },
  );
  return (
    <>
      <PageHeader title={t('home.title')} description={organization?.organizationName} />
      <div className="mb-8 max-w-md">
        <EditionChoice />
      </div>
      <ProblemAlert error={error} />
      {!data && !error && <Skeleton lines={6} />}
      {data && <Overview data={data} />}
    </>
  );
}

type Data = NonNullable<ReturnType<typeof useOperationWith<'getVendorOverview'>>['data']>;

function Overview({ data }: { readonly data: Data }) {
  const { t } = useTranslation('vendorSide');
  const done = (data.counts.sent ?? 0) + (data.counts.accepted ?? 0);
  const asked = data.customers - (data.counts.none ?? 0);
  return (
    <div className="flex max-w-4xl flex-col">
      <Section title={t('home.today')}>
        <Todo data={data} />
      </Section>
      <Section title={t('home.progress')}>
        <ProgressBar label={t('home.answered')} value={done} maximum={asked} />
        <p className="mt-3 text-ink-soft">
          {t('home.accepted', { count: data.counts.accepted ?? 0 })}{' '}
          {t('home.customers', { count: data.customers })}
        </p>
      </Section>
    </div>
  );
}

/** In the order in which to do it. */
function Todo({ data }: { readonly data: Data }) {
  const { t } = useTranslation('vendorSide');
  const { counts } = data;
  const customers = (search: object) => ({ to: '/customers', search }) as const;
  const lines = [
    { id: 'firstProduct', count: data.products === 0 ? 1 : 0, to: { to: '/products' } as const },
    { id: 'drafts', count: data.drafts, to: { to: '/products' } as const },
    { id: 'correcting', count: data.correcting, to: { to: '/products' } as const },
    { id: 'unchecked', count: data.unchecked, to: customers({ only: 'unchecked' }) },
    { id: 'received', count: counts.received ?? 0, to: customers({ status: 'received' }) },
    { id: 'questions', count: counts.needs_answers ?? 0, to: { to: '/open-questions' } as const },
    { id: 'returned', count: counts.returned ?? 0, to: customers({ status: 'returned' }) },
    { id: 'overdue', count: data.overdue, to: customers({ only: 'overdue' }) },
    { id: 'ready', count: counts.ready ?? 0, to: customers({ send: 'answers' }) },
    { id: 'outdated', count: data.outdated, to: customers({ send: 'correction' }) },
  ] as const;
  const open = lines.filter(({ count }) => count > 0);
  if (open.length === 0) {
    return (
      <p className="flex items-center gap-2">
        <CircleCheck aria-hidden className="size-6 text-success" />
        {t('home.nothing')}
      </p>
    );
  }
  return (
    <ul className="flex flex-col divide-y divide-line rounded-xl border border-line">
      {open.map(({ id, count, to }) => (
        <li key={id} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 px-5 py-4">
          <span>
            <span className="block font-bold">{t(`home.line.${id}`, { count })}</span>
            <span className="text-ink-soft">{t(`home.hint.${id}`)}</span>
          </span>
          {id === 'ready' || id === 'outdated' ? (
            <ButtonLink variant={id === 'ready' ? 'primary' : 'secondary'} {...to}>
              {t(`home.go.${id}`)}
            </ButtonLink>
          ) : (
            <Link {...to} icon={ArrowRight} className="min-h-11">
              {t(`home.go.${id}`)}
            </Link>
          )}
        </li>
      ))}
    </ul>
  );
}
