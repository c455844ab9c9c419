import { ConflictChoice } from './conflict-choice.tsx';
import type { Form } from './use-form.ts';
import type { KeptVersion } from './use-kept-version.ts';

export interface ChangedMeanwhileProps<V extends object, Row> {
  readonly form: Form<V>;
  readonly kept: KeptVersion<Row>;
  readonly labels: { readonly [K in keyof V]: string };
  readonly toValues: (row: Row) => V;
  /** A value in words; what gives no text is left out of the comparison. */
  readonly show?: (key: keyof V & string, value: unknown) => string;
}

/** Two people saved at once: what differs, and the choice whose entries stay. Needs the texts of `setup`. */
export function ChangedMeanwhile<V extends object, Row>(props: ChangedMeanwhileProps<V, Row>) {
  const { form, kept, labels, toValues } = props;
  if (!kept.theirs) return null;
  const theirs = toValues(kept.theirs);
  const show = props.show ?? ((_: string, value: unknown) => (value === null ? '' : String(value)));
  const rows = (Object.keys(labels) as (keyof V & string)[])
    .map((key) => ({
      key,
      label: labels[key],
      theirs: show(key, theirs[key]),
      mine: show(key, form.values[key]),
    }))
    .filter((row) => row.theirs !== row.mine);
  return (
    <ConflictChoice
      rows={rows}
      onTakeTheirs={() => {
        form.reset(theirs);
        kept.settle();
      }}
      onKeepMine={() => {
        kept.settle();
        form.onSubmit();
      }}
    />
  );
}
