/** Every operation of the API. Server and OpenAPI document iterate over it; the typed client takes its types from it. */
import { changePassword } from './operations/account/change-password.ts';
import { checkPassword } from './operations/account/check-password.ts';
import { confirmTotpEnrolment } from './operations/account/confirm-totp-enrolment.ts';
import { createRecoveryCodes } from './operations/account/create-recovery-codes.ts';
import { deletePasskey } from './operations/account/delete-passkey.ts';
import { finishPasskeyRegistration } from './operations/account/finish-passkey-registration.ts';
import { listPasskeys } from './operations/account/list-passkeys.ts';
import { removeTotp } from './operations/account/remove-totp.ts';
import { startPasskeyRegistration } from './operations/account/start-passkey-registration.ts';
import { startTotpEnrolment } from './operations/account/start-totp-enrolment.ts';
import { updateAccount } from './operations/account/update-account.ts';
import { createBackup } from './operations/administration/create-backup.ts';
import { createBackupKey } from './operations/administration/create-backup-key.ts';
import { downloadBackup } from './operations/administration/download-backup.ts';
import { listAuditEntries } from './operations/administration/list-audit-entries.ts';
import { listBackups } from './operations/administration/list-backups.ts';
import { testRestore } from './operations/administration/test-restore.ts';
import { updateBackupSettings } from './operations/administration/update-backup-settings.ts';
import { verifyAudit } from './operations/administration/verify-audit.ts';
import { addAttachment } from './operations/assessments/add-attachment.ts';
import { applyCarryOver } from './operations/assessments/apply-carry-over.ts';
import { createAssessment } from './operations/assessments/create-assessment.ts';
import { deleteAttachment } from './operations/assessments/delete-attachment.ts';
import { deletePlan } from './operations/assessments/delete-plan.ts';
import { downloadAttachment } from './operations/assessments/download-attachment.ts';
import { getAssessment } from './operations/assessments/get-assessment.ts';
import { getReadiness } from './operations/assessments/get-readiness.ts';
import { listAnswerHistory } from './operations/assessments/list-answer-history.ts';
import { listAssessments } from './operations/assessments/list-assessments.ts';
import { listAttachments } from './operations/assessments/list-attachments.ts';
import { listChanges } from './operations/assessments/list-changes.ts';
import { listItemRecords } from './operations/assessments/list-item-records.ts';
import { previewCarryOver } from './operations/assessments/preview-carry-over.ts';
import { restoreAttachment } from './operations/assessments/restore-attachment.ts';
import { restorePlan } from './operations/assessments/restore-plan.ts';
import { saveAnswer } from './operations/assessments/save-answer.ts';
import { saveOriginal } from './operations/assessments/save-original.ts';
import { savePlan } from './operations/assessments/save-plan.ts';
import { undoCarryOver } from './operations/assessments/undo-carry-over.ts';
import { updateContext } from './operations/assessments/update-context.ts';
import { watchAssessment } from './operations/assessments/watch-assessment.ts';
import { getDashboard } from './operations/dashboard/get-dashboard.ts';
import { getDigest } from './operations/documents/get-digest.ts';
import { getOfficialForm } from './operations/documents/get-official-form.ts';
import { getSheet } from './operations/documents/get-sheet.ts';
import { createEditionImport } from './operations/editions/create-edition-import.ts';
import { discardEditionImport } from './operations/editions/discard-edition-import.ts';
import { getEdition } from './operations/editions/get-edition.ts';
import { getEditionImport } from './operations/editions/get-edition-import.ts';
import { getItemHelp } from './operations/editions/get-item-help.ts';
import { listEditionImports } from './operations/editions/list-edition-imports.ts';
import { listEditions } from './operations/editions/list-editions.ts';
import { publishEditionImport } from './operations/editions/publish-edition-import.ts';
import { reviewEditionImport } from './operations/editions/review-edition-import.ts';
import { completeSetUpStep } from './operations/facility/complete-set-up-step.ts';
import { createFacility } from './operations/facility/create-facility.ts';
import { createResponsiblePerson } from './operations/facility/create-responsible-person.ts';
import { createSystem } from './operations/facility/create-system.ts';
import { createVendor } from './operations/facility/create-vendor.ts';
import { deleteResponsiblePerson } from './operations/facility/delete-responsible-person.ts';
import { deleteSystem } from './operations/facility/delete-system.ts';
import { deleteVendor } from './operations/facility/delete-vendor.ts';
import { getFacility } from './operations/facility/get-facility.ts';
import { listResponsiblePeople } from './operations/facility/list-responsible-people.ts';
import { listSystems } from './operations/facility/list-systems.ts';
import { listVendors } from './operations/facility/list-vendors.ts';
import { restoreResponsiblePerson } from './operations/facility/restore-responsible-person.ts';
import { restoreSystem } from './operations/facility/restore-system.ts';
import { restoreVendor } from './operations/facility/restore-vendor.ts';
import { updateFacility } from './operations/facility/update-facility.ts';
import { updateResponsiblePerson } from './operations/facility/update-responsible-person.ts';
import { updateSystem } from './operations/facility/update-system.ts';
import { updateVendor } from './operations/facility/update-vendor.ts';
import { createHandIn } from './operations/hand-ins/create-hand-in.ts';
import { downloadHandIn } from './operations/hand-ins/download-hand-in.ts';
import { getHandIn } from './operations/hand-ins/get-hand-in.ts';
import { listHandIns } from './operations/hand-ins/list-hand-ins.ts';
import { applyFormImport } from './operations/imports/apply-form-import.ts';
import { createFormImport } from './operations/imports/create-form-import.ts';
import { discardFormImport } from './operations/imports/discard-form-import.ts';
import { searchKnowledge } from './operations/knowledge/search-knowledge.ts';
import { getMailSender } from './operations/mail/get-mail-sender.ts';
import { getMailSettings } from './operations/mail/get-mail-settings.ts';
import { sendTestMail } from './operations/mail/send-test-mail.ts';
import { updateMailSender } from './operations/mail/update-mail-sender.ts';
import { updateMailSettings } from './operations/mail/update-mail-settings.ts';
import { acceptInvitation } from './operations/people/accept-invitation.ts';
import { createInvitation } from './operations/people/create-invitation.ts';
import { createPasswordReset } from './operations/people/create-password-reset.ts';
import { listInvitations } from './operations/people/list-invitations.ts';
import { listMembers } from './operations/people/list-members.ts';
import { printInvitation } from './operations/people/print-invitation.ts';
import { printPasswordReset } from './operations/people/print-password-reset.ts';
import { resetMemberSecondFactor } from './operations/people/reset-member-second-factor.ts';
import { revokeInvitation } from './operations/people/revoke-invitation.ts';
import { revokePasswordReset } from './operations/people/revoke-password-reset.ts';
import { unlockMember } from './operations/people/unlock-member.ts';
import { updateMember } from './operations/people/update-member.ts';
import { viewInvitation } from './operations/people/view-invitation.ts';
import { checkSetUpCode } from './operations/session/check-set-up-code.ts';
import { completeSetUp } from './operations/session/complete-set-up.ts';
import { endSession } from './operations/session/end-session.ts';
import { finishPasskeySignIn } from './operations/session/finish-passkey-sign-in.ts';
import { getSession } from './operations/session/get-session.ts';
import { getStatus } from './operations/session/get-status.ts';
import { listSessions } from './operations/session/list-sessions.ts';
import { signIn } from './operations/session/sign-in.ts';
import { signOut } from './operations/session/sign-out.ts';
import { signOutEverywhere } from './operations/session/sign-out-everywhere.ts';
import { startPasskeySignIn } from './operations/session/start-passkey-sign-in.ts';
import { switchOrganization } from './operations/session/switch-organization.ts';
import { usePasswordReset } from './operations/session/use-password-reset.ts';
import { verifySecondFactor } from './operations/session/verify-second-factor.ts';
import { viewPasswordReset } from './operations/session/view-password-reset.ts';
import { addVendorRequests } from './operations/vendor-requests/add-vendor-requests.ts';
import { closeCampaign } from './operations/vendor-requests/close-campaign.ts';
import { createCampaign } from './operations/vendor-requests/create-campaign.ts';
import { deleteVendorRequest } from './operations/vendor-requests/delete-vendor-request.ts';
import { getCallList } from './operations/vendor-requests/get-call-list.ts';
import { getCampaign } from './operations/vendor-requests/get-campaign.ts';
import { getCampaignPreparation } from './operations/vendor-requests/get-campaign-preparation.ts';
import { listCampaigns } from './operations/vendor-requests/list-campaigns.ts';
import { listRefusalHelp } from './operations/vendor-requests/list-refusal-help.ts';
import { listVendorRequestEvents } from './operations/vendor-requests/list-vendor-request-events.ts';
import { listVendorRequestMails } from './operations/vendor-requests/list-vendor-request-mails.ts';
import { printVendorLetters } from './operations/vendor-requests/print-vendor-letters.ts';
import { refuseVendorRequest } from './operations/vendor-requests/refuse-vendor-request.ts';
import { remindVendorRequests } from './operations/vendor-requests/remind-vendor-requests.ts';
import { reopenCampaign } from './operations/vendor-requests/reopen-campaign.ts';
import { reopenVendorRequest } from './operations/vendor-requests/reopen-vendor-request.ts';
import { sendVendorRequests } from './operations/vendor-requests/send-vendor-requests.ts';
import { updateCampaign } from './operations/vendor-requests/update-campaign.ts';
import { updateVendorRequest } from './operations/vendor-requests/update-vendor-request.ts';

export const operations = {
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
} as const;

export type Operations = typeof operations;
export type OperationId = keyof Operations;
