import type { ReactNode } from 'react';
import { useTranslation } from '../app/translation.ts';
import { Button } from '../ui/button.tsx';

export interface ConflictRow {
  readonly key: string;
  readonly label: ReactNode;
  /** Empty: nothing stands there. */
  readonly theirs: string;
  readonly mine: string;
}

export interface ConflictChoiceProps {
  readonly rows: readonly ConflictRow[];
  readonly onTakeTheirs: () => void;
  readonly onKeepMine: () => void;
  /** Instead of the short question. */
  readonly title?: string;
  readonly children?: ReactNode;
}

/** What differs between two people's entries, and whose shall stay. Needs the texts of `setup`. */
export function ConflictChoice({ rows, onTakeTheirs, onKeepMine, title, children }: ConflictChoiceProps) {
  const { t } = useTranslation('setup');
  return (
    <div className="flex flex-col gap-3 rounded-lg border border-warning-line bg-warning-soft p-4">
      <p className="font-bold">{title ?? t('conflict.choose')}</p>
      {children}
      <dl className="flex flex-col gap-2">
        {rows.map((row) => (
          <div key={row.key} className="flex flex-wrap gap-x-6">
            <dt className="w-full font-bold">{row.label}</dt>
            <dd>{t('conflict.theirs', { value: row.theirs || t('conflict.empty') })}</dd>
            <dd>{t('conflict.mine', { value: row.mine || t('conflict.empty') })}</dd>
          </div>
        ))}
      </dl>
      <div className="flex flex-wrap gap-3">
        <Button size="small" onPress={onTakeTheirs}>
          {t('conflict.takeTheirs')}
        </Button>
        <Button size="small" onPress={onKeepMine}>
          {t('conflict.keepMine')}
        </Button>
      </div>
    </div>
  );
}
