import jsQR from 'jsqr';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from '../../app/translation.ts';
import { AlertBanner } from '../../ui/alert-banner.tsx';
import { Button } from '../../ui/button.tsx';

interface ScannerProps {
  readonly onText: (text: string) => void;
  readonly onClose: () => void;
}

interface Detector {
  detect(source: HTMLVideoElement): Promise<readonly { readonly rawValue: string }[]>;
}
type DetectorMaker = new (options: { readonly formats: readonly string[] }) => Detector;

/** The same label again within this time is the same sight. */
const PAUSE = 2_500;
const EVERY = 180;

/** QR codes by the camera: the browser's own reader where it has one, otherwise jsQR. Nothing is recorded. */
export function Scanner({ onText, onClose }: ScannerProps) {
  const { t } = useTranslation('stockTakes');
  const video = useRef<HTMLVideoElement>(null);
  const tell = useRef(onText);
  const [isRefused, setRefused] = useState(false);
  useEffect(() => {
    tell.current = onText;
  });
  useEffect(() => {
    const seen = new Map<string, number>();
    let stream: MediaStream | null = null;
    let isOver = false;
    const take = (text: string | null) => {
      if (!text || Date.now() - (seen.get(text) ?? 0) < PAUSE) return;
      seen.set(text, Date.now());
      tell.current(text);
    };
    const read = reader();
    const timer = window.setInterval(() => {
      if (video.current && video.current.readyState >= 2) void read(video.current).then(take, () => {});
    }, EVERY);
    // Without HTTPS there is no camera at all.
    const devices = navigator.mediaDevices as MediaDevices | undefined;
    void (
      devices?.getUserMedia({ video: { facingMode: 'environment' } }) ??
      Promise.reject(new Error('no camera'))
    )
      .then((opened) => {
        stream = opened;
        if (isOver) for (const track of opened.getTracks()) track.stop();
        else if (video.current) video.current.srcObject = opened;
      })
      .catch(() => setRefused(true));
    return () => {
      isOver = true;
      window.clearInterval(timer);
      for (const track of stream?.getTracks() ?? []) track.stop();
    };
  }, []);
  if (isRefused)
    return (
      <AlertBanner tone="warning" title={t('scan.noCamera')}>
        {t('scan.noCameraText')}
      </AlertBanner>
    );
  return (
    <div className="flex flex-col gap-3">
      <video
        ref={video}
        autoPlay
        playsInline
        muted
        className="aspect-square w-full max-w-md rounded-xl bg-sunken object-cover"
      />
      <p className="text-ink-soft">{t('scan.hold')}</p>
      <div>
        <Button onPress={onClose}>{t('scan.close')}</Button>
      </div>
    </div>
  );
}

function reader(): (video: HTMLVideoElement) => Promise<string | null> {
  const Maker = (globalThis as { BarcodeDetector?: DetectorMaker }).BarcodeDetector;
  if (Maker) {
    const detector = new Maker({ formats: ['qr_code'] });
    return async (video) => (await detector.detect(video))[0]?.rawValue ?? null;
  }
  const canvas = document.createElement('canvas');
  return async (video) => {
    // A label fills the picture: half the resolution is enough, and four times as fast.
    const [width, height] = [Math.floor(video.videoWidth / 2), Math.floor(video.videoHeight / 2)];
    const context = canvas.getContext('2d', { willReadFrequently: true });
    if (!context || width === 0 || height === 0) return null;
    canvas.width = width;
    canvas.height = height;
    context.drawImage(video, 0, 0, width, height);
    return jsQR(context.getImageData(0, 0, width, height).data, width, height)?.data ?? null;
  };
}
