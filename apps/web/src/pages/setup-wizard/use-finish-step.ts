import { useNavigate } from '@tanstack/react-router';
import { api, useMutationOperation } from '../../app/api.ts';
import { type SetUpStep, stepAfter } from './steps.ts';

/** Goes to the next step; after the last to the page that says what comes then. */
export function useNextStep(step: SetUpStep): () => void {
  const navigate = useNavigate();
  return () => void navigate({ to: '/setup', search: { step: stepAfter(step) ?? 'done' } });
}

export function useFinishStep(step: SetUpStep) {
  const next = useNextStep(step);
  const mutation = useMutationOperation('completeSetUpStep', {
    invalidates: ['getFacility', 'getDashboard'],
    onSuccess: next,
  });
  return { ...mutation, finish: () => mutation.mutate({ body: { step } }) };
}

/** For forms that save and finish their step in one. */
export const finishStep = (step: SetUpStep) => api.call('completeSetUpStep', { body: { step } });
