import type { CallInput, CallOutput } from '@mamori/contract/client';

export type CampaignRow = CallOutput<'listCampaigns'>['rows'][number];
export type CampaignDetail = CallOutput<'getCampaign'>;
export type RequestRow = CampaignDetail['requests'][number];
export type Preparation = CallOutput<'getCampaignPreparation'>;
export type PreparedVendor = Preparation['vendors'][number];
export type Letter = Preparation['letters']['ja'];
export type CampaignBody = CallInput<'createCampaign'>['body'];

/** Everything that shows campaigns and requests. */
export const CAMPAIGN_READERS = [
  'listCampaigns',
  'getCampaign',
  'listVendorRequestEvents',
  'listVendorRequestMails',
  'getDashboard',
] as const;

/** Both calendars for the words of a fiscal year. */
export const yearWords = (fiscalYear: number) => ({ year: fiscalYear - 2018, western: fiscalYear });

/** A reminder or another letter may go out. */
export const canBeSent = ({ status }: RequestRow) =>
  status !== 'answered' && status !== 'accepted' && status !== 'refused';
export const canBeReminded = (request: RequestRow) => canBeSent(request) && request.status !== 'not_sent';
