/**
 * Puts the site's icon into the page itself. Chromium asks for the icon again whenever the address changes, and the
 * address follows what is typed: without this, decoding would make requests. It fetches the icon once more, ahead.
 */
export async function keepIcon(): Promise<void> {
  const link = document.querySelector<HTMLLinkElement>('link[rel~=icon]');
  if (!link || link.href.startsWith('data:')) return;
  try {
    const answer = await fetch(link.href);
    if (answer.ok) link.href = `data:image/svg+xml,${encodeURIComponent(await answer.text())}`;
  } catch {
    // The icon stays where it is.
  }
}
