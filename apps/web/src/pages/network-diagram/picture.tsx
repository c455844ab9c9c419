import type { Box, Point } from '@mamori/core/diagram/geometry';
import { moveTo } from '@mamori/core/diagram/rearrange';
import { type KeyboardEvent, type RefObject, useState } from 'react';
import { useTranslation } from '../../app/translation.ts';
import type { Diagram } from './diagram.ts';
import { type Dragged, Overlay } from './overlay.tsx';
import { ARROWS, PictureWindow } from './picture-window.tsx';
import type { Arranging } from './use-arrangement.ts';
import { useGestures } from './use-gestures.ts';
import type { Viewing } from './use-view.ts';

interface PictureProps {
  readonly diagram: Diagram;
  readonly svg: string;
  readonly frame: Box;
  readonly window: RefObject<HTMLDivElement | null>;
  readonly viewing: Viewing;
  readonly arranging: Arranging;
  readonly isArranging: boolean;
  readonly chosen: string | null;
  readonly lit: readonly string[];
  readonly onChoose: (id: string | null) => void;
  /** Arrow keys while something is chosen and being arranged. */
  readonly onStep: (direction: 'left' | 'right' | 'up' | 'down') => void;
}

/** The picture in its window: moved, enlarged, pointed at; the same is said in words below. */
export function Picture(props: PictureProps) {
  const { t } = useTranslation('networkDiagram');
  const { diagram, frame, viewing, arranging, isArranging, chosen } = props;
  const [dragged, setDragged] = useState<Dragged | null>(null);
  const boxOf = (id: string) => arranging.standing.nodes[id] ?? arranging.standing.containers[id];
  const landing = (id: string, by: Point) => {
    const box = boxOf(id);
    return box ? { x: box.x + by.x, y: box.y + by.y } : null;
  };
  const handlers = useGestures(props.window, {
    viewing,
    onChoose: props.onChoose,
    canDrag: (id) => isArranging && boxOf(id) !== undefined,
    onDrag: (id, by) => {
      const box = boxOf(id);
      const at = landing(id, by);
      if (box && at)
        setDragged({ hand: { ...box, ...at }, box: moveTo(arranging.standing, id, at)?.[id] ?? box });
    },
    onDrop: (id, by) => {
      const at = landing(id, by);
      if (at) arranging.put(id, at);
      props.onChoose(id);
      setDragged(null);
    },
    onCancel: () => setDragged(null),
  });

  function key(event: KeyboardEvent): boolean {
    const arrow = ARROWS[event.key as keyof typeof ARROWS];
    if (arrow && isArranging && chosen) props.onStep(arrow);
    else if (event.key === 'Escape') props.onChoose(null);
    else return false;
    return true;
  }

  return (
    <PictureWindow
      window={props.window}
      viewing={viewing}
      svg={props.svg}
      frame={frame}
      label={t('title')}
      alt={t('description')}
      handlers={handlers}
      isArranging={isArranging}
      onKey={key}
    >
      <Overlay
        diagram={diagram}
        frame={frame}
        chosen={chosen}
        lit={props.lit}
        isArranging={isArranging}
        pinned={diagram.arrangement.pinned}
        moved={arranging.moved}
        dragged={dragged}
      />
    </PictureWindow>
  );
}
