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
        <>
          <ul className="mt-2 flex flex-col divide-y divide-line border-y border-line">
            {kit.rows.map((row) => (
              <RowChoice key={row.id} kit={kit} row={row} units={units} onUnits={onUnits} />
            ))}
          </ul>
          <Names kit={kit} units={units} onUnits={onUnits} />
        </>
      )}
    </li>
  );
}

type OfKit = Pick<KitChoiceProps, 'kit' | 'units' | 'onUnits'>;

function RowChoice({ kit, row, units, onUnits }: OfKit & { readonly row: KitRow }) {
  const { t } = useTranslation('startKit');
  const locale = currentLocale();
  const own = unitsOf(units, kit, row);
  return (
    <li className="flex items-center justify-between gap-3 py-1.5">
      <span className="min-w-0">
        {row.name[locale]}
        {own.length > 0 && row.basis && (
          <span className="block text-[0.9375rem] text-ink-soft">
            {t('kits.known', { basis: row.basis[locale].replace(/[。.]$/, '') })}
          </span>
        )}
      </span>
      <Count
        name={row.name[locale]}
        count={own.length}
        most={row.most}
        onChange={(count) => onUnits(withCount(units, kit, row, { count, locale }))}
      />
    </li>
  );
}

/** What each row is called and where it stands: proposed, and changed here by those who care. */
function Names({ kit, units, onUnits }: OfKit) {
  const { t } = useTranslation('startKit');
  if (!units.some((one) => one.kit === kit.id)) return null;
  const change = (unit: Unit, values: Partial<Unit>) =>
    onUnits(units.map((one) => (one === unit ? { ...one, ...values } : one)));
  return (
    <Disclosure title={<span className="text-key">{t('kits.rename')}</span>}>
      <ul className="flex flex-col gap-5">
        {kit.rows.flatMap((row) =>
          unitsOf(units, kit, row).map((unit, at, own) => {
            const name = numbered(row.name[currentLocale()], at, own.length);
            return (
              <li
                // biome-ignore lint/suspicious/noArrayIndexKey: rows are added and taken away at the end only
                key={`${row.id} ${at}`}
                className="grid gap-x-4 gap-y-2 sm:grid-cols-2"
              >
                <TextField
                  label={t('kits.nameOf', { name })}
                  value={unit.name}
                  maxLength={200}
                  onChange={(value) => change(unit, { name: value })}
                />
                {row.ledger === 'device' && (
                  <TextField
                    label={t('kits.placeOf', { name })}
                    value={unit.place}
                    maxLength={200}
                    onChange={(value) => change(unit, { place: value })}
                  />
                )}
              </li>
            );
          }),
        )}
      </ul>
    </Disclosure>
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
    <fieldset aria-label={t('kits.count', { name })} className="flex shrink-0 items-center">
      <IconButton
        icon={Minus}
        label={t('kits.less', { name })}
        isDisabled={count === 0}
        onPress={() => onChange(count - 1)}
      />
      <output
        className={count === 0 ? 'w-10 text-center text-ink-soft' : 'w-10 text-center font-bold tabular-nums'}
      >
        {count}
      </output>
      <IconButton
        icon={Plus}
        label={t('kits.add', { name })}
        isDisabled={count >= most}
        onPress={() => onChange(count + 1)}
      />
    </fieldset>
  );
}
