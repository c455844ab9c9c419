import { Copy, HardDrive, Lock, type LucideIcon, MapPin, PenOff, Unplug } from 'lucide-react';
import { useCan } from '../../app/session.ts';
import { useTranslation } from '../../app/translation.ts';
import { formatDate } from '../../ui/date-text.tsx';
import { Link } from '../../ui/link.tsx';
import type { OverviewBackup } from './backup-data.ts';
import { RestoreTest } from './restore-test.tsx';

const MARKS = { offline: Unplug, remote: MapPin, immutable: PenOff, encrypted: Lock } as const;
const MARK_IDS = Object.keys(MARKS) as (keyof typeof MARKS)[];

interface PictureProps {
  readonly backups: readonly OverviewBackup[];
  /** Begins with the system itself. */
  readonly hasOriginal: boolean;
}

/** The original and its copies side by side, each with what protects it. */
export function BackupPicture({ backups, hasOriginal }: PictureProps) {
  const { t } = useTranslation('protection');
  return (
    <ul className="grid gap-3 sm:grid-cols-2 lg:grid-cols-3">
      {hasOriginal && (
        <li className="flex items-center gap-3 rounded-lg border-2 border-line-strong p-4">
          <HardDrive aria-hidden className="size-7 shrink-0 text-ink-soft" />
          <span className="font-bold">{t('backups.original')}</span>
        </li>
      )}
      {backups.map((one) => (
        <CopyTile key={one.id} backup={one} />
      ))}
    </ul>
  );
}

function CopyTile({ backup }: { readonly backup: OverviewBackup }) {
  const { t, i18n } = useTranslation('protection');
  const canEdit = useCan()('ledger.edit');
  const { copies, generations, restoreTestedOn } = backup;
  const facts = [
    copies === null ? t('backups.copiesUnknown') : t('backups.copies', { count: copies }),
    generations === null ? null : t('backups.generations', { count: generations }),
    backup.place || null,
  ];
  return (
    <li className="flex flex-col gap-2 rounded-lg border-2 border-dashed border-key-line p-4">
      <div className="flex items-start gap-3">
        <Copy aria-hidden className="mt-0.5 size-6 shrink-0 text-key" />
        <div className="min-w-0">
          <Link
            to="/ledgers/$ledger/rows/$rowId"
            params={{ ledger: 'backup', rowId: backup.id }}
            className="inline-flex min-h-8 items-start font-bold"
          >
            {backup.name}
          </Link>
          <p className="text-sm text-ink-soft">{facts.filter(Boolean).join(' / ')}</p>
        </div>
      </div>
      <ul className="flex flex-wrap gap-x-3 gap-y-1 text-sm empty:hidden">
        {MARK_IDS.filter((id) => backup[id] === 'yes').map((id) => (
          <Mark key={id} icon={MARKS[id]} text={t(`backups.mark.${id}`)} />
        ))}
      </ul>
      <p className="text-sm text-ink-soft">
        {restoreTestedOn === null
          ? t('backups.test.never')
          : t('backups.test.last', { date: formatDate(restoreTestedOn, i18n.language) })}
      </p>
      {canEdit && <RestoreTest backup={backup} />}
    </li>
  );
}

function Mark({ icon: Icon, text }: { readonly icon: LucideIcon; readonly text: string }) {
  return (
    <li className="inline-flex items-center gap-1 text-success">
      <Icon aria-hidden className="size-4" />
      {text}
    </li>
  );
}
