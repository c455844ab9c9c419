import { useTranslation } from '../app/translation.ts';
import { Button } from '../ui/button.tsx';
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
  const { t } = useTranslation('setup');
  const { form, kept, labels, toValues } = props;
  if (!kept.theirs) return null;
  const theirs = toValues(kept.theirs);
  const show = props.show ?? ((_: string, value: unknown) => (value === null ? '' : String(value)));
  const differing = (Object.keys(labels) as (keyof V & string)[])
    .map((key) => ({ key, theirs: show(key, theirs[key]), mine: show(key, form.values[key]) }))
    .filter((row) => row.theirs !== row.mine);
  return (
    <div className="flex flex-col gap-3 rounded-lg border border-warning-line bg-warning-soft p-4">
      <p className="font-bold">{t('conflict.choose')}</p>
      <dl className="flex flex-col gap-2">
        {differing.map((row) => (
          <div key={row.key} className="flex flex-wrap gap-x-6">
            <dt className="w-full font-bold">{labels[row.key]}</dt>
            <dd>{t('conflict.theirs', { value: row.theirs || t('conflict.empty') })}</dd>
            <dd>{t('conflict.mine', { value: row.mine || t('conflict.empty') })}</dd>
          </div>
        ))}
      </dl>
      <div className="flex flex-wrap gap-3">
        <Button
          size="small"
          onPress={() => {
            form.reset(theirs);
            kept.settle();
          }}
        >
          {t('conflict.takeTheirs')}
        </Button>
        <Button
          size="small"
          onPress={() => {
            kept.settle();
            form.onSubmit();
          }}
        >
          {t('conflict.keepMine')}
        </Button>
      </div>
    </div>
  );
}
