import type { CallOutput } from '@mamori/contract/client';
import { useState } from 'react';
import { ApiProblem, useMutationOperation } from '../../app/api.ts';
import { useTranslation } from '../../app/translation.ts';
import { AlertBanner } from '../../ui/alert-banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Section } from '../../ui/page-header.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { toast } from '../../ui/toast.tsx';
import { useEditionItems } from '../editions/edition-items.ts';
import { Diagnostics } from './diagnostics.tsx';
import { ImportChanges } from './import-changes.tsx';
import { Recognised } from './recognised.tsx';

export type FormImport = CallOutput<'createFormImport'>;

interface ImportReviewProps {
  readonly found: FormImport;
  readonly assessmentId: string;
  readonly onApplied: (count: number) => void;
  readonly onDiscarded: () => void;
  readonly onReadAgain: () => void;
}

/** What the file says and what would change; nothing is written before a person applies it. */
export function ImportReview(props: ImportReviewProps) {
  const { t } = useTranslation('imports');
  const { found } = props;
  const items = useEditionItems(found.recognised.editionId ?? undefined);
  const changed = [...new Set(found.changes.map((change) => change.itemId))];
  const [chosen, setChosen] = useState<ReadonlySet<string>>(() => new Set(changed));
  const params = { formImportId: found.id };
  const apply = useMutationOperation('applyFormImport', {
    invalidates: ['getAssessment', 'getReadiness', 'getDashboard', 'listAssessments'],
    onSuccess: () => props.onApplied(chosen.size),
  });
  const discard = useMutationOperation('discardFormImport', {
    onSuccess: () => {
      toast(t('form.discarded'));
      props.onDiscarded();
    },
  });
  const isOutdated = apply.error instanceof ApiProblem && apply.error.code === 'changed-meanwhile';
  return (
    <>
      <Section title={t('form.recognised.title')}>
        <Recognised found={found} />
      </Section>
      <Diagnostics rows={found.diagnostics} />
      <Section title={t('form.changes.title')}>
        <ImportChanges changes={found.changes} items={items} chosen={chosen} onChoose={setChosen} />
      </Section>
      {isOutdated ? (
        <AlertBanner
          tone="warning"
          isLive
          title={t('form.meanwhile')}
          action={<Button onPress={props.onReadAgain}>{t('form.again')}</Button>}
        >
          {t('form.meanwhileText')}
        </AlertBanner>
      ) : (
        <ProblemAlert error={apply.error ?? discard.error} />
      )}
      <div className="sticky bottom-(--bottom-bar-height) z-10 -mx-4 mt-4 flex flex-wrap gap-3 border-t border-line bg-surface px-4 py-3 lg:bottom-0 sm:-mx-8 sm:px-8">
        {changed.length > 0 && (
          <Button
            variant="primary"
            isPending={apply.isPending}
            isDisabled={chosen.size === 0}
            onPress={() => apply.mutate({ params, body: { items: [...chosen] } })}
          >
            {t('form.apply', { count: chosen.size })}
          </Button>
        )}
        <Button isPending={discard.isPending} onPress={() => discard.mutate({ params })}>
          {t('form.discard')}
        </Button>
      </div>
    </>
  );
}
