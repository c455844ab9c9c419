import type { CallOutput } from '@mamori/contract/client';
import type { LedgerDefinition } from '@mamori/core/ledger/definition';
import type { LedgerId } from '@mamori/core/ledger/ledgers';
import { Undo2 } from 'lucide-react';
import { useState } from 'react';
import { useOperation } from '../../app/api.ts';
import { useTranslation } from '../../app/translation.ts';
import { Button } from '../../ui/button.tsx';
import { formatInstant } from '../../ui/date-text.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { Skeleton } from '../../ui/spinner.tsx';
import { type Names, useLedgerWords, type Values } from './ledger-words.ts';
import { useUndoable } from './use-undoable.ts';

type Change = CallOutput<'listLedgerRowChanges'>['rows'][number];

interface RowHistoryProps {
  readonly definition: LedgerDefinition<LedgerId>;
  readonly rowId: string;
  readonly canEdit: boolean;
}

const STEP = 20;

/** Who changed what when, in words; the last writes can be taken back. */
export function RowHistory({ definition, rowId, canEdit }: RowHistoryProps) {
  const { t } = useTranslation('ledgerPages');
  const [limit, setLimit] = useState(STEP);
  const params = { ledger: definition.id, rowId };
  const { data, error } = useOperation('listLedgerRowChanges', { params, query: { limit } });
  if (error) return <ProblemAlert error={error} />;
  if (!data) return <Skeleton lines={4} />;
  return (
    <div className="flex flex-col items-start gap-4">
      <ol className="flex w-full flex-col gap-4">
        {data.rows.map((change) => (
          <ChangeEntry key={change.id} {...{ definition, change, canEdit }} names={data.names} />
        ))}
      </ol>
      {data.next && (
        <Button size="small" onPress={() => setLimit(Math.min(limit + STEP, 200))}>
          {t('history.more')}
        </Button>
      )}
    </div>
  );
}

interface ChangeEntryProps extends Omit<RowHistoryProps, 'rowId'> {
  readonly change: Change;
  readonly names: Names;
}

function ChangeEntry({ definition, change, names, canEdit }: ChangeEntryProps) {
  const { t, i18n } = useTranslation('ledgerPages');
  const undoable = useUndoable(definition.id);
  const { before, after, isUndone, kind, rowCount } = change;
  return (
    <li className="border-s-2 border-line ps-4">
      <p className="text-sm text-ink-soft">
        {formatInstant(change.at, i18n.language)}　{change.personName}
      </p>
      <p className="font-bold">
        {t(`change.${kind}`)}
        {rowCount > 1 && (
          <span className="font-normal text-ink-soft">　{t('change.together', { count: rowCount })}</span>
        )}
        {isUndone && <span className="font-normal text-ink-soft">　{t('change.undone')}</span>}
      </p>
      {before && after && <Differences definition={definition} before={before} after={after} names={names} />}
      {canEdit && rowCount === 1 && !isUndone && kind !== 'undo' && kind !== 'create' && (
        <Button variant="quiet" size="small" icon={Undo2} onPress={() => void undoable.undo(change.id)}>
          {t('undo.action')}
        </Button>
      )}
    </li>
  );
}

interface DifferencesProps {
  readonly definition: LedgerDefinition<LedgerId>;
  readonly before: Values;
  readonly after: Values;
  readonly names: Names;
}

function Differences({ definition, before, after, names }: DifferencesProps) {
  const { t } = useTranslation('ledgerPages');
  const words = useLedgerWords(definition);
  return (
    <ul className="text-[0.9375rem]">
      {Object.keys(after).map((key) => (
        <li key={key}>
          {t('change.line', {
            column: words.column(key),
            before: words.text(key, before[key], names) || t('change.blank'),
            after: words.text(key, after[key], names) || t('change.blank'),
          })}
        </li>
      ))}
    </ul>
  );
}
