/** What an address is made of, decoded. */
export interface AddressParts {
  /** The parts of the path, without `index`, `.html` and the like. */
  path: string[];
  /** The pairs of the query, `name=value` each. */
  query: string[];
  /** What stands behind `#`, or the empty text. */
  fragment: string;
}

/**
 * Takes an address apart.
 * @param address path with its query and its fragment, as the browser has it; one that is encoded wrongly is read as it is
 */
export function addressParts(address: string): AddressParts {
  const [, path = '', query = '', fragment = ''] = /^([^?#]*)\??([^#]*)#?(.*)$/s.exec(address) ?? [];
  return {
    path: path
      .split('/')
      // A fragment whose # came encoded, as some chats and ticket systems have it, stands in the path.
      .flatMap((part) => plain(part).split(/[/#?]/))
      .map((part) => part.replace(/\.(?:html?|md|ya?ml|json)$/i, '').trim())
      .filter((part) => part !== '' && part.toLowerCase() !== 'index'),
    query: query
      .split('&')
      .map((pair) => plain(pair.replaceAll('+', ' ')))
      .filter((pair) => pair !== ''),
    fragment: plain(fragment),
  };
}

/** Decodes a part and writes full-width characters the plain way; one that is encoded wrongly stands for itself. */
function plain(part: string): string {
  try {
    return decodeURIComponent(part).normalize('NFKC').trim();
  } catch {
    return part;
  }
}
