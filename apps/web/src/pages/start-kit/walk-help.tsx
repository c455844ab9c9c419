import type { DeviceKind } from '@mamori/core/ledger/ledgers/device';
import { isCloud } from '@mamori/core/ledger/ledgers/device';
import { useTranslation } from '../../app/translation.ts';
import { Disclosure } from '../../ui/disclosure.tsx';

type Hint = 'windows' | 'mac' | 'tablet' | 'network' | 'medical' | 'plate';

/** Where each thing can be read, in plain words, for the kind of device. */
export function WalkHelp({ kind }: { readonly kind: DeviceKind }) {
  const { t } = useTranslation('startKit');
  if (isCloud(kind)) return null;
  return (
    <Disclosure title={t('walk.help')} level={4}>
      <ul className="flex list-disc flex-col gap-2 ps-5">
        {hintsFor(kind).map((hint) => (
          <li key={hint}>{t(`walk.helpFor.${hint}`)}</li>
        ))}
      </ul>
    </Disclosure>
  );
}

function hintsFor(kind: DeviceKind): readonly Hint[] {
  switch (kind) {
    case 'network':
      return ['network'];
    case 'medical':
      return ['medical', 'windows'];
    case 'tablet':
    case 'phone':
      return ['tablet'];
    case 'server':
    case 'terminal':
    case 'storage':
      return ['plate', 'windows', 'mac'];
    default:
      return ['plate'];
  }
}
