import { decideScope } from '@mamori/core/scope/decide';
import type { MessageKey } from '@mamori/messages/types';
import { Scale } from 'lucide-react';
import { useTranslation } from '../../app/translation.ts';
import { DeviceClasses, ScopeTag } from './scope-tag.tsx';
import { type SystemValues, scopeAnswers } from './system-values.ts';

/** What the answers decide, why, and where that stands; sources that disagree are both shown. */
export function ScopeDecisionPanel({ values }: { readonly values: Pick<SystemValues, 'kind' | 'answers'> }) {
  const { t } = useTranslation(['systems', 'rules']);
  const decision = decideScope(scopeAnswers(values));
  return (
    <section aria-live="polite" className="flex flex-col gap-3 rounded-xl border border-line bg-sunken p-5">
      <div className="flex flex-wrap items-center gap-3">
        <Scale aria-hidden className="size-5 text-key" />
        <h3 className="text-base">{t('systems:decision.title')}</h3>
        <ScopeTag register={decision.register} />
      </div>
      {decision.inScope !== 'no' && (
        <p>
          {t('systems:decision.countedAs')} <DeviceClasses classes={[...(decision.deviceClasses ?? [])]} />
        </p>
      )}
      <ul className="flex flex-col gap-2">
        {decision.reasons.map(({ code, sources }) => (
          <Reason key={code} text={`rules:scope.reason.${code}` as ReasonKey} sources={sources} />
        ))}
      </ul>
      {decision.conflicts.length > 0 && (
        <div className="flex flex-col gap-2 rounded-lg border border-warning-line bg-warning-soft p-3">
          <h4 className="font-bold">{t('systems:decision.conflicts')}</h4>
          <ul className="flex flex-col gap-2">
            {decision.conflicts.map(({ code, sources }) => (
              <Reason key={code} text={`rules:scope.conflict.${code}` as ReasonKey} sources={sources} />
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}

/** The core gives codes as plain text; the catalogue test of `rules` proves that each has its words. */
type ReasonKey = Extract<MessageKey<'rules'>, `rules:scope.${'reason' | 'conflict'}.${string}`>;

function Reason({ text, sources }: { readonly text: ReasonKey; readonly sources: readonly string[] }) {
  const { t } = useTranslation(['rules', 'systems']);
  return (
    <li>
      {t(text)}
      <span className="block text-sm text-ink-soft">
        {t('systems:decision.sources', {
          sources: sources.map((one) => one.replace(/^S\d/, sourceName)).join(t('systems:listSeparator')),
        })}
      </span>
    </li>
  );

  function sourceName(id: string): string {
    return id === 'S0' || id === 'S1' || id === 'S2' ? t(`systems:source.${id}`) : id;
  }
}
