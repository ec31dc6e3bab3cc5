/**
 * Brings the item of the current page into view. Starlight restores the position and the folds of the page before, where the
 * item can be out of sight; and on a phone, the menu has no position until it opens.
 */
const pane = document.getElementById('starlight__sidebar');

function showCurrent(): void {
  const item = pane?.querySelector<HTMLElement>('[aria-current="page"]');
  if (!pane || !item) return;
  for (let group = item.closest('details'); group; group = group.parentElement?.closest('details') ?? null)
    group.open = true;
  const [{ top, bottom }, seen] = [item.getBoundingClientRect(), pane.getBoundingClientRect()];
  if (top < seen.top || bottom > seen.bottom) pane.scrollTop += (top + bottom - seen.top - seen.bottom) / 2;
}

showCurrent();
pane?.addEventListener('toggle', showCurrent);
