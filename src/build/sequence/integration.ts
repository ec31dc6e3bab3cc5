import { existsSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { MdastPluginDefinition } from 'satteri';
import { GUIDE_IDS } from '../../addresses.ts';
import { type Language, LANGUAGES } from '../../catalogue/languages.ts';
import { ContentError } from '../../catalogue/read.ts';
import { speak, TAGS, type Words } from '../../components/words.ts';
import { guideLanguage } from '../guide-language.ts';
import { checkDiagrams, fencesOf, readDiagram, SEQUENCE_LANG } from './diagram.ts';
import { toDrawing, toHtml } from './drawing.ts';
import { guideFile } from '../../site.ts';

/** Draws the sequence diagrams in guides, whose pages load the style sheet for them. */
export function sequenceFences(): MdastPluginDefinition {
  return {
    name: 'sequence-fences',
    code(node, context) {
      const { fileURL } = context;
      if (node.lang !== SEQUENCE_LANG || !fileURL) return undefined;
      const path = fileURLToPath(fileURL);
      // The tree begins after the front matter, so line numbers for authors have to come from the file.
      const fence = fencesOf(readFileSync(path, 'utf8')).find(({ text }) => text.trimEnd() === node.value.trimEnd());
      const { value, faults } = readDiagram(
        relative(process.cwd(), path).replaceAll('\\', '/'),
        fence ?? { line: 0, text: node.value },
      );
      if (!value) throw new ContentError(faults);
      context.insertBefore(node, { type: 'mdxjsEsm', value: "import '#src/build/sequence/sequence.css';" });
      return { type: 'html', value: toHtml(toDrawing(value), sayIn(guideLanguage(path))) };
    },
  };
}

/** Says sentences in a language; the plugins of Markdown run outside of any page. */
function sayIn(language: Language) {
  const file = new URL(`../../content/i18n/${TAGS[language]}.json`, import.meta.url);
  return speak(JSON.parse(readFileSync(file, 'utf8')) as Words, language);
}

/** Stops a build when a diagram cannot be drawn: Astro only logs what a Markdown plugin throws, and leaves the page empty. */
export function sequences(): AstroIntegration {
  return {
    name: 'msdk-sequences',
    hooks: {
      'astro:config:done': ({ config }) => {
        checkDiagrams(
          LANGUAGES.flatMap((language) => GUIDE_IDS.map((id) => guideFile(id, language)))
            .filter((path) => existsSync(new URL(path, config.root)))
            .map((path) => ({ path, text: readFileSync(new URL(path, config.root), 'utf8') })),
        );
      },
    },
  };
}
