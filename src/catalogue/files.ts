/** Where the content stands, from the project's root. The names are those that faults print. */
export const CONTENT_FILES = {
  /** The order of the domains. */
  order: 'content/domains.yaml',
  /** What each action is, and the steps that its entries share. */
  actions: 'content/actions.yaml',
  /** The teams. */
  contacts: 'content/contacts.yaml',
  /** The interfaces. */
  interfaces: 'content/interfaces.yaml',
  /** Events that several tables report. */
  causes: 'content/causes.yaml',
  /** What each version changed. */
  changes: 'content/changes.yaml',
  /** The addresses that must not disappear. */
  lock: 'content/addresses.lock',
  /** The folder of the domains. */
  domains: 'content/errors',
} as const;

/**
 * The file of a domain.
 * @param domain id of the domain
 */
export function domainFile(domain: string): string {
  return `${CONTENT_FILES.domains}/${domain}.yaml`;
}
