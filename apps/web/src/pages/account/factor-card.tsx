import { CircleCheck, CircleDashed, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { Badge } from '../../ui/badge.tsx';

export interface FactorCardProps {
  readonly icon: LucideIcon;
  readonly title: string;
  readonly isOn: boolean;
  readonly state: string;
  readonly children: ReactNode;
}

/** One way of the second factor, with its state. */
export function FactorCard({ icon: Icon, title, isOn, state, children }: FactorCardProps) {
  return (
    <section className="flex flex-col gap-4 rounded-xl border border-line bg-raised p-5">
      <div className="flex flex-wrap items-center gap-3">
        <Icon aria-hidden className="size-6 text-key" />
        <h3 className="grow text-lg">{title}</h3>
        <Badge tone={isOn ? 'success' : 'neutral'} icon={isOn ? CircleCheck : CircleDashed}>
          {state}
        </Badge>
      </div>
      {children}
    </section>
  );
}
