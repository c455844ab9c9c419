import { useState } from 'react';
import { useMutationOperation, useOperation } from '../../app/api.ts';
import { currentLocale } from '../../app/i18n.ts';
import { useCan } from '../../app/session.ts';
import { useTranslation } from '../../app/translation.ts';
import { Form } from '../../forms/form.tsx';
import { useForm } from '../../forms/use-form.ts';
import { AlertBanner } from '../../ui/alert-banner.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { Skeleton } from '../../ui/spinner.tsx';
import { KitChoice } from './kit-choice.tsx';
import { KitPreview, type Plan } from './kit-preview.tsx';
import { StartKitHeader } from './start-kit-header.tsx';
import { faultOf, type Kit, type Unit, withKit } from './units.ts';

/** First step: what is there? A person ticks and counts, sees what would be written, and writes it (R-X1, R-D1). */
export function KitsPage() {
  const { t } = useTranslation('startKit');
  const canEdit = useCan()('ledger.edit');
  const kits = useOperation('listStartKits');
  const facility = useOperation('getFacility');
  const error = kits.error ?? facility.error;
  return (
    <>
      <StartKitHeader step="kits" />
      {!canEdit && <AlertBanner tone="warning">{t('noPermission')}</AlertBanner>}
      <ProblemAlert error={error} />
      {!error && !(kits.data && facility.data) && <Skeleton lines={8} />}
      {canEdit && kits.data && facility.data && <Kits kits={kits.data.kits} facility={facility.data.kind} />}
    </>
  );
}

interface KitsProps {
  readonly kits: readonly Kit[];
  readonly facility: Kit['facilities'][number];
}

interface Chosen {
  readonly kits: readonly string[];
  readonly units: readonly Unit[];
}

function Kits({ kits, facility }: KitsProps) {
  const { t } = useTranslation('startKit');
  const [plan, setPlan] = useState<Plan | null>(null);
  const preview = useMutationOperation('previewStartKits');
  const form = useForm<Chosen>({
    name: 'start-kit',
    initial: { kits: [], units: [] },
    labels: { kits: t('kits.legend'), units: t('kits.name') },
    validate: ({ units }) => ({
      kits: units.length === 0 ? t('kits.chooseFirst') : undefined,
      units: faultText(units, t),
    }),
    submit: async ({ units }) => setPlan(await preview.mutateAsync({ body: { rows: [...units] } })),
  });
  if (plan) return <KitPreview plan={plan} units={form.values.units} onBack={() => setPlan(null)} />;
  const first = kits.filter(({ facilities }) => facilities.includes(facility));
  const others = kits.filter(({ facilities }) => !facilities.includes(facility));
  return (
    <div className="flex max-w-3xl flex-col gap-6">
      <Form form={form} submitLabel={t('kits.confirm')}>
        <fieldset id="start-kit-kits" tabIndex={-1}>
          <legend className="mb-3 text-lg font-bold">{t('kits.legend')}</legend>
          <div id="start-kit-units" tabIndex={-1}>
            <KitList kits={first} chosen={form.values} onChange={change} />
          </div>
          {others.length > 0 && (
            <Disclosure title={t('kits.others')}>
              <KitList kits={others} chosen={form.values} onChange={change} />
            </Disclosure>
          )}
        </fieldset>
      </Form>
      <RequiredNote />
    </div>
  );

  function change(chosen: Chosen) {
    form.set('kits', chosen.kits);
    form.set('units', chosen.units);
  }
}

type Say = ReturnType<typeof useTranslation<'startKit'>>['t'];

function faultText(units: readonly Unit[], t: Say): string | undefined {
  const fault = faultOf(units);
  if (!fault) return undefined;
  return fault.code === 'missing' ? t('kits.nameMissing') : t('kits.nameTwice', { name: fault.name });
}

interface KitListProps {
  readonly kits: readonly Kit[];
  readonly chosen: Chosen;
  readonly onChange: (chosen: Chosen) => void;
}

function KitList({ kits, chosen, onChange }: KitListProps) {
  return (
    <ul className="flex flex-col gap-3">
      {kits.map((kit) => (
        <KitChoice
          key={kit.id}
          kit={kit}
          isChosen={chosen.kits.includes(kit.id)}
          units={chosen.units}
          onUnits={(units) => onChange({ ...chosen, units })}
          onChosen={(isChosen) => onChange(isChosen ? added(kit) : removed(kit))}
        />
      ))}
    </ul>
  );

  function added(kit: Kit): Chosen {
    return { kits: [...chosen.kits, kit.id], units: withKit(chosen.units, kit, currentLocale()) };
  }

  function removed({ id }: Kit): Chosen {
    return {
      kits: chosen.kits.filter((one) => one !== id),
      units: chosen.units.filter(({ kit }) => kit !== id),
    };
  }
}

/** R-D5: the device ledger is never left out. */
function RequiredNote() {
  const { t } = useTranslation('startKit');
  return (
    <AlertBanner title={t('required.title')}>
      <p>{t('required.text')}</p>
      <Disclosure title={t('required.more')}>
        <p>{t('required.source')}</p>
      </Disclosure>
    </AlertBanner>
  );
}
