import { compareRows } from '@mamori/core/assessment/compare';
import { useTranslation } from '../../app/translation.ts';
import { AlertBanner } from '../../ui/alert-banner.tsx';
import { Button } from '../../ui/button.tsx';
import { rowOf } from './checklist-data.ts';
import type { EditedAnswer } from './edited-answer.ts';

/** Two people saved at once: both entries side by side, field by field, until one is chosen. */
export function ConflictNotice({ edited }: { readonly edited: EditedAnswer }) {
  const { t } = useTranslation(['checklist', 'common']);
  if (!edited.theirs) return null;
  const differences = compareRows(rowOf(edited.theirs), edited.value);
  const shown = (field: string, text: string | null) => {
    if (text === null) return t('checklist:conflict.nothing');
    return field === 'answer' || field === 'secondAnswer' ? t(`common:answer.${text as 'yes'}`) : text;
  };
  return (
    <AlertBanner
      tone="warning"
      isLive
      title={t('checklist:conflict.title', { person: edited.theirs.updatedBy })}
    >
      <table className="mt-2 w-full border-collapse text-start">
        <thead>
          <tr>
            <th className="py-1 pe-4 text-start font-normal whitespace-nowrap text-ink-soft">
              {t('checklist:conflict.field')}
            </th>
            <th className="py-1 pe-4 text-start">
              {t('checklist:conflict.theirs', { person: edited.theirs.updatedBy })}
            </th>
            <th className="py-1 text-start">{t('checklist:conflict.mine')}</th>
          </tr>
        </thead>
        <tbody>
          {differences.map(({ field, before, after }) => (
            <tr key={field} className="border-t border-warning-line align-top">
              <th scope="row" className="py-1.5 pe-4 text-start font-normal whitespace-nowrap">
                {t(`checklist:field.${field}`)}
              </th>
              <td className="py-1.5 pe-4 whitespace-pre-wrap">{shown(field, before)}</td>
              <td className="py-1.5 whitespace-pre-wrap">{shown(field, after)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className="mt-3 flex flex-wrap gap-3">
        <Button variant="secondary" size="small" onPress={edited.takeTheirs}>
          {t('checklist:conflict.takeTheirs', { person: edited.theirs.updatedBy })}
        </Button>
        <Button variant="secondary" size="small" onPress={edited.keepMine}>
          {t('checklist:conflict.keepMine')}
        </Button>
      </div>
    </AlertBanner>
  );
}
