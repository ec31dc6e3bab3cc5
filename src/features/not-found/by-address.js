{
  const address = `${location.pathname}/`.toLowerCase();
  const page = [...document.querySelectorAll('template[data-root]')].find(({ dataset: { root } }) =>
    address.startsWith(root.toLowerCase()),
  );
  if (page) {
    const { documentElement } = document;
    documentElement.lang = page.lang;
    documentElement.hidden = true;
    document.title = page.dataset.title;
    // The page has been read, and no script with `defer` has run yet.
    const show = () => {
      document.body.replaceChildren(page.content);
      documentElement.hidden = false;
    };
    document.addEventListener('readystatechange', show, { once: true });
  }
}
