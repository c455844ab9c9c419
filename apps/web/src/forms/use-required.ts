import { useState } from 'react';
import { useTranslation } from '../app/translation.ts';

/** What is missing, said once somebody has pressed: a button that is grey says nothing. */
export function useRequired(isMissing: Readonly<Record<string, boolean>>) {
  const { t } = useTranslation('common');
  const [wasPressed, setPressed] = useState(false);
  return {
    /** At the field of this name. */
    problem: (field: string, text = t('field.requiredProblem')): string | undefined =>
      wasPressed && isMissing[field] ? text : undefined,
    /** Runs `work` when nothing is missing. */
    press: (work: () => unknown): void => {
      setPressed(true);
      if (!Object.values(isMissing).includes(true)) void work();
    },
  };
}
