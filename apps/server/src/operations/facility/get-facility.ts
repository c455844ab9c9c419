import type { Handler } from '../../http/call.ts';
import { readFacility } from '../../services/facility.ts';

export const getFacility: Handler<'getFacility'> = ({ tx }) => readFacility(tx);
