import type { CallOutput } from '@mamori/contract/client';
import type { PanelProps } from '../../forms/panel-search.ts';

export type VendorDetail = CallOutput<'getVendor'>;

/** A tab of the vendor's page. */
export interface VendorPanelProps extends PanelProps {
  readonly detail: VendorDetail;
  readonly canEdit: boolean;
}
