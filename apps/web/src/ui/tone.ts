import { CircleAlert, CircleCheck, Info, type LucideIcon, TriangleAlert } from 'lucide-react';

/** Meaning of a message; always shown with its icon and words. */
export type Tone = 'info' | 'success' | 'warning' | 'danger';

export const TONES: Record<Tone, { readonly icon: LucideIcon; readonly box: string; readonly mark: string }> =
  {
    info: { icon: Info, box: 'border-key-line bg-key-soft', mark: 'text-key' },
    success: { icon: CircleCheck, box: 'border-success-line bg-success-soft', mark: 'text-success' },
    warning: { icon: TriangleAlert, box: 'border-warning-line bg-warning-soft', mark: 'text-warning' },
    danger: { icon: CircleAlert, box: 'border-danger-line bg-danger-soft', mark: 'text-danger' },
  };
