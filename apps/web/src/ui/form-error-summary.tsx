import { CircleAlert } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from '../app/translation.ts';

export interface FormProblem {
  /** Id of the control. */
  readonly id: string;
  readonly label: string;
  readonly message: string;
}

export interface FormErrorSummaryProps {
  readonly problems: readonly FormProblem[];
  /** Counts the tries to send: with each one the focus comes here. */
  readonly attempt: number;
}

/** What is wrong in a form, at its top, after sending was tried; each line leads to its field. */
export function FormErrorSummary({ problems, attempt }: FormErrorSummaryProps) {
  const { t } = useTranslation();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (attempt > 0) box.current?.focus();
  }, [attempt]);
  if (problems.length === 0) return null;
  return (
    <div
      ref={box}
      role="alert"
      tabIndex={-1}
      className="flex gap-3 rounded-lg border-2 border-danger bg-danger-soft px-4 py-3"
    >
      <CircleAlert aria-hidden className="mt-0.5 size-6 shrink-0 text-danger" />
      <div>
        <p className="font-bold">{t('form.problems', { count: problems.length })}</p>
        <ul className="mt-1 list-disc ps-5">
          {problems.map((problem) => (
            <li key={problem.id}>
              <a
                href={`#${problem.id}`}
                onClick={(event) => {
                  event.preventDefault();
                  document.getElementById(problem.id)?.focus();
                }}
                className="text-danger underline underline-offset-4"
              >
                {t('form.problem', { label: problem.label, message: problem.message })}
              </a>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
