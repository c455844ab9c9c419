import { useEffect } from 'react';
import { ApiProblem, invalidate } from '../../app/api.ts';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { LEDGER_READERS } from './use-undoable.ts';

const isProblem = (error: unknown, code: ApiProblem['code']) =>
  error instanceof ApiProblem && error.code === code;

/** Somebody wrote to the selected rows first, and nothing was done: who presses again after that has seen it. */
export const isOvertaken = (error: unknown): boolean => isProblem(error, 'changed-meanwhile');

/** Why nothing was done to the selected rows; what stands behind the dialog is read again, so that the person sees it. */
export function SelectionProblem({ error }: { readonly error: unknown }) {
  useEffect(() => {
    if (isOvertaken(error) || isProblem(error, 'not-found')) void invalidate(LEDGER_READERS);
  }, [error]);
  return <ProblemAlert error={error} />;
}
