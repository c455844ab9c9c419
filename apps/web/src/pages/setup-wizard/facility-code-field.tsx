import { type FacilityCodeReading, formatFacilityCode, parseFacilityCode } from '@mamori/core/facility-code';
import { CircleCheck, TriangleAlert } from 'lucide-react';
import { useTranslation } from '../../app/translation.ts';
import type { FieldBinding } from '../../forms/use-form.ts';
import { TextField } from '../../ui/text-field.tsx';
import { CompleteCode } from './complete-code.tsx';

/**
 * 医療機関コード with what was read, while one types. Nothing is refused: the rule of the check digit is not from the
 * official document, and a facility knows its own notice better.
 */
export function FacilityCodeField({ field }: { readonly field: FieldBinding<string> }) {
  const { t } = useTranslation('setup');
  const reading = field.value.trim() === '' ? null : parseFacilityCode(field.value);
  return (
    <div className="flex flex-col gap-2">
      <TextField
        {...field}
        hint={t('facility.codeHint')}
        inputMode="numeric"
        maxLength={20}
        inputClassName="max-w-60 tabular-nums"
        isOptional
      />
      <div aria-live="polite">{reading && <Reading reading={reading} />}</div>
      {reading?.kind === 'partial' && (
        <CompleteCode lastSeven={reading.lastSeven} onComplete={(code) => field.onChange(code)} />
      )}
    </div>
  );
}

function Reading({ reading }: { readonly reading: FacilityCodeReading }) {
  const { t } = useTranslation(['setup', 'rules']);
  if (reading.kind === 'partial') return <p className="text-ink-soft">{t('rules:facilityCode.partial')}</p>;
  if (reading.kind === 'invalid') return <Warning text={t(`rules:facilityCode.${reading.code}`)} />;
  const { parts, warnings } = reading;
  const [warning] = warnings;
  const read = t('setup:facility.codeRead', {
    code: formatFacilityCode(reading.code),
    prefecture: t(`setup:prefecture.${parts.prefecture as '01'}`),
    table: t(`rules:feeTable.${parts.feeTable}`),
  });
  if (warning) {
    return (
      <>
        <p className="text-ink-soft">{read}</p>
        <Warning text={t(`rules:facilityCode.${warning}`)} />
      </>
    );
  }
  return (
    <p className="flex items-start gap-1.5">
      <CircleCheck aria-hidden className="mt-1 size-5 shrink-0 text-success" />
      {read}
    </p>
  );
}

function Warning({ text }: { readonly text: string }) {
  return (
    <p className="flex max-w-xl items-start gap-1.5 text-warning">
      <TriangleAlert aria-hidden className="mt-1 size-5 shrink-0" />
      {text}
    </p>
  );
}
