import type { CallOutput } from '@mamori/contract/client';

export type CustomerRow = CallOutput<'listCustomers'>['rows'][number];
export type ProductDetail = CallOutput<'getProduct'>;
export type ProductVersion = ProductDetail['versions'][number];
export type AnswerSet = CallOutput<'getAnswerSet'>;
export type SetItem = AnswerSet['items'][number];
export type RequestDetail = CallOutput<'getCustomerRequest'>;

/** Everything that shows products, or is worked out from them. */
export const PRODUCT_READERS = ['listProducts', 'getProduct', 'getVendorOverview'] as const;
/** What changes with an approval, a customer or what differs for it. */
export const CUSTOMER_READERS = [
  'listCustomers',
  'getCustomer',
  'getCustomerRequest',
  'getVendorOverview',
  'listOpenQuestions',
  'previewDelivery',
] as const;
