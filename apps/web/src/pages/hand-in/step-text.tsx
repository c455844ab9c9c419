import type { CallOutput } from '@mamori/contract/client';
import { Link } from '../../ui/link.tsx';
import { type EditionItems, labelOf, wordingOf } from '../editions/edition-items.ts';

export type Step = CallOutput<'getReadiness'>['steps'][number];

interface StepTextProps {
  readonly step: Step;
  readonly items: EditionItems;
  /** The kind of step stands above the list already. */
  readonly isTitled?: boolean;
}

/** One thing to do, as a link to its place. Of an unanswered item the question is the news, not that it is unanswered. */
export function StepText({ step, items, isTitled = false }: StepTextProps) {
  const wording = step.item ? wordingOf(items, step.item) : '';
  const isUnanswered = step.code === 'missing-answer' && step.item !== null && wording !== '';
  const below = isUnanswered ? (isTitled ? '' : step.title) : wording;
  return (
    <div className="min-w-0">
      <Link to={step.link}>
        {isUnanswered && step.item ? `${labelOf(items, step.item)} ${wording}` : step.message}
      </Link>
      {below && <p className="text-sm text-ink-soft">{below}</p>}
    </div>
  );
}
