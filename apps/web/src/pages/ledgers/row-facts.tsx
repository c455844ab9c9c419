import { isBlank } from '@mamori/core/ledger/column';
import type { LedgerDefinition } from '@mamori/core/ledger/definition';
import type { LedgerId } from '@mamori/core/ledger/ledgers';
import { type Names, useLedgerWords, type Values } from './ledger-words.ts';

interface RowFactsProps {
  readonly definition: LedgerDefinition<LedgerId>;
  readonly values: Values;
  readonly names: Names;
}

/** A row for who may only read. */
export function RowFacts({ definition, values, names }: RowFactsProps) {
  const words = useLedgerWords(definition);
  return (
    <div className="flex flex-col gap-6">
      {definition.groups.map(({ id, columns }) => {
        const said = columns.filter((key) => !isBlank(values[key]));
        return (
          said.length > 0 && (
            <section key={id}>
              <h2 className="mb-2 text-lg">{words.group(id)}</h2>
              <dl className="grid gap-x-6 gap-y-2 sm:grid-cols-[14rem_1fr]">
                {said.map((key) => (
                  <div key={key} className="contents">
                    <dt className="font-bold">{words.column(key)}</dt>
                    <dd className="whitespace-pre-wrap">{words.text(key, values[key], names)}</dd>
                  </div>
                ))}
              </dl>
            </section>
          )
        );
      })}
    </div>
  );
}
