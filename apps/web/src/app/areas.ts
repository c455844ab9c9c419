/**
 * The areas of the product. Each has a folder under `src/pages` whose `routes.ts` exports its routes and its entries in
 * the navigation; a new page of an area touches only that folder.
 */
import { accountNavigation, accountRoutes } from '../pages/account/routes.ts';
import { accountCheckRoutes } from '../pages/account-check/routes.ts';
import { accountReviewsNavigation, accountReviewsRoutes } from '../pages/account-reviews/routes.ts';
import { administrationNavigation, administrationRoutes } from '../pages/administration/routes.ts';
import { campaignsNavigation, campaignsRoutes } from '../pages/campaigns/routes.ts';
import { checklistNavigation, checklistRoutes } from '../pages/checklist/routes.ts';
import { dashboardNavigation, dashboardRoutes } from '../pages/dashboard/routes.ts';
import { deviceCodesRoutes } from '../pages/device-codes/routes.ts';
import { deviceLimitsNavigation, deviceLimitsRoutes } from '../pages/device-limits/routes.ts';
import { disclosuresNavigation, disclosuresRoutes } from '../pages/disclosures/routes.ts';
import { disposalsRoutes } from '../pages/disposals/routes.ts';
import { editionsNavigation, editionsRoutes } from '../pages/editions/routes.ts';
import { exchangeNavigation, exchangeRoutes } from '../pages/exchange/routes.ts';
import { formDropsRoutes } from '../pages/form-drops/routes.ts';
import { handInNavigation, handInRoutes } from '../pages/hand-in/routes.ts';
import { importsNavigation, importsRoutes } from '../pages/imports/routes.ts';
import { knowledgeNavigation, knowledgeRoutes } from '../pages/knowledge/routes.ts';
import { ledgerImportRoutes } from '../pages/ledger-import/routes.ts';
import { ledgersNavigation, ledgersRoutes } from '../pages/ledgers/routes.ts';
import { maintenanceNavigation, maintenanceRoutes } from '../pages/maintenance/routes.ts';
import { networkDiagramNavigation, networkDiagramRoutes } from '../pages/network-diagram/routes.ts';
import { peopleNavigation, peopleRoutes } from '../pages/people/routes.ts';
import { permissionMatrixRoutes } from '../pages/permission-matrix/routes.ts';
import { protectionRoutes } from '../pages/protection/routes.ts';
import { reviewRoutes } from '../pages/review/routes.ts';
import { setupWizardNavigation, setupWizardRoutes } from '../pages/setup-wizard/routes.ts';
import { startKitRoutes } from '../pages/start-kit/routes.ts';
import { stockTakesRoutes } from '../pages/stock-takes/routes.ts';
import { supportEndsRoutes } from '../pages/support-ends/routes.ts';
import { systemsNavigation, systemsRoutes } from '../pages/systems/routes.ts';
import { takeOutsRoutes } from '../pages/take-outs/routes.ts';
import { vendorSideNavigation, vendorSideRoutes } from '../pages/vendor-side/routes.ts';
import { vendorsNavigation, vendorsRoutes } from '../pages/vendors/routes.ts';
import type { NavigationEntry } from './navigation.ts';

export const areaRoutes = [
  ...dashboardRoutes,
  ...setupWizardRoutes,
  ...checklistRoutes,
  ...campaignsRoutes,
  ...systemsRoutes,
  ...ledgersRoutes,
  ...deviceCodesRoutes,
  ...startKitRoutes,
  ...ledgerImportRoutes,
  ...stockTakesRoutes,
  ...accountReviewsRoutes,
  ...disposalsRoutes,
  ...takeOutsRoutes,
  ...protectionRoutes,
  ...accountCheckRoutes,
  ...permissionMatrixRoutes,
  ...supportEndsRoutes,
  ...networkDiagramRoutes,
  ...vendorsRoutes,
  ...maintenanceRoutes,
  ...disclosuresRoutes,
  ...deviceLimitsRoutes,
  ...exchangeRoutes,
  ...vendorSideRoutes,
  ...reviewRoutes,
  ...peopleRoutes,
  ...accountRoutes,
  ...handInRoutes,
  ...importsRoutes,
  ...formDropsRoutes,
  ...editionsRoutes,
  ...knowledgeRoutes,
  ...administrationRoutes,
] as const;

export const navigationEntries: readonly NavigationEntry[] = [
  ...dashboardNavigation,
  ...setupWizardNavigation,
  ...checklistNavigation,
  ...campaignsNavigation,
  ...systemsNavigation,
  ...ledgersNavigation,
  ...networkDiagramNavigation,
  ...accountReviewsNavigation,
  ...vendorsNavigation,
  ...maintenanceNavigation,
  ...disclosuresNavigation,
  ...deviceLimitsNavigation,
  ...exchangeNavigation,
  ...vendorSideNavigation,
  ...peopleNavigation,
  ...accountNavigation,
  ...handInNavigation,
  ...importsNavigation,
  ...editionsNavigation,
  ...knowledgeNavigation,
  ...administrationNavigation,
].sort((a, b) => a.order - b.order);
