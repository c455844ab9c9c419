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
import { acknowledgeAccountCheckReport } from './account-check/acknowledge-account-check-report.ts';
import { answerAccountQuestion } from './account-check/answer-account-question.ts';
import { createAccountCheckReport } from './account-check/create-account-check-report.ts';
import { endFindingsAside } from './account-check/end-findings-aside.ts';
import { getAccountCheck } from './account-check/get-account-check.ts';
import { listAccountCheckReports } from './account-check/list-account-check-reports.ts';
import { listAccountFindings } from './account-check/list-account-findings.ts';
import { listAccountLinks } from './account-check/list-account-links.ts';
import { listAccountQuestions } from './account-check/list-account-questions.ts';
import { listAccountRefusals } from './account-check/list-account-refusals.ts';
import { printAccountCheckReport } from './account-check/print-account-check-report.ts';
import { setFindingsAside } from './account-check/set-findings-aside.ts';
import { takeOverAccountLinks } from './account-check/take-over-account-links.ts';
import { withdrawAccountRefusals } from './account-check/withdraw-account-refusals.ts';
import { closeAccountReview } from './account-reviews/close-account-review.ts';
import { createAccountReview } from './account-reviews/create-account-review.ts';
import { decideAccounts } from './account-reviews/decide-accounts.ts';
import { getAccountReviewFollowUp } from './account-reviews/get-account-review-follow-up.ts';
import { getAccountReviewPart } from './account-reviews/get-account-review-part.ts';
import { listAccountReviews } from './account-reviews/list-account-reviews.ts';
import { markAccountChanges } from './account-reviews/mark-account-changes.ts';
import { printAccountReview } from './account-reviews/print-account-review.ts';
import { removeAccountReview } from './account-reviews/remove-account-review.ts';
import { reopenAccountReviewPart } from './account-reviews/reopen-account-review-part.ts';
import { signAccountReviewPart } from './account-reviews/sign-account-review-part.ts';
import { updateAccountReviewPart } from './account-reviews/update-account-review-part.ts';
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
import { attachDeviceReply } from './device-limits/attach-device-reply.ts';
import { createDeviceLimit } from './device-limits/create-device-limit.ts';
import { deleteDeviceLimit } from './device-limits/delete-device-limit.ts';
import { listDeviceLimits } from './device-limits/list-device-limits.ts';
import { printDeviceLetter } from './device-limits/print-device-letter.ts';
import { restoreDeviceLimit } from './device-limits/restore-device-limit.ts';
import { updateDeviceLimit } from './device-limits/update-device-limit.ts';
import { applyDisclosureReading } from './disclosures/apply-disclosure-reading.ts';
import { compareDisclosures } from './disclosures/compare-disclosures.ts';
import { createDisclosure } from './disclosures/create-disclosure.ts';
import { deleteDisclosure } from './disclosures/delete-disclosure.ts';
import { downloadDisclosureFile } from './disclosures/download-disclosure-file.ts';
import { getDisclosure } from './disclosures/get-disclosure.ts';
import { getDisclosureLetter } from './disclosures/get-disclosure-letter.ts';
import { getDisclosureOverview } from './disclosures/get-disclosure-overview.ts';
import { listDisclosures } from './disclosures/list-disclosures.ts';
import { printDisclosureLetter } from './disclosures/print-disclosure-letter.ts';
import { receiveDisclosureFile } from './disclosures/receive-disclosure-file.ts';
import { restoreDisclosure } from './disclosures/restore-disclosure.ts';
import { saveDisclosureContent } from './disclosures/save-disclosure-content.ts';
import { updateDisclosure } from './disclosures/update-disclosure.ts';
import { assignDisposalParty } from './disposals/assign-disposal-party.ts';
import { completeDisposal } from './disposals/complete-disposal.ts';
import { decideDisposal } from './disposals/decide-disposal.ts';
import { getDisposal } from './disposals/get-disposal.ts';
import { listDisposals } from './disposals/list-disposals.ts';
import { printDisposal } from './disposals/print-disposal.ts';
import { recordDisposalDecision } from './disposals/record-disposal-decision.ts';
import { withdrawDisposalDecision } from './disposals/withdraw-disposal-decision.ts';
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
import { confirmPeerKey } from './exchange/confirm-peer-key.ts';
import { createOwnKey } from './exchange/create-own-key.ts';
import { deletePeer } from './exchange/delete-peer.ts';
import { downloadIdentityCard } from './exchange/download-identity-card.ts';
import { downloadInboxDocument } from './exchange/download-inbox-document.ts';
import { downloadOutboxDocument } from './exchange/download-outbox-document.ts';
import { downloadRequestDocument } from './exchange/download-request-document.ts';
import { getInboxDocument } from './exchange/get-inbox-document.ts';
import { getOwnIdentity } from './exchange/get-own-identity.ts';
import { importDocument } from './exchange/import-document.ts';
import { listInbox } from './exchange/list-inbox.ts';
import { listOutbox } from './exchange/list-outbox.ts';
import { listPeers } from './exchange/list-peers.ts';
import { receiveDocument } from './exchange/receive-document.ts';
import { retryInboxDocument } from './exchange/retry-inbox-document.ts';
import { retryOutboxDocument } from './exchange/retry-outbox-document.ts';
import { rotateOwnKey } from './exchange/rotate-own-key.ts';
import { sendRequestToPeer } from './exchange/send-request-to-peer.ts';
import { updatePeer } from './exchange/update-peer.ts';
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
import { addFormDropFiles } from './form-drops/add-form-drop-files.ts';
import { applyFormDrop } from './form-drops/apply-form-drop.ts';
import { chooseFormDropFile } from './form-drops/choose-form-drop-file.ts';
import { createFormDrop } from './form-drops/create-form-drop.ts';
import { discardFormDrop } from './form-drops/discard-form-drop.ts';
import { getFormDrop } from './form-drops/get-form-drop.ts';
import { getFormDropFile } from './form-drops/get-form-drop-file.ts';
import { listFormDrops } from './form-drops/list-form-drops.ts';
import { addGuestMessage } from './guests/add-guest-message.ts';
import { checkGuestAnswers } from './guests/check-guest-answers.ts';
import { createGuestLink } from './guests/create-guest-link.ts';
import { createVendorToken } from './guests/create-vendor-token.ts';
import { enterAsGuest } from './guests/enter-as-guest.ts';
import { getGuestForm } from './guests/get-guest-form.ts';
import { getGuestRequest } from './guests/get-guest-request.ts';
import { getGuestSession } from './guests/get-guest-session.ts';
import { inviteGuestColleague } from './guests/invite-guest-colleague.ts';
import { leaveAsGuest } from './guests/leave-as-guest.ts';
import { listGuestColleagues } from './guests/list-guest-colleagues.ts';
import { listGuestLinks } from './guests/list-guest-links.ts';
import { listGuestRequests } from './guests/list-guest-requests.ts';
import { listVendorTokens } from './guests/list-vendor-tokens.ts';
import { readGuestForm } from './guests/read-guest-form.ts';
import { refuseGuestRequest } from './guests/refuse-guest-request.ts';
import { renewGuestCode } from './guests/renew-guest-code.ts';
import { revokeGuestLink } from './guests/revoke-guest-link.ts';
import { revokeVendorToken } from './guests/revoke-vendor-token.ts';
import { saveGuestHead } from './guests/save-guest-head.ts';
import { saveGuestItem } from './guests/save-guest-item.ts';
import { saveGuestItems } from './guests/save-guest-items.ts';
import { sendGuestAnswers } from './guests/send-guest-answers.ts';
import { sendGuestCode } from './guests/send-guest-code.ts';
import { submitGuestAnswers } from './guests/submit-guest-answers.ts';
import { viewGuestLink } from './guests/view-guest-link.ts';
import { createHandIn } from './hand-ins/create-hand-in.ts';
import { downloadHandIn } from './hand-ins/download-hand-in.ts';
import { getHandIn } from './hand-ins/get-hand-in.ts';
import { listHandIns } from './hand-ins/list-hand-ins.ts';
import { applyFormImport } from './imports/apply-form-import.ts';
import { createFormImport } from './imports/create-form-import.ts';
import { discardFormImport } from './imports/discard-form-import.ts';
import { searchKnowledge } from './knowledge/search-knowledge.ts';
import { addLedgerFile } from './ledgers/add-ledger-file.ts';
import { applyLedgerImport } from './ledgers/apply-ledger-import.ts';
import { changeLedgerRows } from './ledgers/change-ledger-rows.ts';
import { countLedgerRows } from './ledgers/count-ledger-rows.ts';
import { createLedgerRow } from './ledgers/create-ledger-row.ts';
import { downloadLedgerFile } from './ledgers/download-ledger-file.ts';
import { exportLedger } from './ledgers/export-ledger.ts';
import { findReferences } from './ledgers/find-references.ts';
import { getLedgerCopy } from './ledgers/get-ledger-copy.ts';
import { getLedgerRow } from './ledgers/get-ledger-row.ts';
import { listLedgerChanges } from './ledgers/list-ledger-changes.ts';
import { listLedgerFiles } from './ledgers/list-ledger-files.ts';
import { listLedgerRowChanges } from './ledgers/list-ledger-row-changes.ts';
import { listLedgerRows } from './ledgers/list-ledger-rows.ts';
import { listLedgerViews } from './ledgers/list-ledger-views.ts';
import { previewLedgerImport } from './ledgers/preview-ledger-import.ts';
import { printDeviceLabels } from './ledgers/print-device-labels.ts';
import { removeLedgerFile } from './ledgers/remove-ledger-file.ts';
import { removeLedgerRows } from './ledgers/remove-ledger-rows.ts';
import { removeLedgerView } from './ledgers/remove-ledger-view.ts';
import { restoreLedgerFile } from './ledgers/restore-ledger-file.ts';
import { saveLedgerView } from './ledgers/save-ledger-view.ts';
import { undoLedgerChange } from './ledgers/undo-ledger-change.ts';
import { updateLedgerRow } from './ledgers/update-ledger-row.ts';
import { getMailSender } from './mail/get-mail-sender.ts';
import { getMailSettings } from './mail/get-mail-settings.ts';
import { sendTestMail } from './mail/send-test-mail.ts';
import { updateMailSender } from './mail/update-mail-sender.ts';
import { updateMailSettings } from './mail/update-mail-settings.ts';
import { addMaintenanceFile } from './maintenance/add-maintenance-file.ts';
import { approveMaintenanceWork } from './maintenance/approve-maintenance-work.ts';
import { closeMaintenanceWork } from './maintenance/close-maintenance-work.ts';
import { createDataPartner } from './maintenance/create-data-partner.ts';
import { createMaintenanceWork } from './maintenance/create-maintenance-work.ts';
import { createRemoteAccess } from './maintenance/create-remote-access.ts';
import { deleteDataPartner } from './maintenance/delete-data-partner.ts';
import { deleteMaintenanceWork } from './maintenance/delete-maintenance-work.ts';
import { deleteRemoteAccess } from './maintenance/delete-remote-access.ts';
import { downloadMaintenanceFile } from './maintenance/download-maintenance-file.ts';
import { getRemoteMaintenance } from './maintenance/get-remote-maintenance.ts';
import { listDataPartners } from './maintenance/list-data-partners.ts';
import { listMaintenanceWorks } from './maintenance/list-maintenance-works.ts';
import { listRemoteAccesses } from './maintenance/list-remote-accesses.ts';
import { readMaintenanceLog } from './maintenance/read-maintenance-log.ts';
import { reportMaintenanceWork } from './maintenance/report-maintenance-work.ts';
import { restoreDataPartner } from './maintenance/restore-data-partner.ts';
import { restoreMaintenanceWork } from './maintenance/restore-maintenance-work.ts';
import { restoreRemoteAccess } from './maintenance/restore-remote-access.ts';
import { updateDataPartner } from './maintenance/update-data-partner.ts';
import { updateMaintenanceWork } from './maintenance/update-maintenance-work.ts';
import { updateRemoteAccess } from './maintenance/update-remote-access.ts';
import { arrangeNetworkDiagram } from './network-diagram/arrange-network-diagram.ts';
import { compareNetworkDiagrams } from './network-diagram/compare-network-diagrams.ts';
import { exportNetworkDiagram } from './network-diagram/export-network-diagram.ts';
import { getNetworkDiagram } from './network-diagram/get-network-diagram.ts';
import { keepNetworkDiagram } from './network-diagram/keep-network-diagram.ts';
import { createVendorOrganization } from './organizations/create-vendor-organization.ts';
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
import { exportPermissionMatrix } from './permissions/export-permission-matrix.ts';
import { getPermissionMatrix } from './permissions/get-permission-matrix.ts';
import { listSignInRules } from './permissions/list-sign-in-rules.ts';
import { setPermissions } from './permissions/set-permissions.ts';
import { getBackupOverview } from './protection/get-backup-overview.ts';
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
import { applyStartKits } from './start-kits/apply-start-kits.ts';
import { listDeviceQuestions } from './start-kits/list-device-questions.ts';
import { listStartKits } from './start-kits/list-start-kits.ts';
import { previewStartKits } from './start-kits/preview-start-kits.ts';
import { printDeviceQuestions } from './start-kits/print-device-questions.ts';
import { addStockTakeDevice } from './stock-takes/add-stock-take-device.ts';
import { addStockTakePhoto } from './stock-takes/add-stock-take-photo.ts';
import { closeStockTake } from './stock-takes/close-stock-take.ts';
import { createStockTake } from './stock-takes/create-stock-take.ts';
import { decideStockTakeEntries } from './stock-takes/decide-stock-take-entries.ts';
import { getStockTake } from './stock-takes/get-stock-take.ts';
import { getStockTakeWalk } from './stock-takes/get-stock-take-walk.ts';
import { listStockTakes } from './stock-takes/list-stock-takes.ts';
import { printStockTakeReport } from './stock-takes/print-stock-take-report.ts';
import { recordStockTakeEntries } from './stock-takes/record-stock-take-entries.ts';
import { reopenStockTake } from './stock-takes/reopen-stock-take.ts';
import { getSupportEnds } from './support-ends/get-support-ends.ts';
import { previewProductFile } from './support-ends/preview-product-file.ts';
import { restoreProductFile } from './support-ends/restore-product-file.ts';
import { takeInProductFile } from './support-ends/take-in-product-file.ts';
import { takeOutProductFile } from './support-ends/take-out-product-file.ts';
import { createTakeOut } from './take-outs/create-take-out.ts';
import { getTakeOutCounter } from './take-outs/get-take-out-counter.ts';
import { printTakeOut } from './take-outs/print-take-out.ts';
import { returnTakeOut } from './take-outs/return-take-out.ts';
import { addVendorRequests } from './vendor-requests/add-vendor-requests.ts';
import { closeCampaign } from './vendor-requests/close-campaign.ts';
import { createCampaign } from './vendor-requests/create-campaign.ts';
import { deleteVendorRequest } from './vendor-requests/delete-vendor-request.ts';
import { getCallList } from './vendor-requests/get-call-list.ts';
import { getCampaign } from './vendor-requests/get-campaign.ts';
import { getCampaignPreparation } from './vendor-requests/get-campaign-preparation.ts';
import { getRequestForm } from './vendor-requests/get-request-form.ts';
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
import { acceptVendorResponse } from './vendor-review/accept-vendor-response.ts';
import { deleteSettlement } from './vendor-review/delete-settlement.ts';
import { downloadVendorResponse } from './vendor-review/download-vendor-response.ts';
import { getItemVendors } from './vendor-review/get-item-vendors.ts';
import { getVendorRequest } from './vendor-review/get-vendor-request.ts';
import { getVendorResponse } from './vendor-review/get-vendor-response.ts';
import { listContradictions } from './vendor-review/list-contradictions.ts';
import { listVendorMessages } from './vendor-review/list-vendor-messages.ts';
import { postVendorMessage } from './vendor-review/post-vendor-message.ts';
import { restoreSettlement } from './vendor-review/restore-settlement.ts';
import { returnVendorRequest } from './vendor-review/return-vendor-request.ts';
import { saveSettlement } from './vendor-review/save-settlement.ts';
import { answerOpenQuestion } from './vendor-side/answer-open-question.ts';
import { approveAnswerSet } from './vendor-side/approve-answer-set.ts';
import { createAnswerSet } from './vendor-side/create-answer-set.ts';
import { createCustomer } from './vendor-side/create-customer.ts';
import { createDelivery } from './vendor-side/create-delivery.ts';
import { createProduct } from './vendor-side/create-product.ts';
import { createProductVersion } from './vendor-side/create-product-version.ts';
import { deleteCustomer } from './vendor-side/delete-customer.ts';
import { deleteProduct } from './vendor-side/delete-product.ts';
import { deleteProductVersion } from './vendor-side/delete-product-version.ts';
import { getAnswerSet } from './vendor-side/get-answer-set.ts';
import { getCustomer } from './vendor-side/get-customer.ts';
import { getCustomerRequest } from './vendor-side/get-customer-request.ts';
import { getDeliveryProgress } from './vendor-side/get-delivery-progress.ts';
import { getProduct } from './vendor-side/get-product.ts';
import { getVendorOverview } from './vendor-side/get-vendor-overview.ts';
import { listCustomers } from './vendor-side/list-customers.ts';
import { listOpenQuestions } from './vendor-side/list-open-questions.ts';
import { listProducts } from './vendor-side/list-products.ts';
import { previewDelivery } from './vendor-side/preview-delivery.ts';
import { restoreCustomer } from './vendor-side/restore-customer.ts';
import { restoreProduct } from './vendor-side/restore-product.ts';
import { restoreProductVersion } from './vendor-side/restore-product-version.ts';
import { saveCustomerAnswer } from './vendor-side/save-customer-answer.ts';
import { saveSetItem } from './vendor-side/save-set-item.ts';
import { sendCustomerRequest } from './vendor-side/send-customer-request.ts';
import { updateAnswerSetHead } from './vendor-side/update-answer-set-head.ts';
import { updateCustomer } from './vendor-side/update-customer.ts';
import { updateCustomers } from './vendor-side/update-customers.ts';
import { updateProduct } from './vendor-side/update-product.ts';
import { updateProductVersion } from './vendor-side/update-product-version.ts';
import { addContractFile } from './vendors/add-contract-file.ts';
import { addVendorCertificateFile } from './vendors/add-vendor-certificate-file.ts';
import { applyVendorImport } from './vendors/apply-vendor-import.ts';
import { attachDemarcation } from './vendors/attach-demarcation.ts';
import { createContract } from './vendors/create-contract.ts';
import { createVendorCertificate } from './vendors/create-vendor-certificate.ts';
import { createVendorContact } from './vendors/create-vendor-contact.ts';
import { deleteContract } from './vendors/delete-contract.ts';
import { deleteContractFile } from './vendors/delete-contract-file.ts';
import { deleteVendorCertificate } from './vendors/delete-vendor-certificate.ts';
import { deleteVendorContact } from './vendors/delete-vendor-contact.ts';
import { downloadContractFile } from './vendors/download-contract-file.ts';
import { downloadVendorCertificateFile } from './vendors/download-vendor-certificate-file.ts';
import { getClauseSheet } from './vendors/get-clause-sheet.ts';
import { getContract } from './vendors/get-contract.ts';
import { getContractGuide } from './vendors/get-contract-guide.ts';
import { getDemarcationSheet } from './vendors/get-demarcation-sheet.ts';
import { getVendor } from './vendors/get-vendor.ts';
import { previewVendorImport } from './vendors/preview-vendor-import.ts';
import { restoreContract } from './vendors/restore-contract.ts';
import { restoreContractFile } from './vendors/restore-contract-file.ts';
import { restoreVendorCertificate } from './vendors/restore-vendor-certificate.ts';
import { restoreVendorContact } from './vendors/restore-vendor-contact.ts';
import { saveContractClauses } from './vendors/save-contract-clauses.ts';
import { saveDemarcation } from './vendors/save-demarcation.ts';
import { updateContract } from './vendors/update-contract.ts';
import { updateVendorCertificate } from './vendors/update-vendor-certificate.ts';
import { updateVendorContact } from './vendors/update-vendor-contact.ts';

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
};
