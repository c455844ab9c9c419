import { useBlocker } from '@tanstack/react-router';
import { useState } from 'react';
import { useMutationOperation } from '../../../app/api.ts';
import type { EditionImport } from './draft.ts';

export type DraftValue = Pick<EditionImport, 'editions' | 'equivalences'>;

/** The corrections of this screen until they are saved; leaving with unsaved ones asks first. */
export function useDraft(found: EditionImport) {
  const [value, setValue] = useState<DraftValue>({
    editions: found.editions,
    equivalences: found.equivalences,
  });
  const isChanged = value.editions !== found.editions || value.equivalences !== found.equivalences;
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
    save: () => save.mutateAsync({ params: { importId: found.id }, body: value, ifMatch: found.version }),
  };
}

export type Draft = ReturnType<typeof useDraft>;
