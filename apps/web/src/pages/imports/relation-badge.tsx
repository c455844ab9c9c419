import type { CallOutput } from '@mamori/contract/client';
import { useTranslation } from '../../app/translation.ts';
import { Badge, type BadgeTone } from '../../ui/badge.tsx';

type Relation = CallOutput<'previewCarryOver'>['items'][number]['relation'];

const TONES: Record<NonNullable<Relation>, BadgeTone> = {
  same: 'neutral',
  minor: 'key',
  major: 'warning',
  split: 'warning',
  merged: 'warning',
  new: 'success',
  gone: 'neutral',
};

/** How an item continues the earlier edition; null: nobody has written it down. */
export function RelationBadge({ relation }: { readonly relation: Relation }) {
  const { t } = useTranslation('imports');
  return (
    <Badge tone={relation ? TONES[relation] : 'warning'}>
      {t(`carry.relation.${relation ?? 'unknown'}`)}
    </Badge>
  );
}
