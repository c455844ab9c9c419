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
import { acknowledgeAccountCheckReport } from './operations/account-check/acknowledge-account-check-report.ts';
import { answerAccountQuestion } from './operations/account-check/answer-account-question.ts';
import { createAccountCheckReport } from './operations/account-check/create-account-check-report.ts';
import { endFindingsAside } from './operations/account-check/end-findings-aside.ts';
import { getAccountCheck } from './operations/account-check/get-account-check.ts';
import { listAccountCheckReports } from './operations/account-check/list-account-check-reports.ts';
import { listAccountFindings } from './operations/account-check/list-account-findings.ts';
import { listAccountLinks } from './operations/account-check/list-account-links.ts';
import { listAccountQuestions } from './operations/account-check/list-account-questions.ts';
import { listAccountRefusals } from './operations/account-check/list-account-refusals.ts';
import { printAccountCheckReport } from './operations/account-check/print-account-check-report.ts';
import { setFindingsAside } from './operations/account-check/set-findings-aside.ts';
import { takeOverAccountLinks } from './operations/account-check/take-over-account-links.ts';
import { withdrawAccountRefusals } from './operations/account-check/withdraw-account-refusals.ts';
import { closeAccountReview } from './operations/account-reviews/close-account-review.ts';
import { createAccountReview } from './operations/account-reviews/create-account-review.ts';
import { decideAccounts } from './operations/account-reviews/decide-accounts.ts';
import { getAccountReviewFollowUp } from './operations/account-reviews/get-account-review-follow-up.ts';
import { getAccountReviewPart } from './operations/account-reviews/get-account-review-part.ts';
import { listAccountReviews } from './operations/account-reviews/list-account-reviews.ts';
import { markAccountChanges } from './operations/account-reviews/mark-account-changes.ts';
import { printAccountReview } from './operations/account-reviews/print-account-review.ts';
import { removeAccountReview } from './operations/account-reviews/remove-account-review.ts';
import { reopenAccountReviewPart } from './operations/account-reviews/reopen-account-review-part.ts';
import { signAccountReviewPart } from './operations/account-reviews/sign-account-review-part.ts';
import { updateAccountReviewPart } from './operations/account-reviews/update-account-review-part.ts';
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
import { attachDeviceReply } from './operations/device-limits/attach-device-reply.ts';
import { createDeviceLimit } from './operations/device-limits/create-device-limit.ts';
import { deleteDeviceLimit } from './operations/device-limits/delete-device-limit.ts';
import { listDeviceLimits } from './operations/device-limits/list-device-limits.ts';
import { printDeviceLetter } from './operations/device-limits/print-device-letter.ts';
import { restoreDeviceLimit } from './operations/device-limits/restore-device-limit.ts';
import { updateDeviceLimit } from './operations/device-limits/update-device-limit.ts';
import { applyDisclosureReading } from './operations/disclosures/apply-disclosure-reading.ts';
import { compareDisclosures } from './operations/disclosures/compare-disclosures.ts';
import { createDisclosure } from './operations/disclosures/create-disclosure.ts';
import { deleteDisclosure } from './operations/disclosures/delete-disclosure.ts';
import { downloadDisclosureFile } from './operations/disclosures/download-disclosure-file.ts';
import { getDisclosure } from './operations/disclosures/get-disclosure.ts';
import { getDisclosureLetter } from './operations/disclosures/get-disclosure-letter.ts';
import { getDisclosureOverview } from './operations/disclosures/get-disclosure-overview.ts';
import { listDisclosures } from './operations/disclosures/list-disclosures.ts';
import { printDisclosureLetter } from './operations/disclosures/print-disclosure-letter.ts';
import { receiveDisclosureFile } from './operations/disclosures/receive-disclosure-file.ts';
import { restoreDisclosure } from './operations/disclosures/restore-disclosure.ts';
import { saveDisclosureContent } from './operations/disclosures/save-disclosure-content.ts';
import { updateDisclosure } from './operations/disclosures/update-disclosure.ts';
import { assignDisposalParty } from './operations/disposals/assign-disposal-party.ts';
import { completeDisposal } from './operations/disposals/complete-disposal.ts';
import { decideDisposal } from './operations/disposals/decide-disposal.ts';
import { getDisposal } from './operations/disposals/get-disposal.ts';
import { listDisposals } from './operations/disposals/list-disposals.ts';
import { printDisposal } from './operations/disposals/print-disposal.ts';
import { recordDisposalDecision } from './operations/disposals/record-disposal-decision.ts';
import { withdrawDisposalDecision } from './operations/disposals/withdraw-disposal-decision.ts';
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
import { confirmPeerKey } from './operations/exchange/confirm-peer-key.ts';
import { createOwnKey } from './operations/exchange/create-own-key.ts';
import { deletePeer } from './operations/exchange/delete-peer.ts';
import { downloadIdentityCard } from './operations/exchange/download-identity-card.ts';
import { downloadInboxDocument } from './operations/exchange/download-inbox-document.ts';
import { downloadOutboxDocument } from './operations/exchange/download-outbox-document.ts';
import { downloadRequestDocument } from './operations/exchange/download-request-document.ts';
import { getInboxDocument } from './operations/exchange/get-inbox-document.ts';
import { getOwnIdentity } from './operations/exchange/get-own-identity.ts';
import { importDocument } from './operations/exchange/import-document.ts';
import { listInbox } from './operations/exchange/list-inbox.ts';
import { listOutbox } from './operations/exchange/list-outbox.ts';
import { listPeers } from './operations/exchange/list-peers.ts';
import { receiveDocument } from './operations/exchange/receive-document.ts';
import { retryInboxDocument } from './operations/exchange/retry-inbox-document.ts';
import { retryOutboxDocument } from './operations/exchange/retry-outbox-document.ts';
import { rotateOwnKey } from './operations/exchange/rotate-own-key.ts';
import { sendRequestToPeer } from './operations/exchange/send-request-to-peer.ts';
import { updatePeer } from './operations/exchange/update-peer.ts';
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
import { addFormDropFiles } from './operations/form-drops/add-form-drop-files.ts';
import { applyFormDrop } from './operations/form-drops/apply-form-drop.ts';
import { chooseFormDropFile } from './operations/form-drops/choose-form-drop-file.ts';
import { createFormDrop } from './operations/form-drops/create-form-drop.ts';
import { discardFormDrop } from './operations/form-drops/discard-form-drop.ts';
import { getFormDrop } from './operations/form-drops/get-form-drop.ts';
import { getFormDropFile } from './operations/form-drops/get-form-drop-file.ts';
import { listFormDrops } from './operations/form-drops/list-form-drops.ts';
import { addGuestMessage } from './operations/guests/add-guest-message.ts';
import { checkGuestAnswers } from './operations/guests/check-guest-answers.ts';
import { createGuestLink } from './operations/guests/create-guest-link.ts';
import { createVendorToken } from './operations/guests/create-vendor-token.ts';
import { enterAsGuest } from './operations/guests/enter-as-guest.ts';
import { getGuestForm } from './operations/guests/get-guest-form.ts';
import { getGuestRequest } from './operations/guests/get-guest-request.ts';
import { getGuestSession } from './operations/guests/get-guest-session.ts';
import { inviteGuestColleague } from './operations/guests/invite-guest-colleague.ts';
import { leaveAsGuest } from './operations/guests/leave-as-guest.ts';
import { listGuestColleagues } from './operations/guests/list-guest-colleagues.ts';
import { listGuestLinks } from './operations/guests/list-guest-links.ts';
import { listGuestRequests } from './operations/guests/list-guest-requests.ts';
import { listVendorTokens } from './operations/guests/list-vendor-tokens.ts';
import { readGuestForm } from './operations/guests/read-guest-form.ts';
import { refuseGuestRequest } from './operations/guests/refuse-guest-request.ts';
import { renewGuestCode } from './operations/guests/renew-guest-code.ts';
import { revokeGuestLink } from './operations/guests/revoke-guest-link.ts';
import { revokeVendorToken } from './operations/guests/revoke-vendor-token.ts';
import { saveGuestHead } from './operations/guests/save-guest-head.ts';
import { saveGuestItem } from './operations/guests/save-guest-item.ts';
import { saveGuestItems } from './operations/guests/save-guest-items.ts';
import { sendGuestAnswers } from './operations/guests/send-guest-answers.ts';
import { sendGuestCode } from './operations/guests/send-guest-code.ts';
import { submitGuestAnswers } from './operations/guests/submit-guest-answers.ts';
import { viewGuestLink } from './operations/guests/view-guest-link.ts';
import { createHandIn } from './operations/hand-ins/create-hand-in.ts';
import { downloadHandIn } from './operations/hand-ins/download-hand-in.ts';
import { getHandIn } from './operations/hand-ins/get-hand-in.ts';
import { listHandIns } from './operations/hand-ins/list-hand-ins.ts';
import { applyFormImport } from './operations/imports/apply-form-import.ts';
import { createFormImport } from './operations/imports/create-form-import.ts';
import { discardFormImport } from './operations/imports/discard-form-import.ts';
import { searchKnowledge } from './operations/knowledge/search-knowledge.ts';
import { addLedgerFile } from './operations/ledgers/add-ledger-file.ts';
import { applyLedgerImport } from './operations/ledgers/apply-ledger-import.ts';
import { changeLedgerRows } from './operations/ledgers/change-ledger-rows.ts';
import { countLedgerRows } from './operations/ledgers/count-ledger-rows.ts';
import { createLedgerRow } from './operations/ledgers/create-ledger-row.ts';
import { downloadLedgerFile } from './operations/ledgers/download-ledger-file.ts';
import { exportLedger } from './operations/ledgers/export-ledger.ts';
import { findReferences } from './operations/ledgers/find-references.ts';
import { getLedgerCopy } from './operations/ledgers/get-ledger-copy.ts';
import { getLedgerRow } from './operations/ledgers/get-ledger-row.ts';
import { listLedgerChanges } from './operations/ledgers/list-ledger-changes.ts';
import { listLedgerFiles } from './operations/ledgers/list-ledger-files.ts';
import { listLedgerRowChanges } from './operations/ledgers/list-ledger-row-changes.ts';
import { listLedgerRows } from './operations/ledgers/list-ledger-rows.ts';
import { listLedgerViews } from './operations/ledgers/list-ledger-views.ts';
import { previewLedgerImport } from './operations/ledgers/preview-ledger-import.ts';
import { printDeviceLabels } from './operations/ledgers/print-device-labels.ts';
import { removeLedgerFile } from './operations/ledgers/remove-ledger-file.ts';
import { removeLedgerRows } from './operations/ledgers/remove-ledger-rows.ts';
import { removeLedgerView } from './operations/ledgers/remove-ledger-view.ts';
import { restoreLedgerFile } from './operations/ledgers/restore-ledger-file.ts';
import { saveLedgerView } from './operations/ledgers/save-ledger-view.ts';
import { undoLedgerChange } from './operations/ledgers/undo-ledger-change.ts';
import { updateLedgerRow } from './operations/ledgers/update-ledger-row.ts';
import { getMailSender } from './operations/mail/get-mail-sender.ts';
import { getMailSettings } from './operations/mail/get-mail-settings.ts';
import { sendTestMail } from './operations/mail/send-test-mail.ts';
import { updateMailSender } from './operations/mail/update-mail-sender.ts';
import { updateMailSettings } from './operations/mail/update-mail-settings.ts';
import { addMaintenanceFile } from './operations/maintenance/add-maintenance-file.ts';
import { approveMaintenanceWork } from './operations/maintenance/approve-maintenance-work.ts';
import { closeMaintenanceWork } from './operations/maintenance/close-maintenance-work.ts';
import { createDataPartner } from './operations/maintenance/create-data-partner.ts';
import { createMaintenanceWork } from './operations/maintenance/create-maintenance-work.ts';
import { createRemoteAccess } from './operations/maintenance/create-remote-access.ts';
import { deleteDataPartner } from './operations/maintenance/delete-data-partner.ts';
import { deleteMaintenanceWork } from './operations/maintenance/delete-maintenance-work.ts';
import { deleteRemoteAccess } from './operations/maintenance/delete-remote-access.ts';
import { downloadMaintenanceFile } from './operations/maintenance/download-maintenance-file.ts';
import { getRemoteMaintenance } from './operations/maintenance/get-remote-maintenance.ts';
import { listDataPartners } from './operations/maintenance/list-data-partners.ts';
import { listMaintenanceWorks } from './operations/maintenance/list-maintenance-works.ts';
import { listRemoteAccesses } from './operations/maintenance/list-remote-accesses.ts';
import { readMaintenanceLog } from './operations/maintenance/read-maintenance-log.ts';
import { reportMaintenanceWork } from './operations/maintenance/report-maintenance-work.ts';
import { restoreDataPartner } from './operations/maintenance/restore-data-partner.ts';
import { restoreMaintenanceWork } from './operations/maintenance/restore-maintenance-work.ts';
import { restoreRemoteAccess } from './operations/maintenance/restore-remote-access.ts';
import { updateDataPartner } from './operations/maintenance/update-data-partner.ts';
import { updateMaintenanceWork } from './operations/maintenance/update-maintenance-work.ts';
import { updateRemoteAccess } from './operations/maintenance/update-remote-access.ts';
import { arrangeNetworkDiagram } from './operations/network-diagram/arrange-network-diagram.ts';
import { compareNetworkDiagrams } from './operations/network-diagram/compare-network-diagrams.ts';
import { exportNetworkDiagram } from './operations/network-diagram/export-network-diagram.ts';
import { getNetworkDiagram } from './operations/network-diagram/get-network-diagram.ts';
import { keepNetworkDiagram } from './operations/network-diagram/keep-network-diagram.ts';
import { createVendorOrganization } from './operations/organizations/create-vendor-organization.ts';
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
import { exportPermissionMatrix } from './operations/permissions/export-permission-matrix.ts';
import { getPermissionMatrix } from './operations/permissions/get-permission-matrix.ts';
import { listSignInRules } from './operations/permissions/list-sign-in-rules.ts';
import { setPermissions } from './operations/permissions/set-permissions.ts';
import { getBackupOverview } from './operations/protection/get-backup-overview.ts';
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
import { applyStartKits } from './operations/start-kits/apply-start-kits.ts';
import { listDeviceQuestions } from './operations/start-kits/list-device-questions.ts';
import { listStartKits } from './operations/start-kits/list-start-kits.ts';
import { previewStartKits } from './operations/start-kits/preview-start-kits.ts';
import { printDeviceQuestions } from './operations/start-kits/print-device-questions.ts';
import { addStockTakeDevice } from './operations/stock-takes/add-stock-take-device.ts';
import { addStockTakePhoto } from './operations/stock-takes/add-stock-take-photo.ts';
import { closeStockTake } from './operations/stock-takes/close-stock-take.ts';
import { createStockTake } from './operations/stock-takes/create-stock-take.ts';
import { decideStockTakeEntries } from './operations/stock-takes/decide-stock-take-entries.ts';
import { getStockTake } from './operations/stock-takes/get-stock-take.ts';
import { getStockTakeWalk } from './operations/stock-takes/get-stock-take-walk.ts';
import { listStockTakes } from './operations/stock-takes/list-stock-takes.ts';
import { printStockTakeReport } from './operations/stock-takes/print-stock-take-report.ts';
import { recordStockTakeEntries } from './operations/stock-takes/record-stock-take-entries.ts';
import { reopenStockTake } from './operations/stock-takes/reopen-stock-take.ts';
import { getSupportEnds } from './operations/support-ends/get-support-ends.ts';
import { previewProductFile } from './operations/support-ends/preview-product-file.ts';
import { restoreProductFile } from './operations/support-ends/restore-product-file.ts';
import { takeInProductFile } from './operations/support-ends/take-in-product-file.ts';
import { takeOutProductFile } from './operations/support-ends/take-out-product-file.ts';
import { createTakeOut } from './operations/take-outs/create-take-out.ts';
import { getTakeOutCounter } from './operations/take-outs/get-take-out-counter.ts';
import { printTakeOut } from './operations/take-outs/print-take-out.ts';
import { returnTakeOut } from './operations/take-outs/return-take-out.ts';
import { addVendorRequests } from './operations/vendor-requests/add-vendor-requests.ts';
import { closeCampaign } from './operations/vendor-requests/close-campaign.ts';
import { createCampaign } from './operations/vendor-requests/create-campaign.ts';
import { deleteVendorRequest } from './operations/vendor-requests/delete-vendor-request.ts';
import { getCallList } from './operations/vendor-requests/get-call-list.ts';
import { getCampaign } from './operations/vendor-requests/get-campaign.ts';
import { getCampaignPreparation } from './operations/vendor-requests/get-campaign-preparation.ts';
import { getRequestForm } from './operations/vendor-requests/get-request-form.ts';
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
import { acceptVendorResponse } from './operations/vendor-review/accept-vendor-response.ts';
import { deleteSettlement } from './operations/vendor-review/delete-settlement.ts';
import { downloadVendorResponse } from './operations/vendor-review/download-vendor-response.ts';
import { getItemVendors } from './operations/vendor-review/get-item-vendors.ts';
import { getVendorRequest } from './operations/vendor-review/get-vendor-request.ts';
import { getVendorResponse } from './operations/vendor-review/get-vendor-response.ts';
import { listContradictions } from './operations/vendor-review/list-contradictions.ts';
import { listVendorMessages } from './operations/vendor-review/list-vendor-messages.ts';
import { postVendorMessage } from './operations/vendor-review/post-vendor-message.ts';
import { restoreSettlement } from './operations/vendor-review/restore-settlement.ts';
import { returnVendorRequest } from './operations/vendor-review/return-vendor-request.ts';
import { saveSettlement } from './operations/vendor-review/save-settlement.ts';
import { answerOpenQuestion } from './operations/vendor-side/answer-open-question.ts';
import { approveAnswerSet } from './operations/vendor-side/approve-answer-set.ts';
import { createAnswerSet } from './operations/vendor-side/create-answer-set.ts';
import { createCustomer } from './operations/vendor-side/create-customer.ts';
import { createDelivery } from './operations/vendor-side/create-delivery.ts';
import { createProduct } from './operations/vendor-side/create-product.ts';
import { createProductVersion } from './operations/vendor-side/create-product-version.ts';
import { deleteCustomer } from './operations/vendor-side/delete-customer.ts';
import { deleteProduct } from './operations/vendor-side/delete-product.ts';
import { deleteProductVersion } from './operations/vendor-side/delete-product-version.ts';
import { getAnswerSet } from './operations/vendor-side/get-answer-set.ts';
import { getCustomer } from './operations/vendor-side/get-customer.ts';
import { getCustomerRequest } from './operations/vendor-side/get-customer-request.ts';
import { getDeliveryProgress } from './operations/vendor-side/get-delivery-progress.ts';
import { getProduct } from './operations/vendor-side/get-product.ts';
import { getVendorOverview } from './operations/vendor-side/get-vendor-overview.ts';
import { listCustomers } from './operations/vendor-side/list-customers.ts';
import { listOpenQuestions } from './operations/vendor-side/list-open-questions.ts';
import { listProducts } from './operations/vendor-side/list-products.ts';
import { previewDelivery } from './operations/vendor-side/preview-delivery.ts';
import { restoreCustomer } from './operations/vendor-side/restore-customer.ts';
import { restoreProduct } from './operations/vendor-side/restore-product.ts';
import { restoreProductVersion } from './operations/vendor-side/restore-product-version.ts';
import { saveCustomerAnswer } from './operations/vendor-side/save-customer-answer.ts';
import { saveSetItem } from './operations/vendor-side/save-set-item.ts';
import { sendCustomerRequest } from './operations/vendor-side/send-customer-request.ts';
import { updateAnswerSetHead } from './operations/vendor-side/update-answer-set-head.ts';
import { updateCustomer } from './operations/vendor-side/update-customer.ts';
import { updateCustomers } from './operations/vendor-side/update-customers.ts';
import { updateProduct } from './operations/vendor-side/update-product.ts';
import { updateProductVersion } from './operations/vendor-side/update-product-version.ts';
import { addContractFile } from './operations/vendors/add-contract-file.ts';
import { addVendorCertificateFile } from './operations/vendors/add-vendor-certificate-file.ts';
import { applyVendorImport } from './operations/vendors/apply-vendor-import.ts';
import { attachDemarcation } from './operations/vendors/attach-demarcation.ts';
import { createContract } from './operations/vendors/create-contract.ts';
import { createVendorCertificate } from './operations/vendors/create-vendor-certificate.ts';
import { createVendorContact } from './operations/vendors/create-vendor-contact.ts';
import { deleteContract } from './operations/vendors/delete-contract.ts';
import { deleteContractFile } from './operations/vendors/delete-contract-file.ts';
import { deleteVendorCertificate } from './operations/vendors/delete-vendor-certificate.ts';
import { deleteVendorContact } from './operations/vendors/delete-vendor-contact.ts';
import { downloadContractFile } from './operations/vendors/download-contract-file.ts';
import { downloadVendorCertificateFile } from './operations/vendors/download-vendor-certificate-file.ts';
import { getClauseSheet } from './operations/vendors/get-clause-sheet.ts';
import { getContract } from './operations/vendors/get-contract.ts';
import { getContractGuide } from './operations/vendors/get-contract-guide.ts';
import { getDemarcationSheet } from './operations/vendors/get-demarcation-sheet.ts';
import { getVendor } from './operations/vendors/get-vendor.ts';
import { previewVendorImport } from './operations/vendors/preview-vendor-import.ts';
import { restoreContract } from './operations/vendors/restore-contract.ts';
import { restoreContractFile } from './operations/vendors/restore-contract-file.ts';
import { restoreVendorCertificate } from './operations/vendors/restore-vendor-certificate.ts';
import { restoreVendorContact } from './operations/vendors/restore-vendor-contact.ts';
import { saveContractClauses } from './operations/vendors/save-contract-clauses.ts';
import { saveDemarcation } from './operations/vendors/save-demarcation.ts';
import { updateContract } from './operations/vendors/update-contract.ts';
import { updateVendorCertificate } from './operations/vendors/update-vendor-certificate.ts';
import { updateVendorContact } from './operations/vendors/update-vendor-contact.ts';

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
  listLedgerRows,
  getLedgerRow,
  createLedgerRow,
  updateLedgerRow,
  changeLedgerRows,
  removeLedgerRows,
  listLedgerChanges,
  listLedgerRowChanges,
  undoLedgerChange,
  keepNetworkDiagram,
  exportNetworkDiagram,
  arrangeNetworkDiagram,
  compareNetworkDiagrams,
  getNetworkDiagram,
  countLedgerRows,
  findReferences,
  listStartKits,
  previewStartKits,
  applyStartKits,
  listDeviceQuestions,
  printDeviceQuestions,
  acknowledgeAccountCheckReport,
  createAccountCheckReport,
  listAccountCheckReports,
  printAccountCheckReport,
  answerAccountQuestion,
  endFindingsAside,
  getAccountCheck,
  listAccountFindings,
  listAccountLinks,
  listAccountQuestions,
  listAccountRefusals,
  setFindingsAside,
  takeOverAccountLinks,
  withdrawAccountRefusals,
  getPermissionMatrix,
  setPermissions,
  exportPermissionMatrix,
  listSignInRules,
  getAccountReviewFollowUp,
  markAccountChanges,
  printAccountReview,
  removeAccountReview,
  closeAccountReview,
  signAccountReviewPart,
  reopenAccountReviewPart,
  decideAccounts,
  updateAccountReviewPart,
  getAccountReviewPart,
  createAccountReview,
  listAccountReviews,
  listDisposals,
  getDisposal,
  assignDisposalParty,
  decideDisposal,
  recordDisposalDecision,
  withdrawDisposalDecision,
  completeDisposal,
  printDisposal,
  addStockTakeDevice,
  addStockTakePhoto,
  decideStockTakeEntries,
  getStockTakeWalk,
  printStockTakeReport,
  getBackupOverview,
  getSupportEnds,
  previewProductFile,
  takeInProductFile,
  takeOutProductFile,
  restoreProductFile,
  getTakeOutCounter,
  createTakeOut,
  returnTakeOut,
  printTakeOut,
  reopenStockTake,
  closeStockTake,
  recordStockTakeEntries,
  getStockTake,
  createStockTake,
  listStockTakes,
  restoreLedgerFile,
  removeLedgerFile,
  downloadLedgerFile,
  addLedgerFile,
  listLedgerFiles,
  previewLedgerImport,
  applyLedgerImport,
  exportLedger,
  getLedgerCopy,
  printDeviceLabels,
  listLedgerViews,
  saveLedgerView,
  removeLedgerView,
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
  listRemoteAccesses,
  createRemoteAccess,
  updateRemoteAccess,
  deleteRemoteAccess,
  restoreRemoteAccess,
  listMaintenanceWorks,
  createMaintenanceWork,
  updateMaintenanceWork,
  deleteMaintenanceWork,
  restoreMaintenanceWork,
  listDataPartners,
  createDataPartner,
  updateDataPartner,
  deleteDataPartner,
  restoreDataPartner,
  approveMaintenanceWork,
  reportMaintenanceWork,
  closeMaintenanceWork,
  readMaintenanceLog,
  addMaintenanceFile,
  downloadMaintenanceFile,
  getRemoteMaintenance,
  getRequestForm,
  createFormDrop,
  listFormDrops,
  addFormDropFiles,
  getFormDrop,
  getFormDropFile,
  chooseFormDropFile,
  applyFormDrop,
  discardFormDrop,
  viewGuestLink,
  sendGuestCode,
  enterAsGuest,
  getGuestSession,
  leaveAsGuest,
  listGuestRequests,
  getGuestRequest,
  saveGuestItem,
  saveGuestItems,
  saveGuestHead,
  checkGuestAnswers,
  submitGuestAnswers,
  sendGuestAnswers,
  readGuestForm,
  getGuestForm,
  addGuestMessage,
  listGuestColleagues,
  inviteGuestColleague,
  refuseGuestRequest,
  listGuestLinks,
  createGuestLink,
  revokeGuestLink,
  renewGuestCode,
  listVendorTokens,
  createVendorToken,
  revokeVendorToken,
  listDisclosures,
  getDisclosure,
  createDisclosure,
  updateDisclosure,
  deleteDisclosure,
  restoreDisclosure,
  receiveDisclosureFile,
  downloadDisclosureFile,
  applyDisclosureReading,
  saveDisclosureContent,
  compareDisclosures,
  getDisclosureLetter,
  printDisclosureLetter,
  getDisclosureOverview,
  listDeviceLimits,
  createDeviceLimit,
  updateDeviceLimit,
  deleteDeviceLimit,
  restoreDeviceLimit,
  attachDeviceReply,
  printDeviceLetter,
  listProducts,
  createProduct,
  getProduct,
  updateProduct,
  deleteProduct,
  restoreProduct,
  createProductVersion,
  updateProductVersion,
  deleteProductVersion,
  restoreProductVersion,
  createAnswerSet,
  getAnswerSet,
  saveSetItem,
  updateAnswerSetHead,
  approveAnswerSet,
  getVendorOverview,
  listCustomers,
  createCustomer,
  getCustomer,
  updateCustomer,
  updateCustomers,
  deleteCustomer,
  restoreCustomer,
  saveCustomerAnswer,
  listOpenQuestions,
  answerOpenQuestion,
  getCustomerRequest,
  sendCustomerRequest,
  previewDelivery,
  createDelivery,
  getDeliveryProgress,
  getOwnIdentity,
  createOwnKey,
  downloadIdentityCard,
  rotateOwnKey,
  listPeers,
  updatePeer,
  confirmPeerKey,
  deletePeer,
  receiveDocument,
  importDocument,
  listInbox,
  getInboxDocument,
  downloadInboxDocument,
  retryInboxDocument,
  listOutbox,
  downloadOutboxDocument,
  retryOutboxDocument,
  sendRequestToPeer,
  downloadRequestDocument,
  createVendorOrganization,
  getVendorRequest,
  getVendorResponse,
  downloadVendorResponse,
  acceptVendorResponse,
  returnVendorRequest,
  listVendorMessages,
  postVendorMessage,
  getItemVendors,
  listContradictions,
  saveSettlement,
  deleteSettlement,
  restoreSettlement,
  getVendor,
  createVendorContact,
  updateVendorContact,
  deleteVendorContact,
  restoreVendorContact,
  createVendorCertificate,
  updateVendorCertificate,
  deleteVendorCertificate,
  restoreVendorCertificate,
  addVendorCertificateFile,
  downloadVendorCertificateFile,
  createContract,
  getContract,
  updateContract,
  deleteContract,
  restoreContract,
  getContractGuide,
  saveContractClauses,
  getClauseSheet,
  saveDemarcation,
  getDemarcationSheet,
  attachDemarcation,
  addContractFile,
  downloadContractFile,
  deleteContractFile,
  restoreContractFile,
  previewVendorImport,
  applyVendorImport,
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
