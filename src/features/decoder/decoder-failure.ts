import { element } from '../../components/dom.ts';

/**
 * What stands in place of a result when the decoder's parts could not be loaded: the connection broke, or a newer
 * version of the site has replaced them.
 * @param tryAgain what the button does
 */
export function renderFailure(tryAgain: () => void): HTMLElement {
  const button = element('button.plain', { type: 'button' }, 'Try again');
  button.addEventListener('click', tryAgain);
  return element(
    'p.warning',
    { role: 'alert' },
    'The decoder could not be loaded. Is there a connection? Your text is kept; if this stays, load the page again. ',
    button,
  );
}
