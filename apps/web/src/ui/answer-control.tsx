import type { AnswerValue } from '@mamori/core/assessment/answer-document';
import { CircleCheck, CircleMinus, CircleX, Eraser } from 'lucide-react';
import { type ReactNode, startTransition, useOptimistic } from 'react';
import { useTranslation } from '../app/translation.ts';
import { Button } from './button.tsx';
import { type Choice, ChoiceControl } from './choice-control.tsx';
import { cx } from './cx.ts';

type Given = Exclude<AnswerValue, null>;

const LOOK = {
  yes: { icon: CircleCheck, tone: 'success' },
  no: { icon: CircleX, tone: 'warning' },
  notApplicable: { icon: CircleMinus, tone: 'neutral' },
} as const satisfies Record<Given, Pick<Choice<Given>, 'icon' | 'tone'>>;

export interface AnswerControlProps {
  /** What is answered; read aloud as the name of the group. */
  readonly label: ReactNode;
  readonly isLabelHidden?: boolean;
  readonly value: AnswerValue;
  readonly onChange: (value: AnswerValue) => void;
  /** Without 対象外 where the item does not allow it. */
  readonly choices?: readonly Given[];
  readonly size?: 'large' | 'compact';
  readonly isDisabled?: boolean;
  readonly describedBy?: string;
}

const ALL: readonly Given[] = ['yes', 'no', 'notApplicable'];

/** はい・いいえ・対象外; the answer can be taken back. */
export function AnswerControl({ choices = ALL, value: given, onChange, ...props }: AnswerControlProps) {
  const { t } = useTranslation();
  const isLarge = props.size !== 'compact';
  // What was pressed is painted first; what follows from it on the page comes right after.
  const [value, paint] = useOptimistic(given);
  const choose = (chosen: AnswerValue) =>
    startTransition(() => {
      paint(chosen);
      onChange(chosen);
    });
  return (
    <ChoiceControl
      {...props}
      value={value}
      onChange={choose}
      choices={choices.map((choice) => ({ value: choice, label: t(`answer.${choice}`), ...LOOK[choice] }))}
    >
      {value !== null && !props.isDisabled && (
        <Button
          variant="quiet"
          size="small"
          icon={Eraser}
          className={cx('self-center', isLarge ? 'col-span-3 justify-self-start' : 'max-sm:px-1.5')}
          onPress={() => choose(null)}
        >
          {isLarge ? t('answer.clear') : <span className="sr-only">{t('answer.clear')}</span>}
        </Button>
      )}
    </ChoiceControl>
  );
}
