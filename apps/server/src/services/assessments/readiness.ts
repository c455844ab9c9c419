/** What is missing before the hand-in, with the words and the place of each step. */
import type { Readiness, Step as StepSchema } from '@mamori/contract/schemas/assessment';
import { readiness } from '@mamori/core/assessment/readiness';
import { type ReadinessFacts, type Step, stepMessage } from '@mamori/core/assessment/readiness-steps';
import type { Locale } from '@mamori/messages/locale';
import type { z } from 'zod';
import { recordFacts } from '../item-records/facts.ts';
import { checklistLink, itemLink, VENDORS_LINK } from '../links.ts';
import { answerDocument } from './document.ts';
import type { Judging } from './item-state.ts';
import type { LoadedAssessment } from './load.ts';
import { ruleMessage } from './messages.ts';

export type ReadinessAnswer = z.input<typeof Readiness>;

/** Forms of vendors and devices have no ledger yet: they stay unknown, which asks nothing and claims nothing. */
export function readinessFacts(loaded: LoadedAssessment): ReadinessFacts {
  return {
    ...loaded.facts,
    systemKinds: loaded.systems.map((system) => system.kind),
    ...recordFacts(loaded),
  };
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
    message: stepText(step, locale),
    link: linkOf(step, assessmentId),
  };
}

function stepText(step: Step, locale: Locale): string {
  const message = stepMessage(step);
  return message === null
    ? ruleMessage(locale, `problem.${step.code}`, step.params)
    : ruleMessage(locale, message.key.replace(/^rules:/, ''), message.params);
}

function linkOf(step: Step, assessmentId: string): string {
  if (step.kind === 'vendor-form') return VENDORS_LINK;
  return step.item === null ? checklistLink(assessmentId) : itemLink(assessmentId, step.item);
}
