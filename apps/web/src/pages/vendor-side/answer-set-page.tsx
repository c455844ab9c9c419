import { useParams } from '@tanstack/react-router';
import { BadgeCheck } from 'lucide-react';
import { useMutationOperation, useOperation } from '../../app/api.ts';
import { useCan } from '../../app/session.ts';
import { useTranslation } from '../../app/translation.ts';
import { AlertBanner } from '../../ui/alert-banner.tsx';
import { Button } from '../../ui/button.tsx';
import { PageHeader, Section } from '../../ui/page-header.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { Skeleton } from '../../ui/spinner.tsx';
import { toast } from '../../ui/toast.tsx';
import { itemsOf } from '../checklist/checklist-data.ts';
import { useEdition } from '../editions/edition-items.ts';
import { SetHeadForm } from './set-head-form.tsx';
import { SetItemCard } from './set-item-card.tsx';
import { SetStateTag } from './status-tag.tsx';
import { type AnswerSet, CUSTOMER_READERS, PRODUCT_READERS } from './vendor-data.ts';
import { useEditionName } from './vendor-edition.tsx';

/** The answers of one product version to one form: written by anybody, approved by a person who may send. */
export function AnswerSetPage() {
  const { t } = useTranslation('vendorSide');
  const { answerSetId } = useParams({ strict: false }) as { answerSetId: string };
  const { data: set, error } = useOperation('getAnswerSet', { params: { answerSetId } });
  const edition = useEdition(set?.editionId).data?.edition;
  const nameOf = useEditionName();
  const canEdit = useCan()('product.edit');
  if (!set || !edition) return error ? <ProblemAlert error={error} /> : <Skeleton lines={8} />;
  return (
    <>
      <PageHeader
        title={`${set.productName} ${set.versionLabel}`}
        description={nameOf(set.editionId)}
        back={{ to: `/products/${set.productId}`, label: set.productName }}
        tags={<SetStateTag state={set.state} />}
      />
      <div className="flex max-w-4xl flex-col gap-6">
        <Review set={set} />
        <SetHeadForm key={JSON.stringify(set.head)} set={set} isDisabled={!canEdit} />
        <Section title={t('set.items')}>
          <ol className="flex flex-col gap-4">
            {itemsOf(edition).map((item) => (
              <SetItemCard
                key={item.id}
                set={set}
                item={item}
                fiscalYear={edition.fiscalYear}
                canEdit={canEdit}
              />
            ))}
          </ol>
        </Section>
      </div>
    </>
  );
}

/** What keeps it from being approved, and the approval. */
function Review({ set }: { readonly set: AnswerSet }) {
  const { t } = useTranslation('vendorSide');
  const canApprove = useCan()('delivery.send');
  const approve = useMutationOperation('approveAnswerSet', {
    invalidates: ['getAnswerSet', ...PRODUCT_READERS, ...CUSTOMER_READERS],
    onSuccess: ({ revision }) => toast(t('set.approved', { revision })),
  });
  const errors = set.problems.filter(({ severity }) => severity === 'error');
  if (set.state === 'approved') {
    return (
      <AlertBanner tone="success" title={t('set.isApproved', { revision: set.revision })}>
        {t('set.isApprovedText', { name: set.reviewedBy })}
      </AlertBanner>
    );
  }
  return (
    <div className="flex flex-col gap-4 rounded-xl border border-line bg-raised p-5">
      <p className="font-bold">
        {set.state === 'correcting' ? t('set.isCorrecting', { count: set.changed.length }) : t('set.isDraft')}
      </p>
      <p className="text-ink-soft">
        {errors.length > 0 ? t('set.errorsLeft', { count: errors.length }) : t('set.readyForApproval')}
      </p>
      <ProblemAlert error={approve.error} />
      {canApprove ? (
        <div>
          <Button
            variant="primary"
            icon={BadgeCheck}
            isDisabled={errors.length > 0}
            isPending={approve.isPending}
            onPress={() =>
              approve.mutate({ params: { answerSetId: set.id }, body: { changeNumber: set.changeNumber } })
            }
          >
            {t('set.approve')}
          </Button>
        </div>
      ) : (
        <p>{t('set.askManager')}</p>
      )}
    </div>
  );
}
