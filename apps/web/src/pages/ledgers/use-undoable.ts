import type { LedgerId } from '@mamori/core/ledger/ledgers';
import { ApiProblem, api, invalidate } from '../../app/api.ts';
import { useTranslation } from '../../app/translation.ts';
import { toast } from '../../ui/toast.tsx';

/** Reading operations that show rows, or what was written. */
export const LEDGER_READERS = [
  'listLedgerRows',
  'countLedgerRows',
  'getLedgerRow',
  'listLedgerChanges',
  'listLedgerRowChanges',
  'findReferences',
  'getAssessment',
  'getReadiness',
  'getDashboard',
  'getBackupOverview',
  'getAccountCheck',
  'listAccountFindings',
  'listAccountLinks',
  'listAccountRefusals',
  'getPermissionMatrix',
  'listSignInRules',
  'getAccountReviewFollowUp',
  'getSupportEnds',
  'getTakeOutCounter',
] as const;

export interface Undoable {
  /** Says what was done, with the way back. */
  readonly done: (text: string, changeSetId: string | null) => Promise<void>;
  /** Takes a write back; rows that somebody changed since stay only if that is wanted. */
  readonly undo: (changeSetId: string, skipChanged?: boolean) => Promise<void>;
}

export function useUndoable(ledger: LedgerId): Undoable {
  const { t } = useTranslation('ledgerPages');
  async function undo(changeSetId: string, skipChanged = false): Promise<void> {
    try {
      const { rowCount } = await api.call('undoLedgerChange', {
        params: { ledger, changeSetId },
        query: { skipChanged: skipChanged ? 'true' : 'false' },
      });
      await invalidate(LEDGER_READERS);
      toast(t('undo.done', { count: rowCount }));
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error;
      const isChanged = error.code === 'conflict' && !skipChanged;
      toast(error.problem.detail ?? error.message, {
        tone: 'warning',
        ...(isChanged && { undo: () => undo(changeSetId, true) }),
      });
    }
  }
  return {
    undo,
    async done(text, changeSetId) {
      await invalidate(LEDGER_READERS);
      toast(text, changeSetId ? { undo: () => undo(changeSetId) } : {});
    },
  };
}
