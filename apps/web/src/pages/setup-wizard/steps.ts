import type { CallOutput } from '@mamori/contract/client';

/** The five steps, in their order; ids as the server keeps them. */
export const SET_UP_STEPS = ['facility', 'systems', 'vendors', 'people', 'edition'] as const;
export type SetUpStep = (typeof SET_UP_STEPS)[number];
export type Facility = CallOutput<'getFacility'>;

export function setUpStep(value: unknown): SetUpStep | undefined {
  return SET_UP_STEPS.find((step) => step === value);
}

export function openSteps(facility: Pick<Facility, 'setUpSteps'>): readonly SetUpStep[] {
  return SET_UP_STEPS.filter((step) => !facility.setUpSteps.includes(step));
}

export function stepAfter(step: SetUpStep): SetUpStep | undefined {
  return SET_UP_STEPS[SET_UP_STEPS.indexOf(step) + 1];
}
