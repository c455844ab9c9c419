import type { CallOutput } from '@mamori/contract/client';
import { Undo2 } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useMutationOperation } from '../../app/api.ts';
import { useTranslation } from '../../app/translation.ts';
import { AlertBanner } from '../../ui/alert-banner.tsx';
import { Button } from '../../ui/button.tsx';
import { ButtonLink } from '../../ui/link.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { toast } from '../../ui/toast.tsx';

interface CarriedOverProps {
  readonly assessmentId: string;
  readonly result: CallOutput<'applyCarryOver'>;
  readonly onUndone: () => void;
}

/** It was done: where to confirm the proposals, and the way back, here and in the toast. */
export function CarriedOver({ assessmentId, result, onUndone }: CarriedOverProps) {
  const { t } = useTranslation('imports');
  const undo = useMutationOperation('undoCarryOver', {
    invalidates: ['getAssessment', 'previewCarryOver', 'getReadiness', 'getDashboard', 'listAssessments'],
    onSuccess: ({ kept }) => {
      toast(kept > 0 ? t('carry.undoneKept', { count: kept }) : t('carry.undone'));
      onUndone();
    },
  });
  const takeBack = useRef(() => {});
  takeBack.current = () => undo.mutate({ params: { carryOverId: result.carryOverId } });
  useEffect(() => {
    window.scrollTo({ top: 0 });
    toast(t('carry.applied', { count: result.carried }), { undo: () => takeBack.current() });
  }, [result, t]);
  return (
    <div className="mb-8 flex flex-col gap-4">
      <AlertBanner tone="success" isLive title={t('carry.applied', { count: result.carried })}>
        {t('carry.appliedText')}
      </AlertBanner>
      <ProblemAlert error={undo.error} />
      <div className="flex flex-wrap gap-3">
        <ButtonLink variant="primary" to="/checklists/$assessmentId" params={{ assessmentId }} search={{}}>
          {t('form.toChecklist')}
        </ButtonLink>
        <Button icon={Undo2} isPending={undo.isPending} onPress={() => takeBack.current()}>
          {t('carry.undo')}
        </Button>
      </div>
    </div>
  );
}
