import type { Handler } from '../../http/call.ts';
import { dataPartners } from '../../services/maintenance/data-partners.ts';

export const listDataPartners: Handler<'listDataPartners'> = async ({ tx, locale }) => ({
  rows: await dataPartners.list(tx, locale),
});
