import type { Direction } from '@mamori/core/diagram/rearrange';
import { ArrowDown, ArrowLeft, ArrowRight, ArrowUp, X } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from '../../app/translation.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { ButtonLink, Link } from '../../ui/link.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { Diagram, Line, Thing } from './diagram.ts';
import type { Arranging } from './use-arrangement.ts';

interface CardProps {
  readonly diagram: Diagram;
  readonly id: string;
  readonly arranging: Arranging;
  readonly isArranging: boolean;
  readonly onStep: (direction: Direction) => void;
  readonly onClose: () => void;
}

/** What was chosen on the picture: what it is, its warnings, its row in the ledger, and how to move it. */
export function ChosenCard({ diagram, id, arranging, isArranging, onStep, onClose }: CardProps) {
  const { t } = useTranslation('networkDiagram');
  const thing = diagram.things.find((one) => one.id === id);
  const line = diagram.lines.find((one) => one.id === id);
  const one: Thing | Line | undefined = thing ?? line;
  if (!one) return null;
  const warnings = diagram.warnings.filter(({ number }) => one.warnings.includes(number));
  return (
    <section
      aria-label={t('card.label')}
      data-print="hide"
      className="flex flex-col gap-3 rounded-xl border border-line bg-raised p-4"
    >
      <header className="flex items-start justify-between gap-3">
        <div>
          <h3 className="text-lg">{one.label}</h3>
          {thing && thing.detail !== '' && <p className="text-sm text-ink-soft">{thing.detail}</p>}
        </div>
        <IconButton icon={X} label={t('card.close')} className="-my-1.5 -me-2" onPress={onClose} />
      </header>
      {warnings.map(({ number, text }) => (
        <p key={number} className="text-sm">
          {t('card.warning', { number, text })}
        </p>
      ))}
      {one.row && <RowLink row={one.row} />}
      {thing?.type === 'group' && <Devices thing={thing} />}
      {isArranging && thing && (
        <Tools key={id} thing={thing} diagram={diagram} arranging={arranging} onStep={onStep} />
      )}
    </section>
  );
}

function RowLink({ row }: { readonly row: NonNullable<Thing['row']> }) {
  const { t } = useTranslation('networkDiagram');
  return (
    <p>
      {row.ledger === 'vendor' ? (
        <ButtonLink to="/vendors/$vendorId" params={{ vendorId: row.id }}>
          {t('card.openVendor')}
        </ButtonLink>
      ) : (
        <ButtonLink to="/ledgers/$ledger/rows/$rowId" params={{ ledger: row.ledger, rowId: row.id }}>
          {t('card.open')}
        </ButtonLink>
      )}
    </p>
  );
}

/** Of a group every device leads to its own row. */
function Devices({ thing }: { readonly thing: Thing }) {
  return (
    <ul className="flex max-h-40 flex-wrap gap-x-4 gap-y-1 overflow-y-auto">
      {thing.devices.map(({ id, name }) => (
        <li key={id}>
          <Link to="/ledgers/$ledger/rows/$rowId" params={{ ledger: 'device', rowId: id }}>
            {name}
          </Link>
        </li>
      ))}
    </ul>
  );
}

const STEPS = [
  ['left', ArrowLeft],
  ['up', ArrowUp],
  ['down', ArrowDown],
  ['right', ArrowRight],
] as const;

interface ToolsProps {
  readonly thing: Thing;
  readonly diagram: Diagram;
  readonly arranging: Arranging;
  readonly onStep: (direction: Direction) => void;
}

function Tools({ thing, diagram, arranging, onStep }: ToolsProps) {
  const { t } = useTranslation('networkDiagram');
  const { id, type, groupId } = thing;
  const isPinned = diagram.arrangement.pinned.includes(id);
  return (
    <div className="flex flex-col gap-3 border-t border-line pt-3">
      <div className="flex flex-wrap items-center gap-2">
        <fieldset className="flex gap-1 rounded-lg border border-line">
          <legend className="sr-only">{t('arrange.move')}</legend>
          {STEPS.map(([direction, icon]) => (
            <IconButton
              key={direction}
              icon={icon}
              label={t(`arrange.step.${direction}`)}
              onPress={() => onStep(direction)}
            />
          ))}
        </fieldset>
        {isPinned && (
          <Button size="small" isDisabled={arranging.isSaving} onPress={() => void arranging.release(id)}>
            {t('arrange.release')}
          </Button>
        )}
        {groupId !== null && (
          <Button
            size="small"
            isDisabled={arranging.isSaving}
            onPress={() => void arranging.fold(groupId, type !== 'group')}
          >
            {t(type === 'group' ? 'arrange.expand' : 'arrange.collapse')}
          </Button>
        )}
      </div>
      {type === 'group' && <Caption thing={thing} diagram={diagram} arranging={arranging} />}
    </div>
  );
}

function Caption({ thing, diagram, arranging }: Omit<ToolsProps, 'onStep'>) {
  const { t } = useTranslation('networkDiagram');
  const saved = diagram.arrangement.captions[thing.id] ?? '';
  const [caption, setCaption] = useState(saved);
  return (
    <form
      className="flex flex-wrap items-end gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        void arranging.name(thing.id, caption.trim());
      }}
    >
      <div className="w-full sm:w-72">
        <TextField
          label={t('arrange.caption')}
          hint={t('arrange.captionHint')}
          value={caption}
          onChange={setCaption}
          maxLength={100}
          isOptional
        />
      </div>
      <Button size="small" type="submit" isDisabled={arranging.isSaving || caption.trim() === saved}>
        {t('arrange.saveCaption')}
      </Button>
    </form>
  );
}
