import { ShieldCheck } from 'lucide-react';
import { useMutationOperation } from '../../app/api.ts';
import { useTranslation } from '../../app/translation.ts';
import { AlertBanner } from '../../ui/alert-banner.tsx';
import { Button } from '../../ui/button.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';

/** Checks every entry against the chain of seals, and says the result in words. */
export function VerifyAudit() {
  const { t } = useTranslation('audit');
  const verify = useMutationOperation('verifyAudit');
  const result = verify.data;
  return (
    <div className="mb-8 flex flex-col items-start gap-4">
      <Button icon={ShieldCheck} isPending={verify.isPending} onPress={() => verify.mutate({})}>
        {verify.isPending ? t('page.verify.running') : t('page.verify.action')}
      </Button>
      <ProblemAlert error={verify.error} />
      {result?.ok && (
        <AlertBanner tone="success" isLive title={t('page.verify.ok')}>
          {t('page.verify.okText', { sealed: result.sealed, unsealed: result.unsealed })}
          <Seal seal={result.latestSeal} />
        </AlertBanner>
      )}
      {result && !result.ok && (
        <AlertBanner tone="danger" isLive title={t('page.verify.bad')}>
          {t('page.verify.badText')}
          <ul className="mt-2 list-disc ps-5">
            {result.problems.map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
          <Seal seal={result.latestSeal} />
        </AlertBanner>
      )}
    </div>
  );
}

function Seal({ seal }: { readonly seal: string | null }) {
  const { t } = useTranslation('audit');
  return seal ? (
    <p className="mt-1 text-sm">
      {t('page.verify.latest')}
      <code className="break-all select-all">{seal}</code>
    </p>
  ) : null;
}
