import { useTranslation } from '../../app/translation.ts';
import { PageHeader } from '../../ui/page-header.tsx';
import { Stepper } from '../../ui/stepper.tsx';

const STEPS = [
  { id: 'kits', to: '/start-kit' },
  { id: 'walk', to: '/start-kit/walk' },
  { id: 'questions', to: '/start-kit/questions' },
] as const;
type Step = (typeof STEPS)[number]['id'];

/** Heading of one of the three steps, and the way between them. */
export function StartKitHeader({ step }: { readonly step: Step }) {
  const { t } = useTranslation('startKit');
  const current = STEPS.findIndex(({ id }) => id === step);
  const heading = {
    kits: [t('title'), t('text')],
    walk: [t('walk.title'), t('walk.text')],
    questions: [t('questions.title'), t('questions.text')],
  } as const;
  const [title, text] = heading[step];
  return (
    <>
      <PageHeader title={title} description={text} />
      <div className="mb-8 max-w-3xl">
        <Stepper
          current={step}
          steps={STEPS.map(({ id, to }, place) => ({
            id,
            to,
            label: t(`step.${id}`),
            isDone: place < current,
          }))}
        />
      </div>
    </>
  );
}
