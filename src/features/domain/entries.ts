/** What entries in full come with: the filter around them, and the buttons of each. One script, so that a page asks for one file. */
import './domain-codes.ts';
import './entry-tools.ts';
