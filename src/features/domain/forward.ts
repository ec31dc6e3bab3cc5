/**
 * Leads from the permanent address of a code to the page of its group, where it stands in full. Only the page of a split
 * domain has anything to lead to. The address is replaced, so that the way back does not end here again.
 */
function forward(): void {
  const anchor = document.getElementById(decode(location.hash.slice(1)));
  const row = anchor?.closest<HTMLElement>('[data-split] .entry');
  const link = row?.querySelector<HTMLAnchorElement>('h3 .code');
  if (!link) return;
  const target = new URL(link.href);
  // The spelling of the address stays: its anchor stands on the other page as well.
  target.hash = location.hash;
  location.replace(target);
}

/** Text of a fragment; one that is not encoded properly stands for itself. */
function decode(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}

window.addEventListener('hashchange', forward);
forward();
