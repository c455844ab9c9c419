import { useTranslation } from '../../app/translation.ts';
import { ToneLine } from '../../ui/tone-line.tsx';
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
        <ToneLine key={problem.code} tone={TONE[problem.severity]}>
          <span>{problem.message}</span>
        </ToneLine>
      ))}
      {contradictsSum && (
        <ToneLine tone="warning">
          <span>{t('systems.contradiction')}</span>
        </ToneLine>
      )}
    </ul>
  );
}
