import type { AnswerValue } from '@mamori/core/assessment/answer-document';
import { CircleCheck, CircleMinus, CircleX, Eraser, type LucideIcon } from 'lucide-react';
import { type ReactNode, startTransition, useId, useOptimistic } from 'react';
import { useTranslation } from '../app/translation.ts';
import { Button } from './button.tsx';
import { cx } from './cx.ts';

type Given = Exclude<AnswerValue, null>;

const LOOK: Record<Given, { readonly icon: LucideIcon; readonly chosen: string }> = {
  yes: {
    icon: CircleCheck,
    chosen:
      'has-checked:border-success has-checked:inset-ring-success has-checked:bg-success-soft has-checked:text-success',
  },
  no: {
    icon: CircleX,
    chosen:
      'has-checked:border-warning has-checked:inset-ring-warning has-checked:bg-warning-soft has-checked:text-warning',
  },
  notApplicable: {
    icon: CircleMinus,
    chosen:
      'has-checked:border-ink-soft has-checked:inset-ring-ink-soft has-checked:bg-sunken has-checked:text-ink',
  },
};

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

/** はい・いいえ・対象外 as three large fields: icon, word and ring, never colour alone. Arrow keys move; the answer can be taken back. */
export function AnswerControl(props: AnswerControlProps) {
  const { t } = useTranslation();
  const name = useId();
  const isLarge = props.size !== 'compact';
  // What was pressed is painted first; what follows from it on the page comes right after.
  const [value, paint] = useOptimistic(props.value);
  const choose = (chosen: AnswerValue) =>
    startTransition(() => {
      paint(chosen);
      props.onChange(chosen);
    });
  return (
    <fieldset disabled={props.isDisabled} aria-describedby={props.describedBy} className="min-w-0">
      <legend className={props.isLabelHidden ? 'sr-only' : 'mb-2 font-bold'}>{props.label}</legend>
      {/* In the compact form the answers wrap beside the eraser, which stays in its place. */}
      <div
        className={
          isLarge
            ? 'grid grid-cols-[repeat(3,minmax(min-content,1fr))] items-stretch gap-2 sm:flex sm:flex-wrap sm:gap-3'
            : 'flex items-center gap-2 max-sm:gap-1'
        }
      >
        <div className={isLarge ? 'contents' : 'flex flex-wrap items-stretch gap-2 max-sm:grow max-sm:gap-1'}>
          {(props.choices ?? ALL).map((choice) => (
            <Choice
              key={choice}
              choice={choice}
              name={name}
              isLarge={isLarge}
              isChosen={value === choice}
              onChoose={choose}
            />
          ))}
        </div>
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
      </div>
    </fieldset>
  );
}

interface ChoiceProps {
  readonly choice: Given;
  readonly name: string;
  readonly isLarge: boolean;
  readonly isChosen: boolean;
  readonly onChoose: (choice: Given) => void;
}

function Choice({ choice, name, isLarge, isChosen, onChoose }: ChoiceProps) {
  const { t } = useTranslation();
  const { icon: Icon, chosen } = LOOK[choice];
  return (
    <label
      className={cx(
        'flex items-center justify-center rounded-lg border border-line-strong bg-surface font-bold break-keep wrap-normal',
        'has-checked:inset-ring-2 not-has-disabled:hover:border-ink has-disabled:text-ink-soft has-disabled:border-line',
        'has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-ink',
        isLarge
          ? 'min-h-16 flex-col gap-1 px-1 py-2 text-center text-base leading-tight sm:min-h-14 sm:min-w-36 sm:flex-row sm:gap-2 sm:px-5 sm:text-lg'
          : 'min-h-11 gap-2 px-3 whitespace-nowrap max-sm:grow max-sm:gap-1 max-sm:px-1',
        chosen,
      )}
    >
      <input
        type="radio"
        name={name}
        value={choice}
        checked={isChosen}
        onChange={() => onChoose(choice)}
        className="sr-only"
      />
      <Icon aria-hidden className={cx('shrink-0', isLarge ? 'size-6' : 'size-5 max-sm:size-4')} />
      {t(`answer.${choice}`)}
    </label>
  );
}
