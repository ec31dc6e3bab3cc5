/**
 * Writes an OpenSearch description.
 * @param name what the search is called, at most 16 characters
 * @param search address of the search page; browsers take a full address only
 * @returns XML
 */
export function openSearchDescription(name: string, search: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
  <ShortName>${name}</ShortName>
  <Description>Error codes of MSDK, Mobile QQ, WeChat, OIDB and Apple sign-in</Description>
  <InputEncoding>UTF-8</InputEncoding>
  <Url type="text/html" template="${escape(search)}?q={searchTerms}"/>
</OpenSearchDescription>
`;
}

/** Text inside an attribute. */
function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
