import fc from 'fast-check';

/** Anything that can be typed or pasted, with much of what the search looks for. */
export const typed = fc.oneof(
  fc.string({ unit: 'binary' }),
  // Lone halves of surrogate pairs among them.
  fc.array(fc.integer({ min: 0xd7ff, max: 0xe000 })).map((units) => String.fromCharCode(...units)),
  fc
    .array(
      fc.oneof(
        fc.constantFrom(
          'ret',
          '"ret": ',
          'errcode:',
          'error code ',
          'err_type ',
          'msg',
          'how ',
          'wechat ',
          '__proto__',
        ),
        fc.constantFrom(
          '-',
          '\u2212',
          '－',
          '+',
          '~',
          '0x',
          '=',
          ':',
          '"',
          "'",
          '{',
          '}',
          '<b',
          '%',
          ',',
          '.',
          '\u200b',
          '\ud800',
          '&',
          '#',
          ' ',
          '\n',
        ),
        fc.constantFrom('-73', '73', '-1', '０', '0x47', '1.5', '-10500', '99999999999999999999', '错误码'),
        fc.string({ maxLength: 4 }),
      ),
      { maxLength: 12 },
    )
    .map((parts) => parts.join('')),
);
