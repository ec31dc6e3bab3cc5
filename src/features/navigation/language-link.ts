/** A link to the page in another language keeps what the address has behind its path: a filter, a code, a response. */
for (const link of document.querySelectorAll<HTMLAnchorElement>('a.language'))
  for (const event of ['pointerdown', 'focus', 'click'])
    link.addEventListener(event, () => {
      const { search, hash } = location;
      Object.assign(link, { search, hash });
    });
