/** The English catalogue: one file per part of the product, the same keys in every language (a test compares them). */
import account from '../locales/en/account.json' with { type: 'json' };
import accountCheck from '../locales/en/accountCheck.json' with { type: 'json' };
import accountReviews from '../locales/en/accountReviews.json' with { type: 'json' };
import accounts from '../locales/en/accounts.json' with { type: 'json' };
import api from '../locales/en/api.json' with { type: 'json' };
import audit from '../locales/en/audit.json' with { type: 'json' };
import backup from '../locales/en/backup.json' with { type: 'json' };
import campaigns from '../locales/en/campaigns.json' with { type: 'json' };
import checklist from '../locales/en/checklist.json' with { type: 'json' };
import cli from '../locales/en/cli.json' with { type: 'json' };
import common from '../locales/en/common.json' with { type: 'json' };
import console from '../locales/en/console.json' with { type: 'json' };
import contracts from '../locales/en/contracts.json' with { type: 'json' };
import dashboard from '../locales/en/dashboard.json' with { type: 'json' };
import deviceCodes from '../locales/en/deviceCodes.json' with { type: 'json' };
import deviceLimits from '../locales/en/deviceLimits.json' with { type: 'json' };
import disclosures from '../locales/en/disclosures.json' with { type: 'json' };
import disposals from '../locales/en/disposals.json' with { type: 'json' };
import documents from '../locales/en/documents.json' with { type: 'json' };
import editions from '../locales/en/editions.json' with { type: 'json' };
import errors from '../locales/en/errors.json' with { type: 'json' };
import exchange from '../locales/en/exchange.json' with { type: 'json' };
import facts from '../locales/en/facts.json' with { type: 'json' };
import formDrop from '../locales/en/formDrop.json' with { type: 'json' };
import guest from '../locales/en/guest.json' with { type: 'json' };
import handIn from '../locales/en/handIn.json' with { type: 'json' };
import imports from '../locales/en/imports.json' with { type: 'json' };
import knowledge from '../locales/en/knowledge.json' with { type: 'json' };
import ledgerImport from '../locales/en/ledgerImport.json' with { type: 'json' };
import ledgerPages from '../locales/en/ledgerPages.json' with { type: 'json' };
import ledgerPrint from '../locales/en/ledgerPrint.json' with { type: 'json' };
import ledgers from '../locales/en/ledgers.json' with { type: 'json' };
import links from '../locales/en/links.json' with { type: 'json' };
import mail from '../locales/en/mail.json' with { type: 'json' };
import maintenance from '../locales/en/maintenance.json' with { type: 'json' };
import networkDiagram from '../locales/en/networkDiagram.json' with { type: 'json' };
import offline from '../locales/en/offline.json' with { type: 'json' };
import people from '../locales/en/people.json' with { type: 'json' };
import permissions from '../locales/en/permissions.json' with { type: 'json' };
import protection from '../locales/en/protection.json' with { type: 'json' };
import reading from '../locales/en/reading.json' with { type: 'json' };
import records from '../locales/en/records.json' with { type: 'json' };
import regulations from '../locales/en/regulations.json' with { type: 'json' };
import review from '../locales/en/review.json' with { type: 'json' };
import rules from '../locales/en/rules.json' with { type: 'json' };
import server from '../locales/en/server.json' with { type: 'json' };
import setup from '../locales/en/setup.json' with { type: 'json' };
import signIn from '../locales/en/signIn.json' with { type: 'json' };
import startKit from '../locales/en/startKit.json' with { type: 'json' };
import stockTakes from '../locales/en/stockTakes.json' with { type: 'json' };
import supportEnds from '../locales/en/supportEnds.json' with { type: 'json' };
import systems from '../locales/en/systems.json' with { type: 'json' };
import takeOuts from '../locales/en/takeOuts.json' with { type: 'json' };
import vendorSide from '../locales/en/vendorSide.json' with { type: 'json' };
import vendors from '../locales/en/vendors.json' with { type: 'json' };

export const en = {
  common,
  errors,
  rules,
  facts,
  review,
  documents,
  reading,
  records,
  regulations,
  setup,
  signIn,
  account,
  dashboard,
  checklist,
  systems,
  ledgerPrint,
  ledgers,
  startKit,
  networkDiagram,
  accountCheck,
  accounts,
  accountReviews,
  disposals,
  protection,
  permissions,
  supportEnds,
  takeOuts,
  stockTakes,
  offline,
  ledgerImport,
  ledgerPages,
  vendors,
  disclosures,
  deviceCodes,
  deviceLimits,
  vendorSide,
  contracts,
  campaigns,
  mail,
  people,
  handIn,
  guest,
  links,
  imports,
  formDrop,
  editions,
  backup,
  audit,
  knowledge,
  maintenance,
  exchange,
  cli,
  console,
  server,
  api,
} as const;
