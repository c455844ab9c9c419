import { useTranslation } from '../../app/translation.ts';
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
      <table className="mt-2 w-full border-collapse text-start">
        <thead>
          <tr>
            <th className="py-1 pe-4 text-start font-normal whitespace-nowrap text-ink-soft">
              {t('conflict.field')}
            </th>
            <th className="py-1 pe-4 text-start">{t('conflict.theirs', { person })}</th>
            <th className="py-1 text-start">{t('conflict.mine')}</th>
          </tr>
        </thead>
        <tbody>
          {differences.map((row) => (
            <tr key={row.key} className="border-t border-warning-line align-top">
              <th scope="row" className="py-1.5 pe-4 text-start font-normal whitespace-nowrap">
                {row.label}
              </th>
              <td className="py-1.5 pe-4 whitespace-pre-wrap">{row.theirs || t('conflict.nothing')}</td>
              <td className="py-1.5 whitespace-pre-wrap">{row.mine || t('conflict.nothing')}</td>
            </tr>
          ))}
        </tbody>
      </table>
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
