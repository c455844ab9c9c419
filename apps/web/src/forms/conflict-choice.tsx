import type { ReactNode } from 'react';
import { useTranslation } from '../app/translation.ts';
import { Button } from '../ui/button.tsx';
import { type ConflictRow, ConflictRows } from './conflict-rows.tsx';

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
      <ConflictRows
        rows={rows}
        theirs={(value) => t('conflict.theirs', { value: value || t('conflict.empty') })}
        mine={(value) => t('conflict.mine', { value: value || t('conflict.empty') })}
      />
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
