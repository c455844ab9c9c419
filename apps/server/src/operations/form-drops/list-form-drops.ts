import type { Handler } from '../../http/call.ts';
import { listDrops } from '../../services/form-drops/drop.ts';

export const listFormDrops: Handler<'listFormDrops'> = async ({ tx, params }) => ({
  rows: await listDrops(tx, params.campaignId),
});
