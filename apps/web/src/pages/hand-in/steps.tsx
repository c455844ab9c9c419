import { CircleAlert, Info } from 'lucide-react';
import { useTranslation } from '../../app/translation.ts';
import { Disclosure } from '../../ui/disclosure.tsx';
import type { EditionItems } from '../editions/edition-items.ts';
import { type Step, StepText } from './step-text.tsx';

interface StepsProps {
  readonly steps: readonly Step[];
  readonly items: EditionItems;
}

/** What is left to do, in the order in which to do it; each line leads to its place. */
export function Steps({ steps, items }: StepsProps) {
  const { t } = useTranslation('handIn');
  const blocking = steps.filter((step) => step.blocking);
  const advice = steps.filter((step) => !step.blocking);
  return (
    <div className="flex flex-col gap-4">
      {blocking.length === 0 ? (
        <p className="text-ink-soft">{t('readiness.steps.none')}</p>
      ) : (
        <StepGroups steps={blocking} items={items} />
      )}
      {advice.length > 0 && (
        <Disclosure title={t('readiness.steps.advice', { count: advice.length })}>
          <StepGroups steps={advice} items={items} />
        </Disclosure>
      )}
    </div>
  );
}

/** Steps of one kind follow each other: their title is said once. */
function groupsOf(steps: readonly Step[]): { title: string; steps: Step[] }[] {
  const groups: { title: string; steps: Step[] }[] = [];
  for (const step of steps) {
    const last = groups.at(-1);
    if (last?.title === step.title) last.steps.push(step);
    else groups.push({ title: step.title, steps: [step] });
  }
  return groups;
}

function StepGroups({ steps, items }: StepsProps) {
  return groupsOf(steps).map((group, place) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the same title may come again later in the order
    <section key={`${place} ${group.title}`}>
      <h3 className="mb-1 text-base text-ink-soft">{group.title}</h3>
      <ul className="divide-y divide-line overflow-clip rounded-xl border border-line bg-raised">
        {group.steps.map((step) => (
          <li key={`${step.kind} ${step.code} ${step.item}`} className="flex gap-3 px-4 py-3">
            {step.blocking ? (
              <CircleAlert aria-hidden className="mt-0.5 size-5 shrink-0 text-warning" />
            ) : (
              <Info aria-hidden className="mt-0.5 size-5 shrink-0 text-key" />
            )}
            <StepText step={step} items={items} isTitled />
          </li>
        ))}
      </ul>
    </section>
  ));
}
