/** Paths of the web app that the server names in steps and deadlines. */

export function itemLink(assessmentId: string, itemId: string): string {
  return `/checklists/${assessmentId}?item=${encodeURIComponent(itemId)}`;
}

export function checklistLink(assessmentId: string): string {
  return `/checklists/${assessmentId}`;
}

export const VENDORS_LINK = '/vendors';

export function campaignLink(campaignId: string): string {
  return `/campaigns/${campaignId}`;
}
