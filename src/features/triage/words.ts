import type { Edition } from '../../components/words.ts';
import type { Table } from '../../decoder/index.ts';
import type { TriageTexts } from '../../triage/index.ts';
import type { PageTexts } from './texts.ts';

/** What every part of the view is made with. */
export interface Words {
  texts: TriageTexts;
  page: PageTexts;
  table: Table;
  edition: Edition;
}
