/** How the program ends. */
export const EXIT = {
  /** Something was explained. */
  explained: 0,
  /** Nothing was found, or the code is not documented. */
  nothing: 1,
  /** Wrong use, or an input that cannot be read. */
  usage: 2,
  /** Ended by the person, as shells count it: 128 and the number of SIGINT. */
  interrupted: 130,
} as const;
