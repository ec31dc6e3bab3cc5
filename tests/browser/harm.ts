import type { Page } from '@playwright/test';

/** Elements that hostile text could add. */
const TELLING =
  'script, style, link:not([rel=modulepreload]), meta, base, iframe, frame, object, embed, img, video, audio, source, math, form, template, ' +
  'portal, marquee, foreignObject, animate, set, image, dialog, textarea, select, input';

/** What hostile text could have added to a page. */
export interface Harm {
  /** What ran, or was stopped by the policy. */
  hits: string[];
  /** The number of elements of each kind, e.g. `IMG 2`. */
  elements: string[];
  /** Attributes that run something, and links that lead neither to the web nor to the site. */
  attributes: string[];
}

/**
 * Makes a page record what should not run, calls of `hit` and browser dialogs, and able to look for harm by itself: `harm()`.
 * @param page a page that has not been opened yet
 */
export async function watchForHarm(page: Page): Promise<void> {
  await page.addInitScript((telling) => {
    const hits: string[] = [];
    const hit = () => {
      hits.push(document.URL);
      return true;
    };
    const harm = (): Harm => {
      const counts = new Map<string, number>();
      for (const { tagName } of document.querySelectorAll(telling)) counts.set(tagName, (counts.get(tagName) ?? 0) + 1);
      const attributes = [...document.querySelectorAll('*')].flatMap((element) =>
        [...element.attributes]
          .filter(
            ({ name, value }) =>
              name.startsWith('on') ||
              (['href', 'src', 'action', 'formaction', 'xlink:href', 'data', 'srcdoc'].includes(name) &&
                !/^(?:https?:|[/#.?]|[\w%~-]*$|mailto:|data:image\/svg)/.test(value)),
          )
          .map(({ name, value }) => `${element.tagName} ${name}=${value}`),
      );
      return {
        hits: [...hits],
        elements: [...counts].map(([tag, count]) => `${tag} ${String(count)}`).sort(),
        attributes,
      };
    };
    Object.assign(window, { harm, hit, alert: hit, confirm: hit, prompt: hit });
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, sample }) => {
      hits.push(`${violatedDirective}: ${sample}`);
    });
  }, TELLING);
}

/**
 * Looks for harm in a page.
 * @param page a page that `watchForHarm` prepared
 * @returns what was found, for comparison with the page as it was opened
 */
export function harmIn(page: Page): Promise<Harm> {
  return page.evaluate(() => (window as unknown as { harm: () => Harm }).harm());
}

/** What the decoder shows of a hostile text. */
export interface Decoded {
  /** The text as it is shown, without the white space that pages collapse. */
  echo: string;
  verdict: string;
  note: string;
  /** The schemes of the links. */
  schemes: string[];
  harm: Harm;
}

/** How texts get into the decoder. */
export type Way = 'pasted' | 'dropped' | 'in the address';

/**
 * Has texts decoded one after the other, within the page: asking it from outside after each would take minutes.
 * @param page the decoder's page, which `watchForHarm` prepared, with a result
 * @param texts each with the name of the file that is dropped
 */
export function decodeEach(page: Page, texts: readonly { text: string; name: string }[], way: Way): Promise<Decoded[]> {
  return page.evaluate(
    async ([all, by]) => {
      const { harm } = window as unknown as { harm: () => Harm };
      const decoder = document.querySelector('msdk-decoder');
      const box = decoder?.querySelector('textarea');
      if (!decoder || !box) throw new Error('The page has no decoder');
      const read = (selector: string) =>
        (decoder.querySelector(selector)?.textContent ?? '').replace(/\s+/g, ' ').trim();
      const put = (text: string, name: string) => {
        if (by === 'in the address') location.hash = encodeURIComponent(text);
        if (by === 'pasted') {
          box.value = text;
          box.dispatchEvent(new InputEvent('input', { bubbles: true }));
        }
        if (by !== 'dropped') return;
        const dataTransfer = new DataTransfer();
        dataTransfer.items.add(new File([text], name, { type: 'text/plain' }));
        decoder.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
      };
      /** Waits until a text is shown, but not for ever: what is shown instead tells what is wrong. */
      const shown = (text: string) =>
        new Promise<void>((resolve) => {
          const before = decoder.querySelector('.echo');
          const stop = () => {
            clearTimeout(limit);
            observer.disconnect();
            resolve();
          };
          const observer = new MutationObserver(() => {
            const echo = decoder.querySelector('.echo');
            if (echo && echo !== before && echo.textContent === text) stop();
          });
          const limit = setTimeout(stop, 5000);
          observer.observe(decoder, { childList: true, subtree: true });
        });
      const told: Decoded[] = [];
      for (const { text, name } of all) {
        const waiting = shown(text);
        put(text, name);
        await waiting;
        told.push({
          echo: read('.echo'),
          verdict: read('.result .verdict'),
          note: read('.note'),
          schemes: [...decoder.querySelectorAll('a[href]')].map((link) =>
            link instanceof HTMLAnchorElement ? link.protocol : 'none',
          ),
          harm: harm(),
        });
      }
      return told;
    },
    [texts, way] as const,
  );
}
