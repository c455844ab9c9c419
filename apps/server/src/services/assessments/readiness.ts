/** What is missing before the hand-in, with the words and the place of each step. */
import type { Readiness, Step as StepSchema } from '@mamori/contract/schemas/assessment';
import { readiness } from '@mamori/core/assessment/readiness';
import type { ReadinessFacts, Step } from '@mamori/core/assessment/readiness-steps';
import type { Locale } from '@mamori/messages/locale';
import type { z } from 'zod';
import { checklistLink, itemLink, VENDORS_LINK } from '../links.ts';
import { answerDocument } from './document.ts';
import type { Judging } from './item-state.ts';
import type { LoadedAssessment } from './load.ts';
import { ruleMessage } from './messages.ts';

export type ReadinessAnswer = z.input<typeof Readiness>;

/** Forms of vendors, originals and devices have no ledger yet: they stay unknown, which asks nothing and claims nothing. */
export function readinessFacts(loaded: LoadedAssessment): ReadinessFacts {
  return { ...loaded.facts, systemKinds: loaded.systems.map((system) => system.kind) };
}

export function readinessOf(loaded: LoadedAssessment, { today, locale }: Judging): ReadinessAnswer {
  const result = readiness(loaded.edition, answerDocument(loaded), readinessFacts(loaded), { today });
  return {
    ready: result.ready,
    blockedByQuestions: result.blockedByQuestions,
    progress: { ...result.progress },
    substance: { ...result.substance },
    steps: result.steps.map((step) => stepAnswer(step, loaded.id, locale)),
  };
}

function stepAnswer(step: Step, assessmentId: string, locale: Locale): z.input<typeof StepSchema> {
  const { kind, code, item, blocking, requirement } = step;
  return {
    kind,
    code,
    item,
    blocking,
    requirement,
    title: ruleMessage(locale, `step.${kind}`),
    message: stepMessage(step, locale),
    link: linkOf(step, assessmentId),
  };
}

function stepMessage({ kind, code, params }: Step, locale: Locale): string {
  if (kind === 'vendor-form') return ruleMessage(locale, `stepDetail.${code}`, params);
  if (kind === 'original') {
    return ruleMessage(locale, 'stepDetail.original-missing', { ...params, original: code });
  }
  const group = kind === 'hint' ? 'hint' : kind === 'vendor-contradiction' ? 'contradiction' : 'problem';
  return ruleMessage(locale, `${group}.${code}`, params);
}

function linkOf(step: Step, assessmentId: string): string {
  if (step.kind === 'vendor-form') return VENDORS_LINK;
  return step.item === null ? checklistLink(assessmentId) : itemLink(assessmentId, step.item);
}
