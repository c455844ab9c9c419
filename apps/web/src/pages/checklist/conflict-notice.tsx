import { useTranslation } from '../../app/translation.ts';
import { ConflictRows } from '../../forms/conflict-rows.tsx';
import { AlertBanner } from '../../ui/alert-banner.tsx';
import { Button } from '../../ui/button.tsx';
import { useAnswerDifferences } from './answer-differences.ts';
import { rowOf, type StoredAnswer } from './checklist-data.ts';
import type { EditedAnswer } from './edited-answer.ts';

/** Two people saved at once: both entries side by side, field by field, until one is chosen. */
export function ConflictNotice({ edited }: { readonly edited: EditedAnswer }) {
  return edited.theirs && <Conflict edited={edited} theirs={edited.theirs} />;
}

interface ConflictProps {
  readonly edited: EditedAnswer;
  readonly theirs: StoredAnswer;
}

function Conflict({ edited, theirs }: ConflictProps) {
  const { t } = useTranslation('checklist');
  const differences = useAnswerDifferences(rowOf(theirs), edited.value);
  const person = theirs.updatedBy;
  return (
    <AlertBanner tone="warning" isLive title={t('conflict.title', { person })}>
      <div className="mt-2">
        <ConflictRows
          rows={differences}
          theirs={(value) => t('conflict.theirs', { person, value: value || t('conflict.nothing') })}
          mine={(value) => t('conflict.mine', { value: value || t('conflict.nothing') })}
        />
      </div>
      <div className="mt-3 flex flex-wrap gap-3">
        <Button variant="secondary" size="small" onPress={edited.takeTheirs}>
          {t('conflict.takeTheirs', { person })}
        </Button>
        <Button variant="secondary" size="small" onPress={edited.keepMine}>
          {t('conflict.keepMine')}
        </Button>
      </div>
    </AlertBanner>
  );
}
