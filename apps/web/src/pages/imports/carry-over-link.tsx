import { useOperation } from '../../app/api.ts';
import { useCan } from '../../app/session.ts';
import { useTranslation } from '../../app/translation.ts';
import { ButtonLink } from '../../ui/link.tsx';
import { earlierThan } from './earlier.ts';

/** Offers the carry-over where there is an earlier checklist; nothing otherwise. Needs the texts of `imports`. */
export function CarryOverLink({ assessmentId }: { readonly assessmentId: string }) {
  const { t } = useTranslation('imports');
  const can = useCan();
  const { data } = useOperation('listAssessments');
  const [latest] = earlierThan(data?.rows ?? [], assessmentId);
  if (!latest || !can('answer.edit')) return null;
  return (
    <ButtonLink
      size="small"
      to="/checklists/$assessmentId/carry-over"
      params={{ assessmentId }}
      search={{ from: latest.id }}
    >
      {t('carry.link')}
    </ButtonLink>
  );
}
