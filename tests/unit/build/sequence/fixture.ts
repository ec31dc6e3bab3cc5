/** The text of a valid fence; tests use every part of it. */
export const FENCE = `title: A token is refused
participants:
  client: Client
  server: Server
  msdk: MSDK
messages:
  - { from: server, to: msdk, text: "call with \`appid\` & token" }
  - { from: msdk, to: server, text: "refused", response: true }
  - { from: server, to: server, text: "stops" }
  - { from: server, to: client, text: "sign in again" }
note: The names are short.
`;
