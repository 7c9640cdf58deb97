import { parseDesign } from './design.js';

/** @param use called with a design that has been read without a problem */
export function prepareImport(use) {
  const dialog = document.getElementById('importing');
  const text = document.getElementById('json');
  const problems = document.getElementById('json-problems');

  document.getElementById('import').addEventListener('click', () => {
    show([]);
    dialog.showModal();
    text.select();
  });
  document.getElementById('import-cancel').addEventListener('click', () => dialog.close());
  document.getElementById('import-form').addEventListener('submit', (event) => {
    event.preventDefault();
    const { design, problems: found = [] } = parseDesign(text.value);
    show(found);
    if (!design) return text.focus();
    dialog.close();
    use(design);
  });

  function show(found) {
    text.setAttribute('aria-invalid', String(found.length > 0));
    problems.replaceChildren(
      ...found.map((sentence) => {
        const line = document.createElement('p');
        line.textContent = sentence;
        return line;
      }),
    );
  }
}
