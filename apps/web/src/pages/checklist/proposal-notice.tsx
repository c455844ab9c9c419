import { confirmProposal, dropProposal } from '@mamori/core/assessment/carry-over-apply';
import { useTranslation } from '../../app/translation.ts';
import { AlertBanner } from '../../ui/alert-banner.tsx';
import { Button } from '../../ui/button.tsx';
import { today } from '../../ui/date/japan-day.ts';
import type { EditedAnswer } from './edited-answer.ts';

/** Last year's answer waits for a person: it counts only once it is confirmed with today's date (R-B12). */
export function ProposalNotice({
  edited,
  isDisabled,
}: {
  readonly edited: EditedAnswer;
  readonly isDisabled: boolean;
}) {
  const { t } = useTranslation(['checklist', 'common']);
  const { proposal } = edited.value;
  if (!proposal) return null;
  return (
    <AlertBanner
      tone="info"
      title={
        proposal.answer
          ? t('checklist:proposal.title', { answer: t(`common:answer.${proposal.answer}`) })
          : t('checklist:proposal.changed')
      }
    >
      <p>{t('checklist:proposal.text')}</p>
      {!isDisabled && (
        <div className="mt-2 flex flex-wrap gap-3">
          {proposal.answer && (
            <Button
              variant="primary"
              size="small"
              onPress={() => edited.replace(confirmProposal(edited.value, today()))}
            >
              {t('checklist:proposal.confirm')}
            </Button>
          )}
          <Button variant="secondary" size="small" onPress={() => edited.replace(dropProposal(edited.value))}>
            {t('checklist:proposal.drop')}
          </Button>
        </div>
      )}
    </AlertBanner>
  );
}
