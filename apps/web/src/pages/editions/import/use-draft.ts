import { useBlocker } from '@tanstack/react-router';
import { useState } from 'react';
import { useMutationOperation } from '../../../app/api.ts';
import type { EditionImport } from './draft.ts';

export interface DraftValue extends Pick<EditionImport, 'editions' | 'equivalences'> {
  /** Places of the report that a person has dealt with. */
  readonly settled: readonly number[];
}

const settledIn = ({ report }: EditionImport): number[] =>
  report.notUnderstood.flatMap((one, place) => (one.settled ? [place] : []));

export const toggled = (settled: readonly number[], place: number): readonly number[] =>
  settled.includes(place) ? settled.filter((one) => one !== place) : [...settled, place];

/** The corrections of this screen until they are saved; leaving with unsaved ones asks first. */
export function useDraft(found: EditionImport) {
  const [value, setValue] = useState<DraftValue>({
    editions: found.editions,
    equivalences: found.equivalences,
    settled: settledIn(found),
  });
  const isChanged =
    value.editions !== found.editions ||
    value.equivalences !== found.equivalences ||
    [...value.settled].sort().join() !== settledIn(found).sort().join();
  const save = useMutationOperation('reviewEditionImport', {
    invalidates: ['getEditionImport', 'listEditionImports'],
  });
  useBlocker({ shouldBlockFn: () => false, enableBeforeUnload: isChanged });
  return {
    value,
    isChanged,
    saving: save,
    change: (patch: (now: DraftValue) => Partial<DraftValue>) =>
      setValue((now) => ({ ...now, ...patch(now) })),
    save: () =>
      save.mutateAsync({
        params: { importId: found.id },
        body: { ...value, settled: [...value.settled] },
        ifMatch: found.version,
      }),
  };
}

export type Draft = ReturnType<typeof useDraft>;
