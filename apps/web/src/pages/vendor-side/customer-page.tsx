import { useNavigate, useParams } from '@tanstack/react-router';
import { Pencil, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { api, useOperation } from '../../app/api.ts';
import { useCan } from '../../app/session.ts';
import { useTranslation } from '../../app/translation.ts';
import { useRemoval } from '../../forms/use-removal.ts';
import { AlertBanner } from '../../ui/alert-banner.tsx';
import { Button } from '../../ui/button.tsx';
import { DateText } from '../../ui/date-text.tsx';
import { Link } from '../../ui/link.tsx';
import { listText } from '../../ui/list-text.ts';
import { PageHeader, Section } from '../../ui/page-header.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { Skeleton } from '../../ui/spinner.tsx';
import { CustomerForm } from './customer-form.tsx';
import { RequestState } from './status-tag.tsx';
import { CUSTOMER_READERS } from './vendor-data.ts';
import { useEditionName } from './vendor-edition.tsx';

/** One customer: who it is, what it uses, what it asked. */
export function CustomerPage() {
  const { t } = useTranslation('vendorSide');
  const { customerId } = useParams({ strict: false }) as { customerId: string };
  const { data, error } = useOperation('getCustomer', { params: { customerId } });
  const navigate = useNavigate();
  const nameOf = useEditionName();
  const canEdit = useCan()('customer.edit');
  const [isEditing, setEditing] = useState(false);
  const remove = useRemoval({
    remove: (id) => api.call('deleteCustomer', { params: { customerId: id } }),
    restore: (id) => api.call('restoreCustomer', { params: { customerId: id } }),
    lists: CUSTOMER_READERS.filter((id) => id !== 'getCustomer'),
  });
  if (!data) return error ? <ProblemAlert error={error} /> : <Skeleton lines={6} />;
  const facts = [
    [t('customer.field.facilityCode'), data.facilityCode],
    [t('customer.field.priority'), t(`priority.${data.priority as 1 | 2 | 3}`)],
    [
      t('customer.field.products'),
      listText(data.products.map(({ label }) => label)) || t('customer.noProduct'),
    ],
    [t('customer.field.contact'), [data.contact, data.phone, data.email].filter(Boolean).join('・')],
    [t('customer.field.note'), data.note],
  ].filter(([, value]) => value);
  return (
    <>
      <PageHeader
        title={data.name}
        back={{ to: '/customers', label: t('customer.title') }}
        action={
          canEdit &&
          !isEditing && (
            <>
              <Button variant="primary" icon={Pencil} onPress={() => setEditing(true)}>
                {t('edit')}
              </Button>
              <Button
                icon={Trash2}
                onPress={() => void remove(data.id, data.name).then(() => navigate({ to: '/customers' }))}
              >
                {t('remove')}
              </Button>
            </>
          )
        }
      />
      {isEditing ? (
        <div className="max-w-2xl">
          <CustomerForm row={data} onDone={() => setEditing(false)} />
        </div>
      ) : (
        <div className="flex max-w-4xl flex-col gap-8">
          {data.unchecked && (
            <AlertBanner tone="warning" title={t('customer.uncheckedTitle')}>
              {t('customer.uncheckedText')}
            </AlertBanner>
          )}
          {!data.connected && <AlertBanner tone="info">{t('customer.notConnected')}</AlertBanner>}
          <dl className="grid gap-x-8 gap-y-2 sm:grid-cols-[auto_1fr]">
            {facts.map(([name, value]) => (
              <div key={name} className="contents">
                <dt className="font-bold">{name}</dt>
                <dd className="whitespace-pre-wrap">{value}</dd>
              </div>
            ))}
          </dl>
          <Section title={t('request.title')}>
            {data.requests.length === 0 && <p className="text-ink-soft">{t('request.none')}</p>}
            <ul className="flex flex-col divide-y divide-line">
              {data.requests.map((request) => (
                <li key={request.id} className="flex flex-wrap items-center gap-x-4 gap-y-1 py-3">
                  <Link
                    to="/customer-requests/$customerRequestId"
                    params={{ customerRequestId: request.id }}
                    className="min-h-11 content-center"
                  >
                    {nameOf(request.editionId)}
                  </Link>
                  <RequestState request={request} />
                  {request.dueOn && (
                    <span>
                      {t('customer.field.due')} <DateText date={request.dueOn} isShort />
                    </span>
                  )}
                </li>
              ))}
            </ul>
          </Section>
        </div>
      )}
    </>
  );
}
