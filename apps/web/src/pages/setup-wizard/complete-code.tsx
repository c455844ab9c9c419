import { completeFacilityCode, FEE_TABLES, type FeeTable } from '@mamori/core/facility-code';
import { useState } from 'react';
import { useTranslation } from '../../app/translation.ts';
import { Button } from '../../ui/button.tsx';
import { Select } from '../../ui/select.tsx';

/** JIS X 0401. */
const PREFECTURES = Array.from({ length: 47 }, (_, place) => String(place + 1).padStart(2, '0') as '01');

export interface CompleteCodeProps {
  readonly lastSeven: string;
  readonly onComplete: (code: string) => void;
}

/** Seven digits are usual inside a prefecture: prefecture and fee table make them ten. */
export function CompleteCode({ lastSeven, onComplete }: CompleteCodeProps) {
  const { t } = useTranslation(['setup', 'rules']);
  const [prefecture, setPrefecture] = useState<string>('');
  const [table, setTable] = useState<FeeTable | ''>('');
  const complete = () => {
    if (prefecture === '' || table === '') return;
    const reading = completeFacilityCode(prefecture, table, lastSeven);
    if (reading.kind === 'complete') onComplete(reading.code);
  };
  return (
    <div className="grid max-w-xl items-end gap-3 rounded-lg bg-sunken p-4 sm:grid-cols-2">
      <Select
        label={t('setup:facility.prefecture')}
        value={prefecture}
        onChange={setPrefecture}
        options={PREFECTURES.map((value) => ({ value, label: t(`setup:prefecture.${value}`) }))}
      />
      <Select
        label={t('setup:facility.feeTable')}
        value={table}
        onChange={setTable}
        options={Object.values(FEE_TABLES).map((value) => ({ value, label: t(`rules:feeTable.${value}`) }))}
      />
      <div>
        <Button size="small" isDisabled={prefecture === '' || table === ''} onPress={complete}>
          {t('setup:facility.makeTen')}
        </Button>
      </div>
    </div>
  );
}
