import type { SystemKindId } from '@mamori/core/scope/kinds';
import { useState } from 'react';
import { api, invalidate, useOperation } from '../../app/api.ts';
import { useTranslation } from '../../app/translation.ts';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { PanelHeading } from '../../ui/panel-heading.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { ProgressBar } from '../../ui/progress.tsx';
import { Skeleton } from '../../ui/spinner.tsx';
import { furtherKinds, startKit } from './start-kits.ts';
import type { SystemRow } from './system-values.ts';
import { SYSTEM_READERS } from './use-system-form.ts';

export interface QuickAddProps {
  readonly existing: readonly SystemRow[];
  /** Ids of the systems just added; their questions come next. */
  readonly onAdded: () => void;
  readonly onCancel: () => void;
}

/** Chooses several usual kinds in one go; each becomes a system whose questions are still open. */
export function QuickAdd({ existing, onAdded, onCancel }: QuickAddProps) {
  const { t } = useTranslation(['systems', 'rules', 'common']);
  const facility = useOperation('getFacility');
  const [chosen, setChosen] = useState<readonly SystemKindId[]>([]);
  const { addAll, done, isRunning, error } = useAddAll(chosen, setChosen, onAdded);
  if (!facility.data)
    return facility.error ? <ProblemAlert error={facility.error} /> : <Skeleton lines={6} />;
  const { kind } = facility.data;
  const have = new Set(existing.map((row) => row.kind));
  const choices = { chosen, have, onChange: setChosen, isDisabled: isRunning };
  return (
    <div className="flex flex-col gap-5">
      <PanelHeading>{t('systems:quick.title')}</PanelHeading>
      <p className="max-w-prose">{t('systems:quick.text')}</p>
      <ProblemAlert error={error} />
      <fieldset>
        <legend className="mb-2 font-bold">{t('systems:quick.usual')}</legend>
        <KindChoices kinds={startKit(kind)} {...choices} />
      </fieldset>
      <Disclosure title={t('systems:quick.further')}>
        <KindChoices kinds={furtherKinds(kind)} {...choices} />
      </Disclosure>
      {isRunning && (
        <ProgressBar label={t('systems:quick.adding')} value={done} maximum={done + chosen.length} />
      )}
      <div className="flex flex-wrap gap-3">
        <Button
          variant="primary"
          isDisabled={chosen.length === 0}
          isPending={isRunning}
          onPress={() => void addAll()}
        >
          {chosen.length === 0
            ? t('systems:quick.chooseFirst')
            : t('systems:quick.add', { count: chosen.length })}
        </Button>
        <Button onPress={onCancel}>{t('common:action.cancel')}</Button>
      </div>
    </div>
  );
}

/** One request for each; what was added is taken off the choice, so that a second try adds only the rest. */
function useAddAll(
  chosen: readonly SystemKindId[],
  setChosen: (rest: readonly SystemKindId[]) => void,
  onAdded: () => void,
) {
  const { t } = useTranslation('rules');
  const [done, setDone] = useState(0);
  const [isRunning, setRunning] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const addAll = async () => {
    setRunning(true);
    setError(null);
    setDone(0);
    try {
      for (const [place, kind] of chosen.entries()) {
        await api.call('createSystem', { body: { kind, name: t(`systemKind.${kind}`), vendorId: null } });
        setDone(place + 1);
        setChosen(chosen.slice(place + 1));
      }
      await invalidate(SYSTEM_READERS);
      onAdded();
    } catch (thrown) {
      setError(thrown);
      await invalidate(SYSTEM_READERS);
    } finally {
      setRunning(false);
    }
  };
  return { addAll, done, isRunning, error };
}

interface KindChoicesProps {
  readonly kinds: readonly SystemKindId[];
  readonly chosen: readonly SystemKindId[];
  readonly have: ReadonlySet<string>;
  readonly onChange: (chosen: readonly SystemKindId[]) => void;
  readonly isDisabled: boolean;
}

function KindChoices({ kinds, chosen, have, onChange, isDisabled }: KindChoicesProps) {
  const { t } = useTranslation(['rules', 'systems']);
  return (
    <div className="grid gap-x-6 sm:grid-cols-2 xl:grid-cols-3">
      {kinds.map((id) => (
        <Checkbox
          key={id}
          label={t(`rules:systemKind.${id}`)}
          hint={have.has(id) ? t('systems:quick.have') : undefined}
          isSelected={chosen.includes(id)}
          isDisabled={isDisabled}
          onChange={(isOn) => onChange(isOn ? [...chosen, id] : chosen.filter((one) => one !== id))}
        />
      ))}
    </div>
  );
}
