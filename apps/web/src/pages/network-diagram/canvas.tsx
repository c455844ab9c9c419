import type { Box } from '@mamori/core/diagram/geometry';
import type { Direction } from '@mamori/core/diagram/rearrange';
import { Move, Undo2 } from 'lucide-react';
import { useRef, useState } from 'react';
import { useCan } from '../../app/session.ts';
import { useTranslation } from '../../app/translation.ts';
import { Button } from '../../ui/button.tsx';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { formatInstant } from '../../ui/date-text.tsx';
import { useSpoken } from '../../ui/live.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { ChosenCard } from './chosen-card.tsx';
import { type Diagram, placeOf } from './diagram.ts';
import { Picture } from './picture.tsx';
import { ZoomButtons } from './picture-window.tsx';
import { Search } from './search.tsx';
import { type Arranging, useArrangement } from './use-arrangement.ts';
import { useView } from './use-view.ts';
import { Warnings } from './warnings.tsx';

interface CanvasProps {
  readonly diagram: Diagram;
  readonly svg: string;
  readonly frame: Box;
}

const ROOM = 300;

/** To put things beside what is there. */
const withRoom = ({ x, y, width, height }: Box): Box => ({
  x: x - ROOM,
  y: y - ROOM,
  width: width + 2 * ROOM,
  height: height + 2 * ROOM,
});

/** Picture, search, what is chosen and the warnings, which point at each other. */
export function Canvas({ diagram, svg, frame }: CanvasProps) {
  const { t } = useTranslation('networkDiagram');
  const canEdit = useCan()('ledger.edit');
  const window = useRef<HTMLDivElement>(null);
  const [isArranging, setArranging] = useState(false);
  const viewing = useView(window, isArranging ? withRoom(frame) : frame);
  const arranging = useArrangement(diagram);
  const [chosen, setChosen] = useState<string | null>(null);
  const [lit, setLit] = useState<readonly string[]>([]);
  const [said, setSaid] = useState<string | null>(null);
  useSpoken(said);

  function point(places: readonly string[], only: string | null) {
    const place = placeOf(diagram, places);
    setLit(places);
    setChosen(only);
    if (place) viewing.show(place);
    window.current?.scrollIntoView({ block: 'nearest' });
  }
  function choose(id: string | null) {
    setChosen(id);
    setLit([]);
  }
  function stepTo(direction: Direction) {
    if (!chosen) return;
    const label = diagram.things.find(({ id }) => id === chosen)?.label ?? '';
    const key = arranging.stepTo(chosen, direction) ? `arrange.moved.${direction}` : 'arrange.stuck';
    // A space more or less, so that the same sentence is read again.
    setSaid((before) => t(key as 'arrange.stuck', { label }) + (before?.endsWith(' ') ? '' : ' '));
  }

  return (
    <>
      <div className="flex flex-col gap-3">
        <Search diagram={diagram} onShow={(place) => point([place], place)}>
          <ZoomButtons viewing={viewing} />
          {canEdit && (
            <Button
              icon={Move}
              variant={isArranging ? 'primary' : 'secondary'}
              onPress={() => setArranging(!isArranging)}
            >
              {t(isArranging ? 'arrange.end' : 'arrange.begin')}
            </Button>
          )}
        </Search>
        <ProblemAlert error={arranging.error} />
        {isArranging && <Bar diagram={diagram} arranging={arranging} />}
        <Picture
          diagram={diagram}
          svg={svg}
          frame={frame}
          window={window}
          viewing={viewing}
          arranging={arranging}
          isArranging={isArranging}
          chosen={chosen}
          lit={lit}
          onChoose={choose}
          onStep={stepTo}
        />
        {lit.length > 0 && (
          <p data-print="hide">
            <Button size="small" variant="quiet" onPress={() => choose(null)}>
              {t('view.unlight')}
            </Button>
          </p>
        )}
        {chosen && (
          <ChosenCard
            diagram={diagram}
            id={chosen}
            arranging={arranging}
            isArranging={isArranging}
            onStep={stepTo}
            onClose={() => choose(null)}
          />
        )}
      </div>
      <Warnings warnings={diagram.warnings} onShow={(places) => point(places, null)} />
    </>
  );
}

function Bar({ diagram, arranging }: { readonly diagram: Diagram; readonly arranging: Arranging }) {
  const { t, i18n } = useTranslation('networkDiagram');
  const [isAsking, setAsking] = useState(false);
  const { isArranged, savedBy, savedAt } = diagram.arrangement;
  const state = arranging.isSaving
    ? t('arrange.saving')
    : savedAt === null || !isArranged
      ? t('arrange.automatic')
      : t('arrange.saved', { person: savedBy, date: formatInstant(savedAt, i18n.language) });
  return (
    <div className="flex flex-col gap-3 rounded-xl bg-key-soft p-4" data-print="hide">
      <p>{t('arrange.text')}</p>
      <div className="flex flex-wrap items-center gap-3">
        <Button
          size="small"
          icon={Undo2}
          isDisabled={!arranging.canUndo}
          onPress={() => void arranging.undo()}
        >
          {t('arrange.undo')}
        </Button>
        <Button size="small" isDisabled={arranging.isSaving || !isArranged} onPress={() => setAsking(true)}>
          {t('arrange.releaseAll')}
        </Button>
        <span role="status" className="text-sm">
          {state}
        </span>
      </div>
      <ConfirmDialog
        isOpen={isAsking}
        title={t('arrange.releaseAll')}
        confirmLabel={t('arrange.releaseAllDeed')}
        onCancel={() => setAsking(false)}
        onConfirm={() => {
          setAsking(false);
          void arranging.releaseAll();
        }}
      >
        <p>{t('arrange.releaseAllText')}</p>
      </ConfirmDialog>
    </div>
  );
}
