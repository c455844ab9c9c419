import type { Handler } from '../../http/call.ts';
import { allReasons, proposalOf, vendorSide } from '../../services/assessments/vendor-part.ts';
import { openJudgedItem } from '../../services/vendor-review/open-item.ts';

export const getItemVendors: Handler<'getItemVendors'> = async (call) => {
  const { locale, params } = call;
  const side = vendorSide(await openJudgedItem(call));
  return {
    reasons: side ? allReasons(side, params.itemId, locale) : [],
    proposal: side ? proposalOf(side, params.itemId, locale) : null,
  };
};
