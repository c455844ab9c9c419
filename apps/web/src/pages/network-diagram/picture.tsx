// biome-ignore-all lint/a11y/useSemanticElements: a pair of buttons is no form, and a picture that moves no section
import type { Box, Point } from '@mamori/core/diagram/geometry';
import { moveTo } from '@mamori/core/diagram/rearrange';
import { Maximize2, ZoomIn, ZoomOut } from 'lucide-react';
import { type KeyboardEvent, type RefObject, useState } from 'react';
import { useTranslation } from '../../app/translation.ts';
import { IconButton } from '../../ui/button.tsx';
import { cx } from '../../ui/cx.ts';
import { asImage, type Diagram } from './diagram.ts';
import { type Dragged, Overlay } from './overlay.tsx';
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

const ARROWS = { ArrowLeft: 'left', ArrowRight: 'right', ArrowUp: 'up', ArrowDown: 'down' } as const;
const PAN = 80;
const BY: Readonly<Record<'left' | 'right' | 'up' | 'down', readonly [number, number]>> = {
  left: [-PAN, 0],
  right: [PAN, 0],
  up: [0, -PAN],
  down: [0, PAN],
};

/** The picture in its window: moved, enlarged, pointed at; the same is said in words below. */
export function Picture(props: PictureProps) {
  const { t } = useTranslation('networkDiagram');
  const { diagram, frame, viewing, arranging, isArranging, chosen } = props;
  const [dragged, setDragged] = useState<Dragged | null>(null);
  const { view } = viewing;
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

  function key(event: KeyboardEvent) {
    const arrow = ARROWS[event.key as keyof typeof ARROWS];
    if (arrow && isArranging && chosen) props.onStep(arrow);
    else if (arrow) viewing.panBy(...BY[arrow]);
    else if (event.key === '+' || event.key === ';') viewing.zoomBy(1.3);
    else if (event.key === '-') viewing.zoomBy(1 / 1.3);
    else if (event.key === '0') viewing.fit();
    else if (event.key === 'Escape') props.onChoose(null);
    else return;
    event.preventDefault();
  }

  const ratio = `${Math.round(frame.width)} / ${Math.round(frame.height)}`;
  return (
    <>
      <div
        ref={props.window}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the picture is moved by keys
        tabIndex={0}
        role="region"
        aria-label={t('title')}
        aria-describedby="diagram-keys"
        onKeyDown={key}
        {...handlers}
        style={{ aspectRatio: ratio }}
        className={cx(
          'relative max-h-[78vh] min-h-80 w-full overflow-hidden rounded-xl border bg-white select-none',
          isArranging ? 'border-key' : 'border-line',
          viewing.isWhole && !isArranging ? 'touch-pan-y' : 'touch-none',
        )}
      >
        <div
          className="absolute top-0 left-0 origin-top-left"
          style={{
            width: frame.width,
            height: frame.height,
            transform: `translate(${(frame.x - view.x) * view.scale}px, ${(frame.y - view.y) * view.scale}px) scale(${view.scale})`,
          }}
        >
          <img
            src={asImage(props.svg)}
            alt={t('description')}
            draggable={false}
            width={frame.width}
            height={frame.height}
            className="block size-full max-w-none"
          />
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
        </div>
      </div>
      <p id="diagram-keys" className="sr-only">
        {t(isArranging ? 'view.keysArranging' : 'view.keys')}
      </p>
    </>
  );
}

/** Larger, smaller, everything. */
export function ZoomButtons({ viewing }: { readonly viewing: Viewing }) {
  const { t } = useTranslation('networkDiagram');
  return (
    <div
      role="group"
      aria-label={t('view.zoom')}
      data-print="hide"
      className="flex rounded-lg border border-line-strong"
    >
      <IconButton icon={ZoomIn} label={t('view.larger')} onPress={() => viewing.zoomBy(1.5)} />
      <IconButton
        icon={ZoomOut}
        label={t('view.smaller')}
        isDisabled={viewing.isWhole}
        onPress={() => viewing.zoomBy(1 / 1.5)}
      />
      <IconButton
        icon={Maximize2}
        label={t('view.whole')}
        isDisabled={viewing.isWhole}
        onPress={viewing.fit}
      />
    </div>
  );
}
