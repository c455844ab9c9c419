import { isSystemKind } from '@mamori/core/scope/kinds';
import { MessageCircleQuestion, Pencil, Trash2 } from 'lucide-react';
import { useTranslation } from '../../app/translation.ts';
import { DataTable } from '../../tables/data-table.tsx';
import { Button, IconButton } from '../../ui/button.tsx';
import { DeviceClasses, ScopeTag } from './scope-tag.tsx';
import type { SystemRow } from './system-values.ts';

export interface SystemsTableProps {
  readonly rows: readonly SystemRow[];
  readonly canEdit: boolean;
  readonly onEdit: (id: string) => void;
  readonly onRemove: (row: SystemRow) => void;
}

/** All systems, those out of scope too: what is not on the checklist is still in the house. */
export function SystemsTable({ rows, canEdit, onEdit, onRemove }: SystemsTableProps) {
  const { t } = useTranslation(['systems', 'rules', 'common']);
  const kindName = ({ kind }: SystemRow) => (isSystemKind(kind) ? t(`rules:systemKind.${kind}`) : kind);
  return (
    <DataTable
      caption={t('systems:title')}
      rows={rows}
      rowId={({ id }) => id}
      columns={[
        {
          id: 'name',
          header: t('systems:field.name'),
          isRowHeader: true,
          sortBy: ({ name }) => name,
          cell: (row) => (
            <>
              {row.name}
              {kindName(row) !== row.name && (
                <span className="block text-sm font-normal text-ink-soft">{kindName(row)}</span>
              )}
            </>
          ),
        },
        {
          id: 'scope',
          header: t('systems:column.scope'),
          sortBy: ({ register }) => register,
          cell: (row) => <ScopeTag register={row.register} />,
        },
        {
          id: 'classes',
          header: t('systems:column.classes'),
          cell: (row) =>
            row.register === 'governed' && row.deviceClasses.length === 0 ? (
              <span className="text-ink-soft">{t('systems:classNotAsked')}</span>
            ) : (
              <DeviceClasses classes={row.deviceClasses} />
            ),
        },
        {
          id: 'vendor',
          header: t('systems:field.vendor'),
          sortBy: ({ vendorName }) => vendorName,
          cell: ({ vendorName }) =>
            vendorName ?? <span className="text-ink-soft">{t('systems:noVendor')}</span>,
        },
        ...(canEdit
          ? [{ id: 'actions', header: t('systems:column.actions'), isScreenOnly: true, cell: actions }]
          : []),
      ]}
    />
  );

  function actions(row: SystemRow) {
    return (
      <div className="flex items-center gap-1">
        {row.register === 'undecided' ? (
          <Button
            size="small"
            icon={MessageCircleQuestion}
            className="whitespace-nowrap"
            onPress={() => onEdit(row.id)}
          >
            {t('systems:answerQuestions')}
          </Button>
        ) : (
          <IconButton
            icon={Pencil}
            label={t('systems:edit', { name: row.name })}
            onPress={() => onEdit(row.id)}
          />
        )}
        <IconButton
          icon={Trash2}
          label={t('systems:remove', { name: row.name })}
          onPress={() => onRemove(row)}
        />
      </div>
    );
  }
}
