import { useCan } from '../../app/session.ts';
import { useTranslation } from '../../app/translation.ts';
import { Link } from '../../ui/link.tsx';
import { LEDGER_TASKS, type LedgerTask } from './ledger-tasks.ts';

/** What ledgers are used for, each with the page that does it. */
export function TaskCards() {
  const canEdit = useCan()('ledger.edit');
  return (
    <ul className="grid gap-3 sm:grid-cols-2 xl:grid-cols-3">
      {LEDGER_TASKS.filter(({ isEditing }) => canEdit || !isEditing).map((task) => (
        <TaskCard key={task.id} task={task} />
      ))}
    </ul>
  );
}

function TaskCard({ task: { id, to, icon: Icon } }: { readonly task: LedgerTask }) {
  const { t } = useTranslation('ledgerPages');
  return (
    <li className="flex gap-3 rounded-xl border border-line bg-raised px-5 py-4">
      <Icon aria-hidden className="mt-0.5 size-6 shrink-0 text-key" />
      <div className="min-w-0">
        <Link to={to} className="font-bold">
          {t(`task.${id}.title`)}
        </Link>
        <p className="text-ink-soft">{t(`task.${id}.text`)}</p>
      </div>
    </li>
  );
}
