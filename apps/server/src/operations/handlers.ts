/** The handler of every operation of the contract. */
import type { Handlers } from '../http/call.ts';
import { changePassword } from './account/change-password.ts';
import { checkPassword } from './account/check-password.ts';
import { confirmTotpEnrolment } from './account/confirm-totp-enrolment.ts';
import { createRecoveryCodes } from './account/create-recovery-codes.ts';
import { deletePasskey } from './account/delete-passkey.ts';
import { finishPasskeyRegistration } from './account/finish-passkey-registration.ts';
import { listPasskeys } from './account/list-passkeys.ts';
import { removeTotp } from './account/remove-totp.ts';
import { startPasskeyRegistration } from './account/start-passkey-registration.ts';
import { startTotpEnrolment } from './account/start-totp-enrolment.ts';
import { updateAccount } from './account/update-account.ts';
import { createBackup } from './administration/create-backup.ts';
import { createBackupKey } from './administration/create-backup-key.ts';
import { downloadBackup } from './administration/download-backup.ts';
import { listAuditEntries } from './administration/list-audit-entries.ts';
import { listBackups } from './administration/list-backups.ts';
import { testRestore } from './administration/test-restore.ts';
import { updateBackupSettings } from './administration/update-backup-settings.ts';
import { verifyAudit } from './administration/verify-audit.ts';
import { addAttachment } from './assessments/add-attachment.ts';
import { applyCarryOver } from './assessments/apply-carry-over.ts';
import { createAssessment } from './assessments/create-assessment.ts';
import { deleteAttachment } from './assessments/delete-attachment.ts';
import { deletePlan } from './assessments/delete-plan.ts';
import { downloadAttachment } from './assessments/download-attachment.ts';
import { getAssessment } from './assessments/get-assessment.ts';
import { getReadiness } from './assessments/get-readiness.ts';
import { listAnswerHistory } from './assessments/list-answer-history.ts';
import { listAssessments } from './assessments/list-assessments.ts';
import { listAttachments } from './assessments/list-attachments.ts';
import { listChanges } from './assessments/list-changes.ts';
import { listItemRecords } from './assessments/list-item-records.ts';
import { previewCarryOver } from './assessments/preview-carry-over.ts';
import { restoreAttachment } from './assessments/restore-attachment.ts';
import { restorePlan } from './assessments/restore-plan.ts';
import { saveAnswer } from './assessments/save-answer.ts';
import { saveOriginal } from './assessments/save-original.ts';
import { savePlan } from './assessments/save-plan.ts';
import { undoCarryOver } from './assessments/undo-carry-over.ts';
import { updateContext } from './assessments/update-context.ts';
import { watchAssessment } from './assessments/watch-assessment.ts';
import { getDashboard } from './dashboard/get-dashboard.ts';
import { getDigest } from './documents/get-digest.ts';
import { getOfficialForm } from './documents/get-official-form.ts';
import { getSheet } from './documents/get-sheet.ts';
import { createEditionImport } from './editions/create-edition-import.ts';
import { discardEditionImport } from './editions/discard-edition-import.ts';
import { getEdition } from './editions/get-edition.ts';
import { getEditionImport } from './editions/get-edition-import.ts';
import { getItemHelp } from './editions/get-item-help.ts';
import { listEditionImports } from './editions/list-edition-imports.ts';
import { listEditions } from './editions/list-editions.ts';
import { publishEditionImport } from './editions/publish-edition-import.ts';
import { reviewEditionImport } from './editions/review-edition-import.ts';
import { completeSetUpStep } from './facility/complete-set-up-step.ts';
import { createFacility } from './facility/create-facility.ts';
import { createResponsiblePerson } from './facility/create-responsible-person.ts';
import { createSystem } from './facility/create-system.ts';
import { createVendor } from './facility/create-vendor.ts';
import { deleteResponsiblePerson } from './facility/delete-responsible-person.ts';
import { deleteSystem } from './facility/delete-system.ts';
import { deleteVendor } from './facility/delete-vendor.ts';
import { getFacility } from './facility/get-facility.ts';
import { listResponsiblePeople } from './facility/list-responsible-people.ts';
import { listSystems } from './facility/list-systems.ts';
import { listVendors } from './facility/list-vendors.ts';
import { restoreResponsiblePerson } from './facility/restore-responsible-person.ts';
import { restoreSystem } from './facility/restore-system.ts';
import { restoreVendor } from './facility/restore-vendor.ts';
import { updateFacility } from './facility/update-facility.ts';
import { updateResponsiblePerson } from './facility/update-responsible-person.ts';
import { updateSystem } from './facility/update-system.ts';
import { updateVendor } from './facility/update-vendor.ts';
import { createHandIn } from './hand-ins/create-hand-in.ts';
import { downloadHandIn } from './hand-ins/download-hand-in.ts';
import { getHandIn } from './hand-ins/get-hand-in.ts';
import { listHandIns } from './hand-ins/list-hand-ins.ts';
import { applyFormImport } from './imports/apply-form-import.ts';
import { createFormImport } from './imports/create-form-import.ts';
import { discardFormImport } from './imports/discard-form-import.ts';
import { searchKnowledge } from './knowledge/search-knowledge.ts';
import { getMailSender } from './mail/get-mail-sender.ts';
import { getMailSettings } from './mail/get-mail-settings.ts';
import { sendTestMail } from './mail/send-test-mail.ts';
import { updateMailSender } from './mail/update-mail-sender.ts';
import { updateMailSettings } from './mail/update-mail-settings.ts';
import { acceptInvitation } from './people/accept-invitation.ts';
import { createInvitation } from './people/create-invitation.ts';
import { createPasswordReset } from './people/create-password-reset.ts';
import { listInvitations } from './people/list-invitations.ts';
import { listMembers } from './people/list-members.ts';
import { printInvitation } from './people/print-invitation.ts';
import { printPasswordReset } from './people/print-password-reset.ts';
import { resetMemberSecondFactor } from './people/reset-member-second-factor.ts';
import { revokeInvitation } from './people/revoke-invitation.ts';
import { revokePasswordReset } from './people/revoke-password-reset.ts';
import { unlockMember } from './people/unlock-member.ts';
import { updateMember } from './people/update-member.ts';
import { viewInvitation } from './people/view-invitation.ts';
import { checkSetUpCode } from './session/check-set-up-code.ts';
import { completeSetUp } from './session/complete-set-up.ts';
import { endSession } from './session/end-session.ts';
import { finishPasskeySignIn } from './session/finish-passkey-sign-in.ts';
import { getSession } from './session/get-session.ts';
import { getStatus } from './session/get-status.ts';
import { listSessions } from './session/list-sessions.ts';
import { signIn } from './session/sign-in.ts';
import { signOut } from './session/sign-out.ts';
import { signOutEverywhere } from './session/sign-out-everywhere.ts';
import { startPasskeySignIn } from './session/start-passkey-sign-in.ts';
import { switchOrganization } from './session/switch-organization.ts';
import { usePasswordReset } from './session/use-password-reset.ts';
import { verifySecondFactor } from './session/verify-second-factor.ts';
import { viewPasswordReset } from './session/view-password-reset.ts';
import { addVendorRequests } from './vendor-requests/add-vendor-requests.ts';
import { closeCampaign } from './vendor-requests/close-campaign.ts';
import { createCampaign } from './vendor-requests/create-campaign.ts';
import { deleteVendorRequest } from './vendor-requests/delete-vendor-request.ts';
import { getCallList } from './vendor-requests/get-call-list.ts';
import { getCampaign } from './vendor-requests/get-campaign.ts';
import { getCampaignPreparation } from './vendor-requests/get-campaign-preparation.ts';
import { listCampaigns } from './vendor-requests/list-campaigns.ts';
import { listRefusalHelp } from './vendor-requests/list-refusal-help.ts';
import { listVendorRequestEvents } from './vendor-requests/list-vendor-request-events.ts';
import { listVendorRequestMails } from './vendor-requests/list-vendor-request-mails.ts';
import { printVendorLetters } from './vendor-requests/print-vendor-letters.ts';
import { refuseVendorRequest } from './vendor-requests/refuse-vendor-request.ts';
import { remindVendorRequests } from './vendor-requests/remind-vendor-requests.ts';
import { reopenCampaign } from './vendor-requests/reopen-campaign.ts';
import { reopenVendorRequest } from './vendor-requests/reopen-vendor-request.ts';
import { sendVendorRequests } from './vendor-requests/send-vendor-requests.ts';
import { updateCampaign } from './vendor-requests/update-campaign.ts';
import { updateVendorRequest } from './vendor-requests/update-vendor-request.ts';

export const handlers: Handlers = {
  getStatus,
  checkSetUpCode,
  completeSetUp,
  signIn,
  verifySecondFactor,
  startPasskeySignIn,
  finishPasskeySignIn,
  getSession,
  switchOrganization,
  signOut,
  listSessions,
  endSession,
  signOutEverywhere,
  updateAccount,
  checkPassword,
  changePassword,
  startTotpEnrolment,
  confirmTotpEnrolment,
  removeTotp,
  createRecoveryCodes,
  listPasskeys,
  startPasskeyRegistration,
  finishPasskeyRegistration,
  deletePasskey,
  listMembers,
  updateMember,
  unlockMember,
  resetMemberSecondFactor,
  createPasswordReset,
  printPasswordReset,
  revokePasswordReset,
  viewPasswordReset,
  usePasswordReset,
  listInvitations,
  createInvitation,
  printInvitation,
  revokeInvitation,
  viewInvitation,
  acceptInvitation,
  getFacility,
  updateFacility,
  completeSetUpStep,
  createFacility,
  listSystems,
  createSystem,
  updateSystem,
  deleteSystem,
  restoreSystem,
  listVendors,
  createVendor,
  updateVendor,
  deleteVendor,
  restoreVendor,
  listResponsiblePeople,
  createResponsiblePerson,
  updateResponsiblePerson,
  deleteResponsiblePerson,
  restoreResponsiblePerson,
  listEditions,
  getEdition,
  getItemHelp,
  createEditionImport,
  listEditionImports,
  getEditionImport,
  reviewEditionImport,
  publishEditionImport,
  discardEditionImport,
  listAssessments,
  createAssessment,
  getAssessment,
  updateContext,
  saveAnswer,
  listAnswerHistory,
  listChanges,
  watchAssessment,
  listAttachments,
  addAttachment,
  downloadAttachment,
  deleteAttachment,
  restoreAttachment,
  listItemRecords,
  savePlan,
  deletePlan,
  restorePlan,
  saveOriginal,
  getReadiness,
  previewCarryOver,
  applyCarryOver,
  undoCarryOver,
  getOfficialForm,
  getSheet,
  getDigest,
  listHandIns,
  createHandIn,
  getHandIn,
  downloadHandIn,
  createFormImport,
  applyFormImport,
  discardFormImport,
  getDashboard,
  searchKnowledge,
  listBackups,
  createBackup,
  updateBackupSettings,
  createBackupKey,
  testRestore,
  downloadBackup,
  listAuditEntries,
  verifyAudit,
  addVendorRequests,
  createCampaign,
  getCampaign,
  listCampaigns,
  getCampaignPreparation,
  updateCampaign,
  closeCampaign,
  reopenCampaign,
  updateVendorRequest,
  deleteVendorRequest,
  sendVendorRequests,
  printVendorLetters,
  remindVendorRequests,
  getCallList,
  listVendorRequestEvents,
  listVendorRequestMails,
  refuseVendorRequest,
  reopenVendorRequest,
  listRefusalHelp,
  getMailSettings,
  updateMailSettings,
  sendTestMail,
  getMailSender,
  updateMailSender,
};
