import { CloudOff, CloudUpload, TriangleAlert } from 'lucide-react';
import { useTranslation } from '../../app/translation.ts';
import { ConflictChoice } from '../../forms/conflict-choice.tsx';
import { useKeptOperation } from '../../offline/kept-operation.ts';
import { AlertBanner } from '../../ui/alert-banner.tsx';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { askedColumns, type DeviceRow, kindOf } from './walk-list.ts';
import { forgetTyped, insist, keepTyped, type Pending, sendTyped } from './walk-queue.ts';
import { WalkVendor } from './walk-vendor.tsx';

interface WalkFieldsProps {
  readonly row: DeviceRow;
  readonly pending: Pending | undefined;
}

/** What is read off a device; every field is saved by itself. */
export function WalkFields({ row, pending }: WalkFieldsProps) {
  const label = useLabels(row);
  const values = { ...row.values, ...pending?.values };
  return (
    <div className="flex flex-col gap-4">
      {askedColumns(kindOf(row)).map((column) => (
        <TextField
          key={column}
          label={label(column)}
          value={String(values[column] ?? '')}
          maxLength={200}
          error={pending?.problems?.[column]}
          autoCapitalize="off"
          spellCheck={false}
          onChange={(value) => keepTyped(row, { [column]: value })}
          onBlur={() => void sendTyped(row.id)}
        />
      ))}
      <WalkVendor
        value={values.vendorId ? String(values.vendorId) : ''}
        onChange={(vendorId) => keepTyped(row, { vendorId: vendorId || null }, { atOnce: true })}
      />
      <SaveState row={row} pending={pending} label={label} />
    </div>
  );
}

function useLabels(row: DeviceRow): (column: string) => string {
  const { t } = useTranslation('startKit');
  const kind = kindOf(row);
  const isService = kind === 'saas' || kind === 'paas' || kind === 'iaas' || kind === 'daas';
  return (column) => {
    switch (column) {
      case 'place':
        return t('walk.forgotten.place');
      case 'maker':
        return t(isService ? 'walk.field.makerCloud' : 'walk.field.maker');
      case 'model':
        return t('walk.field.model');
      case 'serial':
        return t('walk.field.serial');
      case 'os':
        return t('walk.field.os');
      case 'osVersion':
        return t(kind === 'network' ? 'walk.field.firmwareVersion' : 'walk.field.osVersion');
      default:
        return t('walk.vendor');
    }
  };
}

interface SaveStateProps extends WalkFieldsProps {
  readonly label: (column: string) => string;
}

/** Where what was typed is: on its way, on the phone, or held up by something that a person decides. */
function SaveState({ row, pending, label }: SaveStateProps) {
  const { t } = useTranslation('startKit');
  const vendors = useKeptOperation('listVendors').data?.rows ?? [];
  if (!pending) return null;
  const show = (column: string, value: unknown) =>
    column === 'vendorId' ? (vendors.find(({ id }) => id === value)?.name ?? '') : String(value ?? '');
  switch (pending.state) {
    case 'conflict':
      return (
        <ConflictChoice
          rows={Object.entries(pending.theirs ?? {}).map(([key, value]) => ({
            key,
            label: label(key),
            theirs: show(key, value),
            mine: show(key, pending.values[key]),
          }))}
          onTakeTheirs={() => forgetTyped(row.id)}
          onKeepMine={() => insist(row.id)}
        />
      );
    case 'gone':
      return (
        <AlertBanner
          tone="warning"
          isLive
          action={
            <Button size="small" onPress={() => forgetTyped(row.id)}>
              {t('walk.forget')}
            </Button>
          }
        >
          {t('walk.gone')}
        </AlertBanner>
      );
    case 'lost':
      return <State icon={CloudOff} text={t('walk.waiting')} />;
    case 'refused':
      return <State icon={TriangleAlert} text={t('walk.refused')} />;
    default:
      return <State icon={CloudUpload} text={t('walk.saving')} />;
  }
}

function State({ icon: Icon, text }: { readonly icon: typeof CloudOff; readonly text: string }) {
  return (
    <p role="status" className="flex items-center gap-2 text-ink-soft">
      <Icon aria-hidden className="size-5 shrink-0" />
      {text}
    </p>
  );
}
