/** One code, as its row says it. */
export interface TableRow {
  /** `<domain>/<code as printed>`. */
  id: string;
  /** The code as printed. */
  code: string;
  /** What happened. */
  title: string;
  /** Id of the domain. */
  domain: string;
  /** Name of the domain. */
  domainTitle: string;
  /** Id of the family. */
  family: string;
  /** Id of the action as shown; `inner` for a pass-through code. */
  action: string;
  /** Words of the action. */
  actionLabel: string;
  /** Whether a retry can help; `inner` for a pass-through code. */
  retry: string;
}
