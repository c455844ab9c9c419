import { Handshake } from 'lucide-react';
import { useState } from 'react';
import { api, useOperation } from '../../app/api.ts';
import { useTranslation } from '../../app/translation.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { dayOf } from '../../ui/date/japan-day.ts';
import { formatDate } from '../../ui/date-text.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { Link } from '../../ui/link.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { Skeleton } from '../../ui/spinner.tsx';
import { toast } from '../../ui/toast.tsx';
import { chooseFirst } from '../checklist/answer-rules.ts';
import type { Checklist, Item, ItemState } from '../checklist/checklist-data.ts';
import type { EditedAnswer } from '../checklist/edited-answer.ts';
import { ContradictionNotice } from './contradiction-notice.tsx';

export interface ItemVendorsProps {
  readonly checklist: Checklist;
  readonly item: Item;
  readonly edited: EditedAnswer;
  readonly part: NonNullable<ItemState['vendors']>;
}

export type Reason = ItemVendorsProps['part']['reasons'][number];
const TONE = { yes: 'success', no: 'warning', unknown: 'neutral' } as const;

/** What the vendors' accepted answers give to the item: a proposal with its reasons, taken over by a person only (R-B8). */
export function ItemVendors(props: ItemVendorsProps) {
  const { t } = useTranslation('review');
  const { checklist, item, edited, part } = props;
  const { provenance } = edited.stored ?? {};
  return (
    <section className="flex flex-col gap-3 rounded-xl border border-line bg-sunken p-4">
      <h4 className="flex flex-wrap items-center gap-2 text-base">
        <Handshake aria-hidden className="size-5 text-key" />
        {t('item.title')}
        <Badge tone={TONE[part.vendors]}>{t(`item.verdict.${part.vendors}`)}</Badge>
      </h4>
      {part.contradiction && <ContradictionNotice {...props} contradiction={part.contradiction} />}
      <Reasons reasons={part.reasons} />
      {part.reasonCount > part.reasons.length && (
        <Disclosure level={4} title={t('item.all', { count: part.reasonCount })}>
          <AllReasons assessmentId={checklist.assessment.id} itemId={item.id} />
        </Disclosure>
      )}
      {part.ownPartText && <p className="text-ink-soft">{t('item.own', { part: part.ownPartText })}</p>}
      {provenance?.kind === 'vendors' && <p>{t('item.from', { text: provenance.text })}</p>}
      {checklist.canEdit && <UseProposal {...props} />}
    </section>
  );
}

function Reasons({ reasons }: { readonly reasons: readonly Reason[] }) {
  return (
    <ul className="flex flex-col gap-1.5">
      {reasons.map((reason) => (
        <ReasonLine key={`${reason.code} ${reason.vendorId} ${reason.responseId}`} reason={reason} />
      ))}
    </ul>
  );
}

function ReasonLine({ reason }: { readonly reason: Reason }) {
  const { t, i18n } = useTranslation('review');
  const { campaignId, requestId, responseId, receivedAt, way } = reason;
  return (
    <li className="flex flex-wrap items-baseline gap-x-3">
      <span>{reason.text}</span>
      {receivedAt && way && (
        <span className="text-sm text-ink-soft">
          {t('item.received', {
            date: formatDate(dayOf(receivedAt), i18n.language),
            way: t(`way.${way}`),
          })}
        </span>
      )}
      {campaignId && requestId && (
        <Link
          to="/campaigns/$campaignId/requests/$requestId"
          params={{ campaignId, requestId }}
          search={responseId ? { response: responseId } : {}}
          className="text-sm"
        >
          {t('item.open')}
          <span className="sr-only">{reason.vendorName}</span>
        </Link>
      )}
    </li>
  );
}

function AllReasons({ assessmentId, itemId }: { readonly assessmentId: string; readonly itemId: string }) {
  const { data, error } = useOperation('getItemVendors', { params: { assessmentId, itemId } });
  if (error) return <ProblemAlert error={error} />;
  return data ? <Reasons reasons={data.reasons} /> : <Skeleton lines={4} />;
}

/** One click puts answer and basis into the editor; the person looks at the date, and it is saved as any other answer. */
function UseProposal({ checklist, item, edited, part }: ItemVendorsProps) {
  const { t } = useTranslation('review');
  const [error, setError] = useState<unknown>(null);
  const [isPending, setPending] = useState(false);
  const answer = part.vendors;
  if (answer === 'unknown' || edited.value.answer === answer || edited.value.second !== null) return null;
  const params = { assessmentId: checklist.assessment.id, itemId: item.id };
  async function take() {
    setPending(true);
    setError(null);
    try {
      const { proposal } = await api.call('getItemVendors', { params });
      if (!proposal) return;
      const { proposal: _, ...row } = edited.value;
      const basis = [row.basis?.trim(), proposal.basis].filter(Boolean).join('\n').slice(0, 5000);
      edited.takeOver({ ...row, ...chooseFirst(row, proposal.answer), basis }, proposal.responseIds);
      toast(t('item.used'));
    } catch (cause) {
      setError(cause);
    } finally {
      setPending(false);
    }
  }
  return (
    <div className="flex flex-col items-start gap-1">
      <Button size="small" isPending={isPending} onPress={() => void take()}>
        {t(part.ownPart && answer === 'yes' ? 'item.useOwn' : 'item.use')}
      </Button>
      <span className="text-sm text-ink-soft">{t('item.useHint', { answer: t(`answer.${answer}`) })}</span>
      <ProblemAlert error={error} />
    </div>
  );
}
