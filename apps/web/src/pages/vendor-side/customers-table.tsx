import { useTranslation } from '../../app/translation.ts';
import { DataTable } from '../../tables/data-table.tsx';
import { Badge } from '../../ui/badge.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { DateText } from '../../ui/date-text.tsx';
import { Link } from '../../ui/link.tsx';
import { listText } from '../../ui/list-text.ts';
import { RequestState } from './status-tag.tsx';
import type { CustomerRow } from './vendor-data.ts';

interface CustomersTableProps {
  readonly rows: readonly CustomerRow[];
  readonly chosen: ReadonlySet<string>;
  /** Null for people who may not change customers. */
  readonly onChoose: ((id: string, isChosen: boolean) => void) | null;
}

/** In the order of the server: by priority and name. */
export function CustomersTable({ rows, chosen, onChoose }: CustomersTableProps) {
  const { t } = useTranslation('vendorSide');
  return (
    <DataTable
      caption={t('customer.title')}
      rows={rows}
      rowId={({ id }) => id}
      columns={[
        {
          id: 'name',
          header: t('customer.field.name'),
          isRowHeader: true,
          width: '30%',
          cell: ({ id, name, facilityCode, unchecked }) => (
            <div className="flex items-start gap-1">
              {onChoose && (
                <Checkbox
                  isLabelHidden
                  label={t('customer.together.choose', { name })}
                  isSelected={chosen.has(id)}
                  onChange={(isChosen) => onChoose(id, isChosen)}
                />
              )}
              <div className="py-2">
                <Link to="/customers/$customerId" params={{ customerId: id }}>
                  {name}
                </Link>
                {unchecked && (
                  <span className="ms-2">
                    <Badge tone="warning">{t('customer.unchecked')}</Badge>
                  </span>
                )}
                {facilityCode && (
                  <span className="block text-sm font-normal text-ink-soft">{facilityCode}</span>
                )}
              </div>
            </div>
          ),
        },
        {
          id: 'priority',
          header: t('customer.field.priority'),
          width: '6rem',
          cell: ({ priority }) => t(`priority.${priority as 1 | 2 | 3}`),
        },
        {
          id: 'products',
          header: t('customer.field.products'),
          cell: ({ products }) => listText(products) || t('customer.noProduct'),
        },
        {
          id: 'state',
          header: t('customer.field.state'),
          cell: ({ request }) => <RequestState request={request} />,
        },
        {
          id: 'due',
          header: t('customer.field.due'),
          width: '9rem',
          cell: ({ request }) => (request?.dueOn ? <DateText date={request.dueOn} isShort /> : ''),
        },
        {
          id: 'open',
          header: t('customer.field.request'),
          width: '9rem',
          isScreenOnly: true,
          cell: ({ name, request }) =>
            request && (
              <Link to="/customer-requests/$customerRequestId" params={{ customerRequestId: request.id }}>
                {t('request.show')}
                <span className="sr-only">{name}</span>
              </Link>
            ),
        },
      ]}
    />
  );
}
