import { Minus, Plus } from 'lucide-react';
import { currentLocale } from '../../app/i18n.ts';
import { useTranslation } from '../../app/translation.ts';
import { IconButton } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { type Kit, type KitRow, type Unit, unitsOf, withCount } from './units.ts';

interface KitChoiceProps {
  readonly kit: Kit;
  readonly isChosen: boolean;
  readonly onChosen: (isChosen: boolean) => void;
  /** Of all kits. */
  readonly units: readonly Unit[];
  readonly onUnits: (units: readonly Unit[]) => void;
}

/** One kit: ticked, it unfolds to what it consists of, each with its number. */
export function KitChoice({ kit, isChosen, onChosen, units, onUnits }: KitChoiceProps) {
  const locale = currentLocale();
  return (
    <li className="rounded-xl border border-line-strong bg-surface px-4 py-2">
      <Checkbox
        label={<span className="font-bold">{kit.title[locale]}</span>}
        hint={kit.lead[locale]}
        isSelected={isChosen}
        onChange={onChosen}
      />
      {isChosen && (
        <ul className="mt-2 flex flex-col divide-y divide-line border-t border-line">
          {kit.rows.map((row) => (
            <RowChoice key={row.id} kit={kit} row={row} units={units} onUnits={onUnits} />
          ))}
        </ul>
      )}
    </li>
  );
}

interface RowChoiceProps extends Pick<KitChoiceProps, 'kit' | 'units' | 'onUnits'> {
  readonly row: KitRow;
}

function RowChoice({ kit, row, units, onUnits }: RowChoiceProps) {
  const { t } = useTranslation('startKit');
  const locale = currentLocale();
  const own = unitsOf(units, kit, row);
  const name = row.name[locale];
  const setCount = (count: number) => onUnits(withCount(units, kit, row, { count, locale }));
  const change = (unit: Unit, values: Partial<Unit>) =>
    onUnits(units.map((one) => (one === unit ? { ...one, ...values } : one)));
  return (
    <li className="py-2">
      <div className="flex items-center justify-between gap-3">
        <span className="min-w-0">
          {name}
          {own.length > 0 && row.basis && (
            <span className="block text-[0.9375rem] text-ink-soft">
              {t('kits.known', { basis: row.basis[locale].replace(/[。.]$/, '') })}
            </span>
          )}
        </span>
        <Count name={name} count={own.length} most={row.most} onChange={setCount} />
      </div>
      {own.length > 0 && (
        <Disclosure title={<span className="font-normal text-key">{t('kits.rename')}</span>} level={4}>
          <ul className="flex flex-col gap-4">
            {own.map((unit, at) => (
              <li
                // biome-ignore lint/suspicious/noArrayIndexKey: rows are added and taken away at the end only
                key={at}
                className="grid gap-x-4 gap-y-2 sm:grid-cols-2"
              >
                <TextField
                  label={t('kits.nameOf', { name: numbered(name, at, own.length) })}
                  value={unit.name}
                  maxLength={200}
                  onChange={(value) => change(unit, { name: value })}
                />
                {row.ledger === 'device' && (
                  <TextField
                    label={t('kits.placeOf', { name: numbered(name, at, own.length) })}
                    value={unit.place}
                    maxLength={200}
                    onChange={(value) => change(unit, { place: value })}
                  />
                )}
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </li>
  );
}

const numbered = (name: string, at: number, count: number) => (count === 1 ? name : `${name} ${at + 1}`);

interface CountProps {
  readonly name: string;
  readonly count: number;
  readonly most: number;
  readonly onChange: (count: number) => void;
}

function Count({ name, count, most, onChange }: CountProps) {
  const { t } = useTranslation('startKit');
  return (
    <div role="group" aria-label={t('kits.count', { name })} className="flex shrink-0 items-center">
      <IconButton
        icon={Minus}
        label={t('kits.less', { name })}
        isDisabled={count === 0}
        onPress={() => onChange(count - 1)}
      />
      <output className={count === 0 ? 'w-10 text-center text-ink-soft' : 'w-10 text-center font-bold tabular-nums'}>
        {count === 0 ? t('kits.none') : count}
      </output>
      <IconButton
        icon={Plus}
        label={t('kits.add', { name })}
        isDisabled={count >= most}
        onPress={() => onChange(count + 1)}
      />
    </div>
  );
}
