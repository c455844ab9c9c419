import type { Handler } from '../../http/call.ts';
import { requireContract } from '../../services/register/contract-parts.ts';

export const getContract: Handler<'getContract'> = (call) => requireContract(call);
