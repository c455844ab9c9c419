import { ChevronDown, Trash2, X } from 'lucide-react';
import { useTranslation } from '../../../app/translation.ts';
import { IconButton } from '../../../ui/button.tsx';
import { listText } from '../../../ui/list-text.ts';
import { Select } from '../../../ui/select.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { RelationBadge } from '../../imports/relation-badge.tsx';
import type { Entry } from './draft.ts';

const RELATIONS = ['same', 'minor', 'major', 'split', 'merged', 'new', 'gone'] as const;

export interface Named {
  readonly id: string;
  readonly label: string;
  readonly text: string;
}

interface EntryEditorProps {
  readonly entry: Entry;
  readonly before: readonly Named[];
  readonly items: readonly Named[];
  readonly onChange: (entry: Entry) => void;
  readonly onRemove: () => void;
}

/** One line of the table: earlier items, items of this edition, how they relate, what changed. */
export function EntryEditor({ entry, before, items, onChange, onRemove }: EntryEditorProps) {
  const { t } = useTranslation('editions');
  const names = (ids: readonly string[], list: readonly Named[]) =>
    listText(ids.map((id) => nameOf(list, id))) || t('review.entry.none');
  const title = t('review.entry.pair', { from: names(entry.from, before), to: names(entry.to, items) });
  const difference = entry.difference ?? { ja: '', en: '' };
  const setDifference = (patch: Partial<typeof difference>) => {
    const next = { ...difference, ...patch };
    const { difference: _, ...rest } = entry;
    onChange(next.ja === '' && next.en === '' ? rest : { ...rest, difference: next });
  };
  return (
    <li className="rounded-xl border border-line bg-raised">
      <details className="group">
        <summary className="flex min-h-12 cursor-pointer items-center gap-x-4 px-4 py-2 font-bold hover:bg-hover">
          {title}
          <RelationBadge relation={entry.relation} />
          <ChevronDown aria-hidden className="ms-auto size-5 shrink-0 text-key group-open:rotate-180" />
        </summary>
        <div className="grid gap-4 border-t border-line p-4 sm:grid-cols-2">
          <ItemPicker
            label={t('review.entry.from')}
            add={t('review.entry.item')}
            chosen={entry.from}
            options={before}
            onChange={(from) => onChange({ ...entry, from })}
          />
          <ItemPicker
            label={t('review.entry.to')}
            add={t('review.entry.itemTo')}
            chosen={entry.to}
            options={items}
            onChange={(to) => onChange({ ...entry, to })}
          />
          <Select
            label={t('review.entry.relation')}
            isRequired
            value={entry.relation}
            options={RELATIONS.map((value) => ({ value, label: t(`relation.${value}`) }))}
            onChange={(relation) => relation && onChange({ ...entry, relation })}
          />
          <IconButton
            className="self-end justify-self-end"
            icon={Trash2}
            label={t('review.entry.remove')}
            onPress={onRemove}
          />
          <TextField
            label={t('review.entry.differenceJa')}
            value={difference.ja}
            onChange={(ja) => setDifference({ ja })}
          />
          <TextField
            label={t('review.entry.differenceEn')}
            value={difference.en}
            onChange={(en) => setDifference({ en })}
          />
        </div>
      </details>
    </li>
  );
}

const nameOf = (list: readonly Named[], id: string) => list.find((one) => one.id === id)?.label ?? id;

interface ItemPickerProps {
  readonly label: string;
  readonly add: string;
  readonly chosen: readonly string[];
  readonly options: readonly Named[];
  readonly onChange: (ids: string[]) => void;
}

function ItemPicker({ label, add, chosen, options, onChange }: ItemPickerProps) {
  const { t } = useTranslation('editions');
  return (
    <div className="flex flex-col gap-2">
      <p className="font-bold">{label}</p>
      <ul className="flex flex-col gap-2">
        {chosen.map((id) => (
          <li key={id} className="flex items-start gap-2 rounded-lg border border-line bg-sunken ps-3">
            <span className="min-w-0 grow py-2">
              <span className="font-bold">{nameOf(options, id)}</span>
              <span lang="ja" className="block text-[0.9375rem] text-ink-soft">
                {options.find((one) => one.id === id)?.text}
              </span>
            </span>
            <IconButton
              icon={X}
              label={t('review.entry.drop', { item: nameOf(options, id) })}
              onPress={() => onChange(chosen.filter((one) => one !== id))}
            />
          </li>
        ))}
      </ul>
      <Select
        label={add}
        value=""
        options={options
          .filter(({ id }) => !chosen.includes(id))
          .map(({ id, label: name, text }) => ({ value: id, label: `${name}　${text.slice(0, 30)}` }))}
        onChange={(id) => id && onChange([...chosen, id])}
      />
    </div>
  );
}
