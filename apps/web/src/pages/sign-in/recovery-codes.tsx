import { Printer } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from '../../app/translation.ts';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { CopyButton } from '../../ui/copy-button.tsx';

export interface RecoveryCodesProps {
  readonly codes: readonly string[];
  readonly person: { readonly displayName: string; readonly signInName: string };
  readonly continueLabel: string;
  readonly onContinue: () => void;
}

/** Codes shown once, to print or copy; going on needs the tick that they are kept. */
export function RecoveryCodes({ codes, person, continueLabel, onContinue }: RecoveryCodesProps) {
  const { t } = useTranslation('signIn');
  const [isKept, setKept] = useState(false);
  const [isAsked, setAsked] = useState(false);
  const goOn = () => (isKept ? onContinue() : setAsked(true));
  return (
    <div className="flex flex-col gap-6">
      <p data-print="hide">{t('recovery.text')}</p>
      <p data-print="only">
        {t('recovery.printNote', { name: person.displayName, signInName: person.signInName })}
      </p>
      <ol className="grid list-decimal grid-cols-1 gap-x-10 gap-y-2 rounded-lg border border-line bg-sunken py-4 ps-12 pe-4 font-mono text-lg sm:grid-cols-2">
        {codes.map((code) => (
          <li key={code} className="select-all">
            {code}
          </li>
        ))}
      </ol>
      <div data-print="hide" className="flex flex-wrap gap-3">
        <Button icon={Printer} size="small" onPress={() => window.print()}>
          {t('recovery.print')}
        </Button>
        <CopyButton text={codes.join('\n')} label={t('recovery.copy')} />
      </div>
      <div data-print="hide" className="flex flex-col items-start gap-4 border-t border-line pt-4">
        <Checkbox
          label={t('recovery.confirm')}
          isSelected={isKept}
          onChange={setKept}
          error={isAsked && !isKept ? t('recovery.mustConfirm') : undefined}
        />
        <Button variant="primary" onPress={goOn}>
          {continueLabel}
        </Button>
      </div>
    </div>
  );
}
