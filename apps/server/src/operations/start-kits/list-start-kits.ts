import type { Handler } from '../../http/call.ts';
import { asOffer, startKits } from '../../services/start-kits/content.ts';

export const listStartKits: Handler<'listStartKits'> = async () => ({
  kits: startKits().kits.map(asOffer),
});
