import { useTranslation } from '../../../app/translation.ts';
import { AlertBanner } from '../../../ui/alert-banner.tsx';
import { Tabs } from '../../../ui/tabs.tsx';
import type { DraftEdition, DraftEquivalence, EditionImport } from './draft.ts';
import { EditionReview } from './edition-review.tsx';
import { ExtraTables, Problems } from './further.tsx';
import { Report } from './report.tsx';
import { ReviewBar } from './review-bar.tsx';
import { useDraft } from './use-draft.ts';

const TONES = { complete: 'success', partial: 'warning', unrecognised: 'danger' } as const;

/** Report, every item, every line of the table against the previous edition; saved as a whole. */
export function Review({ found }: { readonly found: EditionImport }) {
  const { t } = useTranslation('editions');
  const draft = useDraft(found);
  const { editions, equivalences } = draft.value;
  const setEdition = (id: string, next: DraftEdition) =>
    draft.change((now) => ({ editions: now.editions.map((one) => (one.id === id ? next : one)) }));
  const setEquivalence = (next: DraftEquivalence) =>
    draft.change((now) => ({
      equivalences: now.equivalences.map((one) =>
        one.to === next.to && one.from === next.from ? next : one,
      ),
    }));
  const tabs = editions.map((edition) => ({
    id: edition.id,
    label: t('one.title', {
      year: edition.fiscalYear - 2018,
      western: edition.fiscalYear,
      form: t(`audience.${edition.audience}`),
    }),
    content: (
      <EditionReview
        edition={edition}
        equivalences={equivalences.filter((one) => one.to === edition.id)}
        onEdition={(next) => setEdition(edition.id, next)}
        onEquivalence={setEquivalence}
      />
    ),
  }));
  return (
    <>
      <div className="mb-8">
        <AlertBanner tone={TONES[found.completeness]} title={t(`review.complete.${found.completeness}`)}>
          {t(`review.completeText.${found.completeness}`)}
        </AlertBanner>
      </div>
      <Report found={found} draft={draft} />
      <Problems problems={found.problems} />
      <ExtraTables extraTables={found.extraTables} />
      {tabs.length > 0 && <Tabs label={t('title')} items={tabs} />}
      <ReviewBar found={found} draft={draft} />
    </>
  );
}
