import { useTranslation } from '../../app/translation.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { StateTag } from '../../ui/state-tag.tsx';
import { itemLabel, itemsOf } from '../checklist/checklist-data.ts';
import { ItemText } from '../checklist/item-text.tsx';
import type { GuestRequest } from './guest-data.ts';

interface ItemListProps {
  readonly request: GuestRequest;
  readonly onOpen: (itemId: string) => void;
}

/** Every item with its answer; what the facility asked about carries a mark. */
export function ItemList({ request, onOpen }: ItemListProps) {
  const { t } = useTranslation(['guest', 'common']);
  const rows = new Map(request.items.map((row) => [row.itemId, row]));
  const asked = new Set(
    request.messages.filter(({ side }) => side === 'facility').map(({ itemId }) => itemId),
  );
  return (
    <ul className="flex flex-col divide-y divide-line border-y border-line">
      {itemsOf(request.edition).map((item) => (
        <li key={item.id} className="flex flex-col gap-2 py-4">
          <p className="flex flex-wrap items-center gap-2">
            <span className="font-bold text-key">{itemLabel(item)}</span>
            <StateTag state={rows.get(item.id)?.value.answer ?? 'missing'} />
            {asked.has(item.id) && <Badge tone="warning">{t('guest:page.asked')}</Badge>}
          </p>
          <ItemText item={item} />
          <div>
            <Button
              variant="secondary"
              size="small"
              aria-label={t('guest:page.openItem', { item: itemLabel(item) })}
              onPress={() => onOpen(item.id)}
            >
              {t('guest:page.answerIt')}
            </Button>
          </div>
        </li>
      ))}
    </ul>
  );
}
