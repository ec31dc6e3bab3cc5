import { find } from '../../components/find.ts';

/**
 * Takes files that are dropped anywhere on the widget, or opened with its button.
 * @param root the widget
 * @param take called with each file
 * @param signal ends the wiring
 */
export function wireFiles(root: HTMLElement, take: (file: File) => void, signal: AbortSignal): void {
  wireChooser(root, take, signal);
  const hasFile = ({ dataTransfer }: DragEvent) => dataTransfer?.types.includes('Files') ?? false;
  const mark = (isDropping: boolean) => root.classList.toggle('dropping', isDropping);
  root.addEventListener(
    'dragover',
    (event) => {
      if (!hasFile(event)) return;
      event.preventDefault();
      mark(true);
    },
    { signal },
  );
  root.addEventListener(
    'dragleave',
    ({ relatedTarget }) => {
      if (!(relatedTarget instanceof Node && root.contains(relatedTarget))) mark(false);
    },
    { signal },
  );
  root.addEventListener(
    'drop',
    (event) => {
      mark(false);
      if (!hasFile(event)) return;
      event.preventDefault();
      const [file] = event.dataTransfer?.files ?? [];
      if (file) take(file);
    },
    { signal },
  );
}

/** The button, which opens the browser's own dialog. */
function wireChooser(root: HTMLElement, take: (file: File) => void, signal: AbortSignal): void {
  const chooser = find(root, 'input[type=file]', HTMLInputElement);
  const button = find(root, 'button.open', HTMLButtonElement);
  button.disabled = false;
  button.addEventListener(
    'click',
    () => {
      chooser.click();
    },
    { signal },
  );
  chooser.addEventListener(
    'change',
    () => {
      const [file] = chooser.files ?? [];
      if (file) take(file);
      // The same file can be opened again.
      chooser.value = '';
    },
    { signal },
  );
}
