import { useTranslation } from '../../../app/translation.ts';
import { ConflictChoice } from '../../../forms/conflict-choice.tsx';
import type { PartConflict } from './use-part.ts';

interface PartConflictProps<Entry> {
  readonly conflict: PartConflict<Entry> | null;
  readonly label: (key: string) => string;
  readonly show: (entry: Entry) => string;
  readonly onTakeTheirs: () => void;
  readonly onKeepMine: () => void;
}

/** Both changed the same clause or task: whose shall stay. */
export function PartConflictChoice<Entry>(props: PartConflictProps<Entry>) {
  const { t } = useTranslation('contracts');
  const { conflict } = props;
  if (!conflict) return null;
  const words = (entry: Entry | undefined) =>
    entry === undefined ? t('part.removedEntry') : props.show(entry).trim();
  return (
    <div role="alert">
      <ConflictChoice
        title={t('part.conflictTitle')}
        rows={conflict.merged.both.map((key) => ({
          key,
          label: props.label(key),
          theirs: words(conflict.theirs.get(key)),
          mine: words(conflict.merged.entries.get(key)),
        }))}
        onTakeTheirs={props.onTakeTheirs}
        onKeepMine={props.onKeepMine}
      >
        <p>{t('part.conflictText')}</p>
      </ConflictChoice>
    </div>
  );
}
