import type { CallOutput } from '@mamori/contract/client';
import { useMutation } from '@tanstack/react-query';
import { CircleUserRound } from 'lucide-react';
import { currentLocale } from '../../app/i18n.ts';
import { useTranslation } from '../../app/translation.ts';
import { ProblemAlert } from '../../ui/problem-alert.tsx';

type DemoUser = CallOutput<'getStatus'>['demoUsers'][number];

export interface DemoUsersProps {
  readonly users: readonly DemoUser[];
  readonly onChoose: (user: { signInName: string; password: string }) => Promise<void>;
}

/** The users of the demonstration, to sign in with one press; the server lists them only there. */
export function DemoUsers({ users, onChoose }: DemoUsersProps) {
  const { t } = useTranslation('signIn');
  const { mutate, isPending, error } = useMutation({
    mutationFn: ({ signInName, password }: DemoUser) => onChoose({ signInName, password }),
  });
  return (
    <section className="-mx-5 border-t border-line px-5 pt-6 sm:-mx-10 sm:px-10">
      <h2 className="text-lg">{t('demo.title')}</h2>
      <p className="mb-3 text-[0.9375rem] text-ink-soft">{t('demo.text')}</p>
      <ProblemAlert error={error} />
      <ul className="flex flex-col gap-2">
        {users.map((user) => (
          <li key={user.signInName}>
            <button
              type="button"
              disabled={isPending}
              onClick={() => mutate(user)}
              className="flex min-h-14 w-full items-center gap-3 rounded-lg border border-line px-4 py-2 text-start hover:border-key hover:bg-key-soft"
            >
              <CircleUserRound aria-hidden className="size-6 shrink-0 text-key" />
              <span className="min-w-0">
                <span className="block font-bold">{user.description[currentLocale()]}</span>
                <span className="block text-[0.9375rem] text-ink-soft">{user.signInName}</span>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
