import { type SituationDecision, situationsOf } from '@mamori/core/assessment/situations';
import type { MessageKey } from '@mamori/messages/types';
import { useTranslation } from '../../app/translation.ts';
import { Disclosure } from '../../ui/disclosure.tsx';
import { listText } from '../../ui/list-text.ts';
import type { Edition } from './checklist-data.ts';

/** The core gives codes as plain text; the catalogue test of `rules` proves that each has its words. */
type RuleKey = Extract<MessageKey<'rules'>, `rules:${'situation' | 'situationTitle' | 'evidence'}.${string}`>;

/**
 * Small print that decides answers (R-B10, R-B15): what to ask, what to keep, and for which year the source answered. It proposes; the person
 * answers.
 */
export function ItemSituations({ edition, itemId }: { readonly edition: Edition; readonly itemId: string }) {
  const { t } = useTranslation('checklist');
  const situations = situationsOf(edition, itemId);
  if (situations.length === 0) return null;
  return (
    <div className="border-b border-line">
      <Disclosure title={t('help.situations')} level={3}>
        <ul className="flex flex-col gap-5">
          {situations.map((one) => (
            <Situation key={one.situation} decision={one} fiscalYear={edition.fiscalYear} />
          ))}
        </ul>
      </Disclosure>
    </div>
  );
}

interface SituationProps {
  readonly decision: SituationDecision;
  readonly fiscalYear: number;
}

function Situation({ decision, fiscalYear }: SituationProps) {
  const { t } = useTranslation(['rules', 'checklist']);
  const { source, answeredFor, conflicts, evidence } = decision;
  return (
    <li className="flex flex-col gap-1.5">
      <p className="font-bold">{t(`rules:situationTitle.${decision.situation}` as RuleKey)}</p>
      <p>{t(`rules:situation.${decision.code}` as RuleKey)}</p>
      {evidence.length > 0 && (
        <>
          <p className="text-sm font-bold text-ink-soft">{t('checklist:help.keep')}</p>
          <ul className="flex list-disc flex-col gap-1 ps-5">
            {evidence.map((code) => (
              <li key={code}>{t(`rules:evidence.${code}` as RuleKey)}</li>
            ))}
          </ul>
        </>
      )}
      <p className="text-sm text-ink-soft">
        {answeredFor === null || answeredFor === fiscalYear
          ? t('checklist:help.source', { source })
          : t('rules:situation.answeredFor', { source, year: fiscalYear, era: fiscalYear - 2018 })}
        {conflicts.length > 0 && (
          <span className="block">{t('checklist:help.otherSource', { sources: listText(conflicts) })}</span>
        )}
      </p>
    </li>
  );
}
