import type { OperationId } from '@mamori/contract/operations';
import { ApiProblem, invalidate } from '../app/api.ts';
import { useTranslation } from '../app/translation.ts';
import { toast } from '../ui/toast.tsx';

export interface Removal {
  readonly remove: (id: string) => Promise<unknown>;
  readonly restore: (id: string) => Promise<unknown>;
  /** Reading operations that show the row. */
  readonly lists: readonly OperationId[];
}

/** Deletes at once and offers to take it back. Needs the texts of `setup`. */
export function useRemoval({ remove, restore, lists }: Removal): (id: string, name: string) => Promise<void> {
  const { t } = useTranslation(['setup', 'common']);
  const refused = (error: unknown) =>
    toast(error instanceof ApiProblem ? error.problem.detail : t('common:connection.lost'), {
      tone: 'danger',
    });
  const bringBack = (id: string, name: string) =>
    restore(id)
      .then(() => invalidate(lists))
      .then(() => toast(t('setup:removal.restored', { name })))
      .catch(refused);
  return async (id, name) => {
    try {
      await remove(id);
      await invalidate(lists);
      toast(t('setup:removal.done', { name }), { undo: () => bringBack(id, name) });
    } catch (error) {
      refused(error);
    }
  };
}
