import type { CallInput, CallOutput } from '@mamori/contract/client';
import { ApiProblem, api, invalidate, useMutationOperation } from '../../app/api.ts';
import { useTranslation } from '../../app/translation.ts';
import { toast } from '../../ui/toast.tsx';
import { LEDGER_READERS, useUndoable } from '../ledgers/use-undoable.ts';
import type { Account } from './check-data.ts';

export type Answer = CallInput<'answerAccountQuestion'>['body'];

export const isChangedMeanwhile = (error: unknown): boolean =>
  error instanceof ApiProblem && error.code === 'changed-meanwhile';

interface AnswerSettings {
  /** After the answer was kept. */
  readonly onAnswered: (accountId: string) => void;
  /** After it was taken back. */
  readonly onUndone: (accountId: string) => void;
  /** Somebody else was faster: the account has to be read again. */
  readonly onChanged: () => void;
}

/** Answers whose an account is, with the way back. */
export function useAnswer({ onAnswered, onUndone, onChanged }: AnswerSettings) {
  const { t } = useTranslation('accountCheck');
  const undoable = useUndoable('account');
  const save = useMutationOperation('answerAccountQuestion', { invalidates: LEDGER_READERS });
  async function undo(accountId: string, { changeSetId, refusedIds }: CallOutput<'answerAccountQuestion'>) {
    if (changeSetId !== null) await undoable.undo(changeSetId);
    if (refusedIds.length > 0)
      await api.call('withdrawAccountRefusals', { params: { accountId }, body: { staffIds: refusedIds } });
    await invalidate(LEDGER_READERS);
    if (changeSetId === null) toast(t('questions.takenBack'));
    onUndone(accountId);
  }
  return {
    error: save.error,
    isPending: save.isPending,
    isChanged: isChangedMeanwhile(save.error),
    answer: (account: Account, body: Answer, text: string) =>
      save.mutate(
        { params: { accountId: account.id }, body, ifMatch: account.version },
        {
          onSuccess: (answered) => {
            onAnswered(account.id);
            toast(text, { undo: () => undo(account.id, answered) });
          },
          onError: (cause) => {
            if (isChangedMeanwhile(cause)) onChanged();
          },
        },
      ),
  };
}
