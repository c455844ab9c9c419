import type { Handler } from '../../http/call.ts';
import { disclosureDetail } from '../../services/disclosures/detail.ts';

export const getDisclosure: Handler<'getDisclosure'> = (call) => disclosureDetail(call);
