/** What a copied text speaks of in addition, so that no two copies are alike: 24 × 40 pairs. */
const QUALITIES =
  'first second third fourth fifth sixth daily weekly monthly public private shared local regional global early late spare primary backup partial complete manual automatic'.split(
    ' ',
  );
const THINGS =
  'season round shard region channel device queue batch ledger wallet voucher badge ticket chest quest arena market auction harbor tower village squad league tournament replay lobby mailbox calendar archive inventory recipe workshop caravan expedition lantern compass banner festival garden bridge'.split(
    ' ',
  );

/**
 * Two words that tell one copy from another, such as `second season`.
 * @param index any number of zero or more; after as many as there are pairs they begin anew
 */
export function pairOf(index: number): string {
  const quality = QUALITIES[index % QUALITIES.length] ?? '';
  const thing = THINGS[Math.floor(index / QUALITIES.length) % THINGS.length] ?? '';
  return `${quality} ${thing}`;
}
