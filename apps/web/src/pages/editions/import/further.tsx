import { useTranslation } from '../../../app/translation.ts';
import { Disclosure } from '../../../ui/disclosure.tsx';
import type { EditionImport } from './draft.ts';

/** What keeps the saved draft from being published. */
export function Problems({ problems }: Pick<EditionImport, 'problems'>) {
  const { t } = useTranslation('editions');
  if (problems.length === 0) return null;
  return (
    <Disclosure level={2} isInitiallyOpen title={t('review.problems', { count: problems.length })}>
      <ul className="divide-y divide-line">
        {problems.map((one) => (
          <li key={`${one.subject} ${one.path} ${one.message}`} className="py-2">
            <span className="block text-ink-soft">
              {one.subject} {one.path}
            </span>
            {one.message}
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}

/** Tables beside the checklist, such as the demarcation of responsibility, word by word. */
export function ExtraTables({ extraTables }: Pick<EditionImport, 'extraTables'>) {
  const { t } = useTranslation('editions');
  return extraTables.map(({ sheet, range, rows }) => (
    <Disclosure key={`${sheet} ${range}`} level={2} title={t('review.table', { sheet, range })}>
      <div className="overflow-x-auto">
        <table className="w-full border-collapse">
          <tbody>
            {rows.map((row, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a report never changes
              <tr key={place} className="border-b border-line">
                {row.map((text, column) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: a report never changes
                  <td key={column} className="py-2 pe-4 align-top">
                    {text}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Disclosure>
  ));
}
