import type { Handler } from '../../http/call.ts';
import { contractGuide } from '../../services/register/guide.ts';

export const getContractGuide: Handler<'getContractGuide'> = async () => contractGuide();
