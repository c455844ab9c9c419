import type { LedgerDefinition } from '@mamori/core/ledger/definition';
import type { Condition } from '@mamori/core/ledger/filter';
import type { LedgerId } from '@mamori/core/ledger/ledgers';
import { X } from 'lucide-react';
import { useTranslation } from '../../app/translation.ts';
import { IconButton } from '../../ui/button.tsx';
import type { LedgerSearch } from './ledger-search.ts';
import { useLedgerWords } from './ledger-words.ts';

interface FilterChipsProps {
  readonly definition: LedgerDefinition<LedgerId>;
  readonly search: LedgerSearch;
  readonly onShow: (search: LedgerSearch) => void;
}

/** What the grid is narrowed to, in words; each can be taken away. */
export function FilterChips({ definition, search, onShow }: FilterChipsProps) {
  const { t } = useTranslation('ledgerPages');
  const words = useLedgerWords(definition);
  const { where = [], finding } = search;
  if (where.length === 0 && finding === undefined) return null;
  const without = (at: number) => {
    const { where: _, ...rest } = search;
    const left = where.filter((_one, place) => place !== at);
    onShow(left.length > 0 ? { ...rest, where: left } : rest);
  };
  const text = ({ column, operator, values }: Condition) => {
    const isChoice = ['choice', 'known'].includes(definition.columns[column]?.kind ?? '');
    const isReference = ['reference', 'references'].includes(definition.columns[column]?.kind ?? '');
    const shown = isReference
      ? t('filter.chosen', { count: values.length })
      : values.map((one) => (isChoice ? words.choice(column, one) : one)).join('・');
    return t(`chip.${operator}`, { column: words.column(column), values: shown });
  };
  return (
    <ul className="flex flex-wrap gap-2">
      {finding !== undefined && (
        <Chip
          text={t(finding.startsWith('accounts/') ? 'chip.accountFinding' : 'chip.finding')}
          onRemove={() => {
            const { finding: _, ...rest } = search;
            onShow(rest);
          }}
        />
      )}
      {where.map((condition, at) => (
        <Chip key={JSON.stringify(condition)} text={text(condition)} onRemove={() => without(at)} />
      ))}
    </ul>
  );
}

function Chip({ text, onRemove }: { readonly text: string; readonly onRemove: () => void }) {
  const { t } = useTranslation('ledgerPages');
  return (
    <li className="flex items-center gap-1 rounded-full bg-sunken ps-4 text-[0.9375rem]">
      {text}
      <IconButton icon={X} label={t('filter.remove', { column: text })} onPress={onRemove} />
    </li>
  );
}
