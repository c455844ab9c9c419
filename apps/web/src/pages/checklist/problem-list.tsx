import { useTranslation } from '../../app/translation.ts';
import { TONES } from '../../ui/tone.ts';
import type { ItemState } from './checklist-data.ts';

const TONE = { error: 'danger', warning: 'warning', question: 'info' } as const;

interface ProblemListProps {
  readonly problems: ItemState['problems'];
  readonly contradictsSum: boolean;
}

/** What the rules say of the answer; nothing of an item that nobody has touched yet would help, so that is left out. */
export function ProblemList({ problems, contradictsSum }: ProblemListProps) {
  const { t } = useTranslation('checklist');
  const shown = problems.filter((problem) => problem.code !== 'missing-answer');
  if (shown.length === 0 && !contradictsSum) return null;
  return (
    <ul className="flex flex-col gap-2" aria-live="polite">
      {shown.map((problem) => (
        <Line key={problem.code} tone={TONE[problem.severity]} text={problem.message} />
      ))}
      {contradictsSum && <Line tone="warning" text={t('systems.contradiction')} />}
    </ul>
  );
}

function Line({ tone, text }: { readonly tone: keyof typeof TONES; readonly text: string }) {
  const { t } = useTranslation();
  const { icon: Icon, mark } = TONES[tone];
  return (
    <li className="flex items-start gap-2">
      <Icon role="img" aria-label={t(`tone.${tone}`)} className={`mt-1 size-5 shrink-0 ${mark}`} />
      <span>{text}</span>
    </li>
  );
}
