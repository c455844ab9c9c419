import { useTranslation } from '../../app/translation.ts';
import { AlertBanner } from '../../ui/alert-banner.tsx';
import { Link } from '../../ui/link.tsx';
import { useEditionItems } from '../editions/edition-items.ts';
import { StepText } from '../hand-in/step-text.tsx';
import { Card } from './card.tsx';
import type { Current, Dashboard } from './dashboard-data.ts';

const SHOWN = 5;

interface NextStepsProps {
  readonly data: Dashboard;
  readonly current: Current;
}

/** The first steps of the readiness, each a link to where it is done. */
export function NextSteps({ data, current }: NextStepsProps) {
  const { t } = useTranslation('dashboard');
  const items = useEditionItems(current.editionId);
  const all = data.readiness?.steps ?? [];
  // What the ledgers disprove would be lost behind everything that is not answered yet.
  const disproved = all.filter(({ kind }) => kind === 'ledger-contradiction');
  const steps = [...disproved, ...all.filter(({ blocking }) => blocking)];
  return (
    <Card title={t('next.title')}>
      <div className="flex flex-col gap-4">
        {data.proposals > 0 && (
          <AlertBanner
            tone="info"
            action={
              <Link to="/checklists/$assessmentId" params={{ assessmentId: current.id }} search={{}}>
                {t('next.proposalsAction')}
              </Link>
            }
          >
            {t('next.proposals', { count: data.proposals })}
          </AlertBanner>
        )}
        {steps.length === 0 ? (
          <Done isHandedIn={current.status !== 'open'} />
        ) : (
          <ol className="flex list-decimal flex-col gap-3 ps-6 marker:font-bold marker:text-ink-soft">
            {steps.slice(0, SHOWN).map((step) => (
              <li key={`${step.kind} ${step.code} ${step.item}`} className="ps-1">
                <StepText step={step} items={items} />
              </li>
            ))}
          </ol>
        )}
        {steps.length > SHOWN && (
          <p>
            <Link to="/checklists/$assessmentId/readiness" params={{ assessmentId: current.id }}>
              {t('next.all', { count: steps.length })}
            </Link>
          </p>
        )}
      </div>
    </Card>
  );
}

function Done({ isHandedIn }: { readonly isHandedIn: boolean }) {
  const { t } = useTranslation('dashboard');
  return (
    <AlertBanner tone="success" title={isHandedIn ? t('next.handedIn') : t('next.ready')}>
      {isHandedIn ? t('next.handedInText') : t('next.readyText')}
    </AlertBanner>
  );
}
