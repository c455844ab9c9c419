// biome-ignore-all lint/a11y/useSemanticElements: a pair of buttons is no form, and a picture that moves no section
import type { Box } from '@mamori/core/diagram/geometry';
import { Maximize2, ZoomIn, ZoomOut } from 'lucide-react';
import type { HTMLAttributes, KeyboardEvent, ReactNode, RefObject } from 'react';
import { useTranslation } from '../../app/translation.ts';
import { IconButton } from '../../ui/button.tsx';
import { cx } from '../../ui/cx.ts';
import { asImage } from './diagram.ts';
import type { Viewing } from './use-view.ts';

interface WindowProps {
  readonly window: RefObject<HTMLDivElement | null>;
  readonly viewing: Viewing;
  readonly svg: string;
  readonly frame: Box;
  readonly label: string;
  /** The picture in a sentence. */
  readonly alt: string;
  readonly handlers: HTMLAttributes<HTMLDivElement>;
  /** Things on it are moved: pointers never scroll the page. */
  readonly isArranging?: boolean;
  /** True where the key had a meaning. */
  readonly onKey: (event: KeyboardEvent) => boolean;
  /** Over the picture, in its units. */
  readonly children?: ReactNode;
}

export const ARROWS = { ArrowLeft: 'left', ArrowRight: 'right', ArrowUp: 'up', ArrowDown: 'down' } as const;
const PAN = 80;
const BY: Readonly<Record<'left' | 'right' | 'up' | 'down', readonly [number, number]>> = {
  left: [-PAN, 0],
  right: [PAN, 0],
  up: [0, -PAN],
  down: [0, PAN],
};

/** A picture in its window, moved and enlarged. */
export function PictureWindow(props: WindowProps) {
  const { t } = useTranslation('networkDiagram');
  const { frame, viewing, isArranging = false } = props;
  const { view } = viewing;
  function key(event: KeyboardEvent) {
    const arrow = ARROWS[event.key as keyof typeof ARROWS];
    if (props.onKey(event)) event.preventDefault();
    else if (arrow) viewing.panBy(...BY[arrow]);
    else if (event.key === '+' || event.key === ';') viewing.zoomBy(1.3);
    else if (event.key === '-') viewing.zoomBy(1 / 1.3);
    else if (event.key === '0') viewing.fit();
    else return;
    event.preventDefault();
  }
  return (
    <>
      <div
        ref={props.window}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the picture is moved by keys
        tabIndex={0}
        role="region"
        aria-label={props.label}
        aria-describedby="diagram-keys"
        onKeyDown={key}
        {...props.handlers}
        style={{ aspectRatio: `${Math.round(frame.width)} / ${Math.round(frame.height)}` }}
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
            alt={props.alt}
            draggable={false}
            width={frame.width}
            height={frame.height}
            className="block size-full max-w-none"
          />
          {props.children}
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
