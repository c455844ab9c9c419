import { Pencil, Trash2 } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { api, invalidate, useMutationOperation, useOperation } from '../../app/api.ts';
import { useTranslation } from '../../app/translation.ts';
import { AlertBanner } from '../../ui/alert-banner.tsx';
import { Button } from '../../ui/button.tsx';
import { CopyButton } from '../../ui/copy-button.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { Link } from '../../ui/link.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { Skeleton } from '../../ui/spinner.tsx';
import { toast } from '../../ui/toast.tsx';
import type { ItemVendorsProps } from './item-vendors.tsx';
import { REVIEW_READERS } from './review-data.ts';

const SettleDialog = lazy(() =>
  import('./settle-dialog.tsx').then((module) => ({ default: module.SettleDialog })),
);

type Contradiction = NonNullable<ItemVendorsProps['part']['contradiction']>;
type NoticeProps = ItemVendorsProps & { readonly contradiction: Contradiction };

/** Facility and vendors say otherwise: explain who does it, or have the vendor reissue (R-B8). */
export function ContradictionNotice({ checklist, item, contradiction }: NoticeProps) {
  const { t } = useTranslation('review');
  const [isSettling, setSettling] = useState(false);
  const { settlement, settled } = contradiction;
  const place = { assessmentId: checklist.assessment.id, itemId: item.id };
  const canSettle = checklist.canEdit && contradiction.code === 'facility-yes-vendor-no';
  return (
    <AlertBanner
      tone={settled ? 'info' : 'warning'}
      title={settled ? t('settle.settled') : t('table.contradiction')}
    >
      {settled && settlement ? (
        <>
          <p className="font-bold">{t('settle.by', { performer: settlement.performer })}</p>
          <p className="whitespace-pre-wrap">{settlement.basis}</p>
        </>
      ) : (
        <p>{contradiction.text}</p>
      )}
      {canSettle && (
        <div className="mt-3 flex flex-wrap gap-3">
          <Button size="small" icon={Pencil} onPress={() => setSettling(true)}>
            {t(settlement ? 'settle.edit' : 'settle.action')}
          </Button>
          {settlement && <RemoveSettlement place={place} />}
        </div>
      )}
      {canSettle && !settled && (
        <div className="mt-2">
          <Disclosure level={4} title={t('reissue.title')}>
            <Reissue place={place} />
          </Disclosure>
        </div>
      )}
      {isSettling && (
        <Suspense>
          <SettleDialog place={place} settlement={settlement} onClose={() => setSettling(false)} />
        </Suspense>
      )}
    </AlertBanner>
  );
}

interface PlaceProps {
  readonly place: { readonly assessmentId: string; readonly itemId: string };
}

export function RemoveSettlement({ place }: PlaceProps) {
  const { t } = useTranslation('review');
  const remove = useMutationOperation('deleteSettlement', {
    invalidates: REVIEW_READERS,
    onSuccess: () => toast(t('settle.removed'), { undo: restore }),
  });
  async function restore() {
    await api.call('restoreSettlement', { params: place });
    await invalidate(REVIEW_READERS);
  }
  return (
    <>
      <Button
        variant="quiet"
        size="small"
        icon={Trash2}
        isPending={remove.isPending}
        onPress={() => remove.mutate({ params: place })}
      >
        {t('settle.remove')}
      </Button>
      <ProblemAlert error={remove.error} />
    </>
  );
}

/** The better way: ready words for the vendors that said いいえ. */
function Reissue({ place }: PlaceProps) {
  const { t } = useTranslation('review');
  const { data } = useOperation('listContradictions', { params: { assessmentId: place.assessmentId } });
  const row = data?.rows.find((one) => one.itemId === place.itemId);
  if (!data) return <Skeleton lines={3} />;
  if (!row?.reissueText) return null;
  const denying = row.reasons.filter((reason) => reason.answer === 'no');
  return (
    <div className="flex flex-col gap-3">
      <p>{t('reissue.hint')}</p>
      <blockquote lang="ja" className="border-s-4 border-line-strong ps-3 whitespace-pre-wrap">
        {row.reissueText}
      </blockquote>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <CopyButton text={row.reissueText} label={t('reissue.copy')} />
        {denying.map(
          ({ campaignId, requestId, responseId, vendorName }) =>
            campaignId &&
            requestId && (
              <Link
                key={responseId}
                to="/campaigns/$campaignId/requests/$requestId"
                params={{ campaignId, requestId }}
                search={{}}
              >
                {t('reissue.toRequest', { vendor: vendorName })}
              </Link>
            ),
        )}
      </div>
    </div>
  );
}
