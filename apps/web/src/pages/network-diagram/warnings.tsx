import { Locate } from 'lucide-react';
import { useTranslation } from '../../app/translation.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { Link } from '../../ui/link.tsx';
import { Section } from '../../ui/page-header.tsx';
import type { Warning } from './diagram.ts';

const TONE = { high: 'danger', medium: 'warning', low: 'neutral' } as const;

interface WarningsProps {
  readonly warnings: readonly Warning[];
  readonly onShow: (places: readonly string[]) => void;
}

/** By the numbers that stand on the picture; each leads to its place. */
export function Warnings({ warnings, onShow }: WarningsProps) {
  const { t } = useTranslation('networkDiagram');
  return (
    <Section title={t('warnings')}>
      {warnings.length === 0 ? (
        <p>{t('noWarnings')}</p>
      ) : (
        <ol className="flex flex-col divide-y divide-line">
          {warnings.map((warning) => (
            <Item key={warning.number} warning={warning} onShow={onShow} />
          ))}
        </ol>
      )}
    </Section>
  );
}

function Item({ warning, onShow }: { readonly warning: Warning; readonly onShow: WarningsProps['onShow'] }) {
  const { t } = useTranslation('networkDiagram');
  const { number, severity, text, source, deviceIds, places } = warning;
  const [first] = deviceIds;
  return (
    <li className="flex flex-wrap items-start gap-x-3 py-2">
      <Badge tone={TONE[severity]}>{number}</Badge>
      <div className="min-w-0 grow basis-60">
        {first && deviceIds.length === 1 ? (
          <Link to="/ledgers/$ledger/rows/$rowId" params={{ ledger: 'device', rowId: first }}>
            {text}
          </Link>
        ) : (
          <span>{text}</span>
        )}
        <div className="text-sm text-ink-soft">{source}</div>
      </div>
      {places.length > 0 && (
        <Button
          size="small"
          variant="quiet"
          className="whitespace-nowrap max-sm:ms-7"
          icon={Locate}
          aria-label={t('view.showWarning', { number })}
          onPress={() => onShow(places)}
        >
          {t('view.show')}
        </Button>
      )}
    </li>
  );
}
