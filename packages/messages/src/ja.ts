/** The Japanese catalogue: one file per part of the product, the same keys in every language (a test compares them). */
import account from '../locales/ja/account.json' with { type: 'json' };
import accountCheck from '../locales/ja/accountCheck.json' with { type: 'json' };
import accountReviews from '../locales/ja/accountReviews.json' with { type: 'json' };
import accounts from '../locales/ja/accounts.json' with { type: 'json' };
import api from '../locales/ja/api.json' with { type: 'json' };
import audit from '../locales/ja/audit.json' with { type: 'json' };
import backup from '../locales/ja/backup.json' with { type: 'json' };
import campaigns from '../locales/ja/campaigns.json' with { type: 'json' };
import checklist from '../locales/ja/checklist.json' with { type: 'json' };
import cli from '../locales/ja/cli.json' with { type: 'json' };
import common from '../locales/ja/common.json' with { type: 'json' };
import console from '../locales/ja/console.json' with { type: 'json' };
import contracts from '../locales/ja/contracts.json' with { type: 'json' };
import dashboard from '../locales/ja/dashboard.json' with { type: 'json' };
import deviceCodes from '../locales/ja/deviceCodes.json' with { type: 'json' };
import deviceLimits from '../locales/ja/deviceLimits.json' with { type: 'json' };
import disclosures from '../locales/ja/disclosures.json' with { type: 'json' };
import disposals from '../locales/ja/disposals.json' with { type: 'json' };
import documents from '../locales/ja/documents.json' with { type: 'json' };
import editions from '../locales/ja/editions.json' with { type: 'json' };
import errors from '../locales/ja/errors.json' with { type: 'json' };
import exchange from '../locales/ja/exchange.json' with { type: 'json' };
import facts from '../locales/ja/facts.json' with { type: 'json' };
import formDrop from '../locales/ja/formDrop.json' with { type: 'json' };
import guest from '../locales/ja/guest.json' with { type: 'json' };
import handIn from '../locales/ja/handIn.json' with { type: 'json' };
import imports from '../locales/ja/imports.json' with { type: 'json' };
import knowledge from '../locales/ja/knowledge.json' with { type: 'json' };
import ledgerImport from '../locales/ja/ledgerImport.json' with { type: 'json' };
import ledgerPages from '../locales/ja/ledgerPages.json' with { type: 'json' };
import ledgerPrint from '../locales/ja/ledgerPrint.json' with { type: 'json' };
import ledgers from '../locales/ja/ledgers.json' with { type: 'json' };
import links from '../locales/ja/links.json' with { type: 'json' };
import mail from '../locales/ja/mail.json' with { type: 'json' };
import maintenance from '../locales/ja/maintenance.json' with { type: 'json' };
import networkDiagram from '../locales/ja/networkDiagram.json' with { type: 'json' };
import offline from '../locales/ja/offline.json' with { type: 'json' };
import people from '../locales/ja/people.json' with { type: 'json' };
import permissions from '../locales/ja/permissions.json' with { type: 'json' };
import protection from '../locales/ja/protection.json' with { type: 'json' };
import reading from '../locales/ja/reading.json' with { type: 'json' };
import records from '../locales/ja/records.json' with { type: 'json' };
import regulations from '../locales/ja/regulations.json' with { type: 'json' };
import review from '../locales/ja/review.json' with { type: 'json' };
import rules from '../locales/ja/rules.json' with { type: 'json' };
import server from '../locales/ja/server.json' with { type: 'json' };
import setup from '../locales/ja/setup.json' with { type: 'json' };
import signIn from '../locales/ja/signIn.json' with { type: 'json' };
import startKit from '../locales/ja/startKit.json' with { type: 'json' };
import stockTakes from '../locales/ja/stockTakes.json' with { type: 'json' };
import supportEnds from '../locales/ja/supportEnds.json' with { type: 'json' };
import systems from '../locales/ja/systems.json' with { type: 'json' };
import takeOuts from '../locales/ja/takeOuts.json' with { type: 'json' };
import vendorSide from '../locales/ja/vendorSide.json' with { type: 'json' };
import vendors from '../locales/ja/vendors.json' with { type: 'json' };

export const ja = {
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
