import { useEffect, useState } from 'react';
import { Skeleton } from './spinner.tsx';

/** A QR code as SVG, dark on white in both themes and on paper. The library comes when it is first shown. */
export function QrCode({ text, label }: { readonly text: string; readonly label: string }) {
  const [path, setPath] = useState<{ readonly d: string; readonly size: number } | null>(null);
  useEffect(() => {
    let isCurrent = true;
    void import('uqr').then(({ encode }) => {
      const { data, size } = encode(text, { ecc: 'M', border: 2 });
      const d = data
        .flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])))
        .join('');
      if (isCurrent) setPath({ d, size });
    });
    return () => {
      isCurrent = false;
    };
  }, [text]);
  if (!path) return <Skeleton lines={2} />;
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${path.size} ${path.size}`}
      shapeRendering="crispEdges"
      className="size-52 rounded-lg border border-line bg-white"
    >
      <path d={path.d} fill="#000" />
    </svg>
  );
}
