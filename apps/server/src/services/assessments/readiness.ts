/** What is missing before the hand-in, with the words and the place of each step. */
import type { Readiness, Step as StepSchema } from '@mamori/contract/schemas/assessment';
import { readiness } from '@mamori/core/assessment/readiness';
import { type ReadinessFacts, type Step, stepMessage } from '@mamori/core/assessment/readiness-steps';
import type { Locale } from '@mamori/messages/locale';
import { translator } from '@mamori/messages/translate';
import type { z } from 'zod';
import { recordFacts } from '../item-records/facts.ts';
import { campaignLink, checklistLink, itemLink, VENDORS_LINK } from '../links.ts';
import { answerDocument } from './document.ts';
import type { Judging } from './item-state.ts';
import { ledgerSide, reasonText } from './ledger-part.ts';
import type { LoadedAssessment } from './load.ts';
import { ruleMessage } from './messages.ts';
import { vendorSide } from './vendor-part.ts';

const MOST_VENDOR_STEPS = 3;

export type ReadinessAnswer = z.input<typeof Readiness>;

/** What has not been asked stays unknown, which asks nothing and claims nothing. */
export function readinessFacts(loaded: LoadedAssessment): ReadinessFacts {
  return {
    ...loaded.facts,
    systemKinds: loaded.systems.map((system) => system.kind),
    ...recordFacts(loaded),
    ...vendorFacts(loaded),
    ...ledgerFacts(loaded),
  };
}

/** Vendors that have not answered and contradictions (R-B8), once vendors were asked. */
function vendorFacts(
  loaded: LoadedAssessment,
): Pick<ReadinessFacts, 'vendorsWithoutForm' | 'contradictions'> {
  const side = vendorSide(loaded);
  if (!side) return {};
  const { contracted, requests, names } = side.vendors;
  const answered = new Set(
    requests
      .filter(({ status }) => status === 'answered' || status === 'accepted')
      .map(({ vendorId }) => vendorId),
  );
  const missing = contracted.filter(({ id }) => !answered.has(id)).map(({ id }) => names.get(id) ?? id);
  return { vendorsWithoutForm: missing, contradictions: [...side.contradictions.values()] };
}

/** A はい that rows disprove, with the first reason; a いいえ that could be はい by now asks for nothing. */
function ledgerFacts(loaded: LoadedAssessment): Pick<ReadinessFacts, 'ledgerContradictions'> {
  const found = [...(ledgerSide(loaded)?.contradictions.values() ?? [])];
  return {
    ledgerContradictions: found.flatMap(({ kind, item, proposal }) => {
      const [reason] = proposal.reasons;
      return kind === 'contradicted' && reason ? [{ item, code: reason.code, params: reason.params }] : [];
    }),
  };
}

export function readinessOf(loaded: LoadedAssessment, { today, locale }: Judging): ReadinessAnswer {
  const result = readiness(loaded.edition, answerDocument(loaded), readinessFacts(loaded), { today });
  return {
    ready: result.ready,
    blockedByQuestions: result.blockedByQuestions,
    progress: { ...result.progress },
    substance: { ...result.substance },
    steps: fewVendorSteps(result.steps, locale).map((step) => stepAnswer(step, loaded, locale)),
  };
}

/** Eighty vendors that have not answered yet are one thing to do. */
function fewVendorSteps(steps: readonly Step[], locale: Locale): readonly Step[] {
  const missing = steps.filter(({ kind }) => kind === 'vendor-form');
  const [first] = missing;
  if (!first || missing.length <= MOST_VENDOR_STEPS) return steps;
  const named = missing.slice(0, MOST_VENDOR_STEPS).map(({ params }) => params.vendor);
  const vendor = translator(locale)('review:missing.many', {
    vendors: named.join(translator(locale)('review:basis.separator')),
    count: missing.length - named.length,
  });
  const joined = { ...first, params: { vendor } };
  return steps.flatMap((step) => (step.kind !== 'vendor-form' ? step : step === first ? joined : []));
}

function stepAnswer(step: Step, loaded: LoadedAssessment, locale: Locale): z.input<typeof StepSchema> {
  const { kind, code, item, blocking, requirement } = step;
  return {
    kind,
    code,
    item,
    blocking,
    requirement,
    title: ruleMessage(locale, `step.${kind}`),
    message: stepText(step, locale),
    link: linkOf(step, loaded),
  };
}

function stepText(step: Step, locale: Locale): string {
  if (step.kind === 'ledger-contradiction') return reasonText(step, locale);
  const message = stepMessage(step);
  return message === null
    ? ruleMessage(locale, `problem.${step.code}`, step.params)
    : ruleMessage(locale, message.key.replace(/^rules:/, ''), message.params);
}

function linkOf(step: Step, { id, vendors }: LoadedAssessment): string {
  if (step.kind === 'vendor-form') return vendors ? campaignLink(vendors.campaignId) : VENDORS_LINK;
  return step.item === null ? checklistLink(id) : itemLink(id, step.item);
}
