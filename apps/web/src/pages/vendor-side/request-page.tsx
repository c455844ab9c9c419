import { useParams } from '@tanstack/react-router';
import { Send } from 'lucide-react';
import { useState } from 'react';
import { useMutationOperation, useOperation } from '../../app/api.ts';
import { useCan } from '../../app/session.ts';
import { useTranslation } from '../../app/translation.ts';
import { AlertBanner } from '../../ui/alert-banner.tsx';
import { Button } from '../../ui/button.tsx';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { dayOf } from '../../ui/date/japan-day.ts';
import { DateText } from '../../ui/date-text.tsx';
import { listText } from '../../ui/list-text.ts';
import { PageHeader, Section } from '../../ui/page-header.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { Skeleton } from '../../ui/spinner.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { toast } from '../../ui/toast.tsx';
import { itemsOf } from '../checklist/checklist-data.ts';
import { labelOf, useEdition, useEditionItems } from '../editions/edition-items.ts';
import { ComposedItem } from './composed-item.tsx';
import { Differences } from './differences.tsx';
import { RequestState } from './status-tag.tsx';
import { CUSTOMER_READERS, type RequestDetail } from './vendor-data.ts';
import { useEditionName } from './vendor-edition.tsx';

/** One request of a facility: what it asks, the answer with where each part comes from, adjusting it, sending it. */
export function RequestPage() {
  const { t } = useTranslation('vendorSide');
  const { customerRequestId } = useParams({ strict: false }) as { customerRequestId: string };
  const { data, error } = useOperation('getCustomerRequest', { params: { customerRequestId } });
  const edition = useEdition(data?.editionId).data?.edition;
  const nameOf = useEditionName();
  if (!data || !edition) return error ? <ProblemAlert error={error} /> : <Skeleton lines={8} />;
  const items = new Map(itemsOf(edition).map((item) => [item.id, item]));
  return (
    <>
      <PageHeader
        title={t('request.of', { name: data.customerName })}
        description={nameOf(data.editionId)}
        back={{ to: `/customers/${data.customerId}`, label: data.customerName }}
        tags={<RequestState request={data} />}
      />
      <div className="flex max-w-4xl flex-col gap-8">
        <Decision data={data} />
        <Sending data={data} />
        {data.asked && <Asked asked={data.asked} dueOn={data.dueOn} />}
        {data.changes.length > 0 && <Differences editionId={data.editionId} rows={data.changes} />}
        <Section title={t('request.answers')}>
          <ol className="flex flex-col gap-4">
            {data.items.map((one) => {
              const item = items.get(one.itemId);
              return (
                item && (
                  <ComposedItem
                    key={one.itemId}
                    request={data}
                    item={item}
                    composed={one}
                    fiscalYear={edition.fiscalYear}
                  />
                )
              );
            })}
          </ol>
        </Section>
      </div>
    </>
  );
}

function Decision({ data }: { readonly data: RequestDetail }) {
  const { t } = useTranslation('vendorSide');
  const items = useEditionItems(data.editionId);
  const { decision } = data;
  if (!decision) return null;
  return (
    <AlertBanner
      tone={decision.decision === 'accepted' ? 'success' : 'warning'}
      title={t(`request.decision.${decision.decision}`)}
    >
      {!decision.current && <p>{t('request.decisionEarlier')}</p>}
      {decision.comment && <p className="whitespace-pre-wrap">{decision.comment}</p>}
      {decision.messages.length > 0 && (
        <ul className="mt-2 flex list-disc flex-col gap-1 ps-6">
          {decision.messages.map((message) => (
            <li key={`${message.itemId} ${message.at}`}>
              {message.itemId && <strong>{labelOf(items, message.itemId)} </strong>}
              {message.text} ({message.by})
            </li>
          ))}
        </ul>
      )}
    </AlertBanner>
  );
}

/** What is missing, or the button that sends. */
function Sending({ data }: { readonly data: RequestDetail }) {
  const { t } = useTranslation('vendorSide');
  const canSend = useCan()('delivery.send');
  const [isAsking, setAsking] = useState(false);
  const [explanation, setExplanation] = useState('');
  const [hasTried, setTried] = useState(false);
  const wasSent = data.sentAt !== null;
  const isUnexplained = wasSent && explanation.trim() === '';
  const send = useMutationOperation('sendCustomerRequest', {
    invalidates: CUSTOMER_READERS,
    onSuccess: () => {
      setAsking(false);
      toast(t('request.sent', { name: data.customerName }));
    },
  });
  if (data.blocked) {
    return <AlertBanner tone="warning">{t(`request.blocked.${data.blocked}`)}</AlertBanner>;
  }
  if (data.openItems.length > 0) {
    return <AlertBanner tone="warning">{t('request.open', { count: data.openItems.length })}</AlertBanner>;
  }
  if (data.sentAt !== null && !data.outdated) {
    return (
      <AlertBanner tone="success">
        {t('request.isSent')} <DateText date={dayOf(data.sentAt)} isShort />
      </AlertBanner>
    );
  }
  if (!canSend) return <AlertBanner tone="info">{t('request.askManager')}</AlertBanner>;
  return (
    <div className="flex flex-col gap-3">
      <ProblemAlert error={send.error} />
      <div>
        <Button variant="primary" icon={Send} onPress={() => setAsking(true)}>
          {wasSent ? t('request.sendAgain') : t('request.send')}
        </Button>
      </div>
      <ConfirmDialog
        isOpen={isAsking}
        title={t('request.confirmTitle', { name: data.customerName })}
        confirmLabel={t('request.confirm')}
        isPending={send.isPending}
        onCancel={() => setAsking(false)}
        onConfirm={() => {
          setTried(true);
          if (isUnexplained) return;
          send.mutate({
            params: { customerRequestId: data.id },
            body: { explanation },
            ifMatch: data.version,
          });
        }}
      >
        <p>{t('request.confirmText')}</p>
        {wasSent && (
          <TextArea
            label={t('delivery.explanation')}
            hint={t('delivery.explanationHint')}
            value={explanation}
            maxLength={2000}
            onChange={setExplanation}
            isRequired
            error={hasTried && isUnexplained ? t('delivery.explanationMissing') : undefined}
          />
        )}
      </ConfirmDialog>
    </div>
  );
}

interface AskedProps {
  readonly asked: NonNullable<RequestDetail['asked']>;
  readonly dueOn: string | null;
}

function Asked({ asked, dueOn }: AskedProps) {
  const { t } = useTranslation('vendorSide');
  return (
    <Section title={t('request.asked')}>
      <dl className="mb-4 grid gap-x-8 gap-y-2 sm:grid-cols-[auto_1fr]">
        <dt className="font-bold">{t('request.campaign')}</dt>
        <dd>{asked.title}</dd>
        <dt className="font-bold">{t('customer.field.name')}</dt>
        <dd>{[asked.facility, asked.facilityCode].filter(Boolean).join('・')}</dd>
        {dueOn && (
          <>
            <dt className="font-bold">{t('customer.field.due')}</dt>
            <dd>
              <DateText date={dueOn} />
            </dd>
          </>
        )}
        {asked.systems.length > 0 && (
          <>
            <dt className="font-bold">{t('request.systems')}</dt>
            <dd>
              {listText(asked.systems.map(({ name, product }) => [name, product].filter(Boolean).join('・')))}
            </dd>
          </>
        )}
      </dl>
      <details>
        <summary className="min-h-11 cursor-pointer content-center text-key">{t('request.letter')}</summary>
        <p className="mt-2 font-bold">{asked.letter.subject}</p>
        <p className="whitespace-pre-wrap">{asked.letter.body}</p>
      </details>
    </Section>
  );
}
