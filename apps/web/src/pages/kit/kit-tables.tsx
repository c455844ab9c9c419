import { Pencil } from 'lucide-react';
import { useState } from 'react';
import { type Column, DataTable } from '../../tables/data-table.tsx';
import { IconButton } from '../../ui/button.tsx';
import { Switch } from '../../ui/checkbox.tsx';
import { DateText } from '../../ui/date-text.tsx';
import { Link } from '../../ui/link.tsx';
import { type State, StateTag } from '../../ui/state-tag.tsx';

interface Row {
  readonly id: string;
  readonly name: string;
  readonly vendor: string;
  readonly state: State;
  readonly date: string;
  readonly terminals: number;
}

const NAMES = [
  '電子カルテ',
  'レセプトコンピューター',
  'PACS',
  '検体検査システム',
  '薬剤部門システム',
  '予約システム',
];
const VENDORS = ['みらい医療システム株式会社', '東都メディカル株式会社', 'さくらソリューションズ株式会社'];
const STATES: readonly State[] = ['yes', 'no', 'missing', 'overdue'];

function rowsOf(count: number): Row[] {
  return Array.from({ length: count }, (_, index) => ({
    id: String(index),
    name: `${NAMES[index % NAMES.length]}${index >= NAMES.length ? ` ${index + 1}` : ''}`,
    vendor: VENDORS[index % VENDORS.length] ?? '',
    state: STATES[index % STATES.length] ?? 'missing',
    date: `2025-${String((index % 9) + 4).padStart(2, '0')}-${String((index % 27) + 1).padStart(2, '0')}`,
    terminals: (index * 7) % 120,
  }));
}

const COLUMNS: readonly Column<Row>[] = [
  {
    id: 'name',
    header: 'システム',
    isRowHeader: true,
    cell: (row) => <Link to="/">{row.name}</Link>,
    sortBy: (row) => row.name,
  },
  { id: 'vendor', header: '事業者', cell: (row) => row.vendor, sortBy: (row) => row.vendor },
  { id: 'state', header: '回答', cell: (row) => <StateTag state={row.state} />, width: '9rem' },
  {
    id: 'date',
    header: '確認した日',
    cell: (row) => <DateText date={row.date} isShort />,
    sortBy: (row) => row.date,
    width: '11rem',
  },
  {
    id: 'terminals',
    header: '端末',
    align: 'end',
    cell: (row) => `${row.terminals} 台`,
    sortBy: (row) => row.terminals,
    width: '7rem',
  },
  {
    id: 'edit',
    header: '操作',
    cell: (row) => <IconButton icon={Pencil} label={`${row.name}を編集する`} />,
    width: '5rem',
    isScreenOnly: true,
  },
];

export function KitTables() {
  const [isDense, setDense] = useState(false);
  return (
    <div className="flex flex-col gap-6">
      <Switch label="行を詰める" isSelected={isDense} onChange={setDense} />
      <DataTable
        caption="システムの一覧"
        columns={COLUMNS}
        rows={rowsOf(6)}
        rowId={(row) => row.id}
        isDense={isDense}
      />
      <DataTable
        caption="500件の一覧"
        isCaptionShown
        columns={COLUMNS}
        rows={rowsOf(500)}
        rowId={(row) => row.id}
        isDense={isDense}
      />
    </div>
  );
}
