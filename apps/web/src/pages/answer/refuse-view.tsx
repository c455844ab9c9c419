import { ArrowLeft } from 'lucide-react';
import { useRef, useState } from 'react';
import { useMutationOperation } from '../../app/api.ts';
import { currentLocale } from '../../app/i18n.ts';
import { useTranslation } from '../../app/translation.ts';
import { AlertBanner } from '../../ui/alert-banner.tsx';
import { Button } from '../../ui/button.tsx';
import { listText } from '../../ui/list-text.ts';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { RadioGroup } from '../../ui/radio-group.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { usePageTitle } from '../../ui/use-page-title.ts';
import type { StepProps } from './request-page.tsx';

const EXCUSES = ['not_in_scope', 'no_contract', 'fee', 'closed_network', 'other'] as const;
type ExcuseKind = (typeof EXCUSES)[number];
/** What the sources say to it: entries of the help's general part (R-C10). */
const ANSWERS: Readonly<Record<ExcuseKind, readonly string[]>> = {
  not_in_scope: ['not-medical-system'],
  no_contract: ['sale-only', 'no-direct-contract'],
  fee: ['fee'],
  closed_network: ['closed-network'],
  other: [],
};

/** Why the facility asks all the same, with its sources, before the vendor says no (S0, R-C10). */
export function RefuseView({ request, onGo, onRefused }: StepProps & { readonly onRefused: () => void }) {
  const { t } = useTranslation('guest');
  const heading = useRef<HTMLHeadingElement>(null);
  usePageTitle(t('page.refuse.title'), heading);
  const [excuse, setExcuse] = useState<ExcuseKind | null>(null);
  const [text, setText] = useState('');
  const refuse = useMutationOperation('refuseGuestRequest', {
    onSuccess() {
      onRefused();
      onGo({ at: 'answering' });
    },
  });
  const locale = currentLocale();
  const answers = request.excuses.filter(({ id }) => excuse && ANSWERS[excuse].includes(id));
  const needsText = excuse === 'other' && text.trim() === '';
  return (
    <>
      <div>
        <Button variant="quiet" size="small" icon={ArrowLeft} onPress={() => onGo({ at: 'answering' })}>
          {t('page.refuse.back')}
        </Button>
      </div>
      <h1 ref={heading} tabIndex={-1} className="text-2xl">
        {t('page.refuse.title')}
      </h1>
      <p>{t('page.refuse.text')}</p>
      <RadioGroup
        label={t('page.refuse.reason')}
        value={excuse}
        onChange={setExcuse}
        options={EXCUSES.map((value) => ({ value, label: t(`page.refuse.excuse.${value}`) }))}
      />
      {answers.length > 0 && (
        <AlertBanner tone="info" title={t('page.refuse.whyTitle')}>
          {answers.map((one) => (
            <div key={one.id} className="mt-2">
              <p>{one.answer[locale]}</p>
              <p className="text-sm">
                {t('page.sources')}{' '}
                {listText([...one.qa, ...one.sources.map(({ source, place }) => `${source} ${place}`)])}
              </p>
            </div>
          ))}
        </AlertBanner>
      )}
      <TextArea
        label={t('page.refuse.comment')}
        hint={t('page.refuse.commentHint')}
        value={text}
        rows={3}
        maxLength={2000}
        onChange={setText}
      />
      <ProblemAlert error={refuse.error} />
      <div className="flex flex-wrap gap-3">
        <Button variant="primary" onPress={() => onGo({ at: 'answering' })}>
          {t('page.refuse.answer')}
        </Button>
        <Button
          variant="secondary"
          isDisabled={excuse === null || needsText || request.closed}
          isPending={refuse.isPending}
          onPress={() =>
            excuse && refuse.mutate({ params: { requestId: request.id }, body: { excuse, text } })
          }
        >
          {t('page.refuse.send', { facility: request.facilityName })}
        </Button>
      </div>
    </>
  );
}
