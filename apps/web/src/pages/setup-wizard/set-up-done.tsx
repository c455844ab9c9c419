import { CircleCheck, ListTodo } from 'lucide-react';
import { useTranslation } from '../../app/translation.ts';
import { ButtonLink } from '../../ui/link.tsx';
import { PanelHeading } from '../../ui/panel-heading.tsx';
import { type Facility, openSteps } from './steps.ts';

/** After the last step: what comes now, or what was left for later. */
export function SetUpDone({ facility }: { readonly facility: Facility }) {
  const { t } = useTranslation('setup');
  const open = openSteps(facility);
  const isDone = open.length === 0;
  const Icon = isDone ? CircleCheck : ListTodo;
  return (
    <div className="mt-8 flex max-w-3xl flex-col gap-4">
      <Icon aria-hidden className={isDone ? 'size-10 text-success' : 'size-10 text-key'} />
      <PanelHeading>{t(isDone ? 'done.title' : 'done.openTitle')}</PanelHeading>
      <p className="-mt-3">{t(isDone ? 'done.text' : 'done.openText')}</p>
      {!isDone && (
        <ul className="flex flex-wrap gap-3">
          {open.map((step) => (
            <li key={step}>
              <ButtonLink to="/setup" search={{ step }}>
                {t(`step.${step}.title`)}
              </ButtonLink>
            </li>
          ))}
        </ul>
      )}
      <div className="flex flex-wrap gap-3">
        <ButtonLink to="/checklists" variant={isDone ? 'primary' : 'secondary'}>
          {t('done.checklist')}
        </ButtonLink>
        <ButtonLink to="/">{t('done.home')}</ButtonLink>
      </div>
    </div>
  );
}
