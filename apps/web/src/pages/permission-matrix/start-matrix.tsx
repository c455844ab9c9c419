import { STARTING_MATRIX } from '@mamori/core/permissions/starting-matrix';
import { Grid3x3 } from 'lucide-react';
import { useState } from 'react';
import { api } from '../../app/api.ts';
import { useCan } from '../../app/session.ts';
import { useTranslation } from '../../app/translation.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { Select } from '../../ui/select.tsx';
import type { Matrix } from './matrix-data.ts';
import type { CellEdits } from './use-cell-edits.ts';

interface StartMatrixProps {
  readonly matrix: Matrix;
  readonly edits: CellEdits;
}

/** A system without a matrix: the example of S2 to begin with, or the matrix of another system. */
export function StartMatrix({ matrix, edits }: StartMatrixProps) {
  const { t } = useTranslation('permissions');
  const canEdit = useCan()('ledger.edit');
  const fill = (cells: readonly Pick<Matrix['cells'][number], 'job' | 'informationClass' | 'level'>[]) =>
    edits.change(
      cells.map(({ job, informationClass, level }) => ({
        job,
        informationClass,
        to: { level, actual: null },
      })),
      true,
    );
  return (
    <EmptyState
      icon={Grid3x3}
      title={t('start.title')}
      action={
        canEdit && (
          <Button variant="primary" onPress={() => fill(STARTING_MATRIX)}>
            {t('start.example')}
          </Button>
        )
      }
    >
      <p>{t('start.text')}</p>
      {canEdit && <CopyFrom matrix={matrix} onCells={fill} />}
    </EmptyState>
  );
}

interface CopyFromProps {
  readonly matrix: Matrix;
  readonly onCells: (cells: Matrix['cells']) => void;
}

/** What was decided; how that other system is set says nothing about this one. */
function CopyFrom({ matrix, onCells }: CopyFromProps) {
  const { t } = useTranslation('permissions');
  const [from, setFrom] = useState('');
  const [error, setError] = useState<unknown>(null);
  const others = matrix.systems.filter(({ id, cells }) => cells > 0 && id !== matrix.systemId);
  if (others.length === 0) return null;
  async function copy(): Promise<void> {
    try {
      onCells((await api.call('getPermissionMatrix', { query: { system: from } })).cells);
    } catch (cause) {
      setError(cause);
    }
  }
  return (
    <div className="mt-5 flex flex-col gap-3 text-start">
      <ProblemAlert error={error} />
      <div className="flex flex-wrap items-end justify-center gap-3">
        <div className="w-full sm:w-72">
          <Select
            label={t('start.copyFrom')}
            value={from}
            onChange={setFrom}
            options={others.map(({ id, name }) => ({ value: id, label: name }))}
          />
        </div>
        <Button isDisabled={from === ''} onPress={() => void copy()}>
          {t('start.copyAction')}
        </Button>
      </div>
    </div>
  );
}
