import { Camera } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from '../../app/translation.ts';
import { AlertBanner } from '../../ui/alert-banner.tsx';
import { Button } from '../../ui/button.tsx';
import { qrOfPhoto, qrReader } from './read-qr.ts';

interface ScannerProps {
  readonly onText: (text: string) => void;
  readonly onClose: () => void;
}

/** The same label again within this time is the same sight. */
const PAUSE = 2_500;
const EVERY = 180;

/** QR codes by the camera; where there is none, from a photo. */
export function Scanner({ onText, onClose }: ScannerProps) {
  const { t } = useTranslation('stockTakes');
  const video = useRef<HTMLVideoElement>(null);
  const isRefused = useCamera(video, onText);
  if (isRefused) return <PhotoScanner onText={onText} onClose={onClose} />;
  return (
    <div className="flex flex-col gap-3">
      <div className="relative max-w-md">
        <video
          ref={video}
          autoPlay
          playsInline
          muted
          aria-label={t('scan.hold')}
          className="aspect-[4/3] w-full rounded-xl bg-sunken object-cover"
        />
        <div aria-hidden className="absolute inset-[14%_22%] rounded-2xl border-4 border-white/80" />
      </div>
      <p className="text-ink-soft">{t('scan.hold')}</p>
      <div>
        <Button onPress={onClose}>{t('scan.close')}</Button>
      </div>
    </div>
  );
}

/** True when the browser gives no camera: not allowed, none there, or no HTTPS. */
function useCamera(video: React.RefObject<HTMLVideoElement | null>, onText: (text: string) => void): boolean {
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
    const read = qrReader(0.5);
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
  }, [video]);
  return isRefused;
}

/** The phone's own camera takes the picture: that works without HTTPS too. */
function PhotoScanner({ onText, onClose }: ScannerProps) {
  const { t } = useTranslation('stockTakes');
  const input = useRef<HTMLInputElement>(null);
  const [isEmpty, setEmpty] = useState(false);
  async function read(photo: File | undefined) {
    if (!photo) return;
    const text = await qrOfPhoto(photo);
    setEmpty(text === null);
    if (text !== null) onText(text);
  }
  return (
    <div className="flex flex-col gap-3">
      <AlertBanner tone="info" title={t('scan.noCamera')}>
        {t(window.isSecureContext ? 'scan.noCameraText' : 'scan.noSecureText')}
      </AlertBanner>
      <input
        ref={input}
        hidden
        type="file"
        accept="image/*"
        capture="environment"
        onChange={(event) => {
          const photo = event.target.files?.[0];
          event.target.value = '';
          void read(photo);
        }}
      />
      <p role="status" className={isEmpty ? 'text-danger' : 'sr-only'}>
        {isEmpty ? t('scan.noCode') : ''}
      </p>
      <div className="flex flex-wrap gap-3">
        <Button variant="primary" icon={Camera} onPress={() => input.current?.click()}>
          {t('scan.photo')}
        </Button>
        <Button onPress={onClose}>{t('scan.close')}</Button>
      </div>
    </div>
  );
}
