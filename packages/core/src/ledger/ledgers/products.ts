/**
 * Ends of support that the facility found out itself (R-D1, R-G1; S1 第5条, S0 12-E-47): products that `regulations/products` does not know,
 * or knows otherwise. They go before it.
 */
import { choice, date, note, text } from '../column.ts';
import { define, type RowOf } from '../definition.ts';

export const productEnd = define({
  id: 'product_end',
  area: 'devices',
  source: 'R-D1, R-G1; S1 第5条, S0 12-E-47',
  columns: {
    /** Words as they stand in the device ledger: `RTX830`, `FileMaker Pro 19`. */
    name: text({ required: true, limit: 100, headings: /^(製品|品名|製品名|名称)$|^(product|name)$/ }),
    appliesTo: choice(['os', 'software', 'model'], {
      required: true,
      initial: 'model',
      headings: /^(種別|どの列|対象)$|^(kind|appliesto)$/,
    }),
    endsOn: date({
      required: true,
      headings: /^サポート(終了|期限)(年月)?日?$|^(eol|ends(on)?|supportends(on)?)$/,
    }),
    source: text({ required: true, limit: 1000, headings: /^(出典|根拠|情報源)$|^source$/ }),
    checkedOn: date({ headings: /^(確認)(年月)?日$|^checked(on)?$/ }),
    note,
  },
  title: ['name'],
  keys: [['name', 'appliesTo']],
  groups: [
    { id: 'what', columns: ['name', 'appliesTo', 'endsOn'] },
    { id: 'source', columns: ['source', 'checkedOn'] },
    { id: 'note', columns: ['note'] },
  ],
  shown: ['name', 'appliesTo', 'endsOn', 'source', 'checkedOn'],
});
export type ProductEnd = RowOf<typeof productEnd>;
