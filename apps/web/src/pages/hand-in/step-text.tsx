import type { CallOutput } from '@mamori/contract/client';
import { Link } from '../../ui/link.tsx';
import { type EditionItems, labelOf, wordingOf } from '../editions/edition-items.ts';

type Step = CallOutput<'getReadiness'>['steps'][number];

/** The item by its wording, which people recognise, and what is to be done about it. */
export function StepText({ step, items }: { readonly step: Step; readonly items: EditionItems }) {
  const wording = step.item ? wordingOf(items, step.item) : '';
  if (!step.item || wording === '') return <Link to={step.link}>{step.message}</Link>;
  const label = labelOf(items, step.item);
  return (
    <>
      <Link to={step.link}>
        {label !== wording && `${label} `}
        {wording}
      </Link>
      <p className="text-sm text-ink-soft">{withoutLabel(step.message, label)}</p>
    </>
  );
}

/** Messages stand alone elsewhere and begin with the item. */
function withoutLabel(message: string, label: string): string {
  const begin = [`${label}：`, `${label}: `].find((one) => message.startsWith(one));
  if (!begin) return message;
  return message.charAt(begin.length).toUpperCase() + message.slice(begin.length + 1);
}
