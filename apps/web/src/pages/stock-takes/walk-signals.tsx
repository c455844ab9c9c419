import { useState } from 'react';
import { remember, remembered } from '../../app/storage.ts';
import { useTranslation } from '../../app/translation.ts';
import { Checkbox } from '../../ui/checkbox.tsx';

type Signal = 'sound' | 'vibration';

const key = (signal: Signal) => `mamori.walk.${signal}`;
/** Rooms with patients are quiet: only what is wanted. */
const isOn = (signal: Signal) => (remembered(key(signal)) ?? (signal === 'vibration' ? '1' : '')) === '1';

let audio: AudioContext | null = null;

function beep(tones: readonly number[]): void {
  audio ??= new AudioContext();
  for (const [place, frequency] of tones.entries()) {
    const tone = audio.createOscillator();
    const volume = audio.createGain();
    volume.gain.value = 0.15;
    tone.frequency.value = frequency;
    tone.connect(volume).connect(audio.destination);
    tone.start(audio.currentTime + place * 0.16);
    tone.stop(audio.currentTime + place * 0.16 + 0.12);
  }
}

/** One short signal for what was found, two for what needs a look. */
export function signal(what: 'found' | 'attention'): void {
  if (isOn('vibration')) navigator.vibrate?.(what === 'found' ? 60 : [60, 80, 60]);
  if (isOn('sound')) beep(what === 'found' ? [1046] : [440, 330]);
}

/** Whether the phone beeps or buzzes; kept on this phone. */
export function WalkSignals() {
  const { t } = useTranslation('stockTakes');
  const [on, setOn] = useState({ sound: isOn('sound'), vibration: isOn('vibration') });
  const choose = (which: Signal, isSelected: boolean) => {
    remember(key(which), isSelected ? '1' : '0');
    setOn({ ...on, [which]: isSelected });
    if (isSelected) signal('found');
  };
  return (
    <div className="flex flex-wrap gap-x-6">
      {(['sound', 'vibration'] as const).map((which) => (
        <Checkbox
          key={which}
          label={t(`signal.${which}`)}
          isSelected={on[which]}
          onChange={(isSelected) => choose(which, isSelected)}
        />
      ))}
    </div>
  );
}
