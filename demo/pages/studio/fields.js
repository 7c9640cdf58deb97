import { get } from './design.js';
import { problemOf } from './problems.js';

/** Ties the fields of the page to a design: each has a place in it for a name, such as `properties.radius`. */
export class Fields {
  #controls = [...document.querySelectorAll('[data-path] [name], header [name]')];
  #change;

  /** @param change called with the path and the value of what the user has changed */
  constructor(change) {
    this.#change = change;
    for (const control of this.#controls) control.addEventListener('input', () => this.#read(control));
  }

  show(design) {
    for (const control of this.#controls) this.#write(control, get(design, control.name));
    for (const node of document.querySelectorAll('[data-only]')) node.hidden = node.dataset.only !== design.element;
  }

  #read(control) {
    const value = control.type === 'checkbox' ? control.checked : control.type === 'number' ? Number(control.value) : control.value;
    this.#change(control.name, control.tagName === 'TEXTAREA' ? value : typeof value === 'string' ? value.trim() : value);
  }

  #write(control, value) {
    if (control.type === 'checkbox') control.checked = value;
    else if (control.type === 'radio') control.checked = control.value === value;
    // Not while the user is at it: spaces at the end are trimmed, and the caret would jump.
    else if (control.value.trim() !== String(value).trim()) control.value = value;
    showProblem(control, problemOf(control.name, value));
  }
}

/** Says at a field what is wrong with its value, to everybody; an empty text says that nothing is. */
export function showProblem(control, text) {
  const field = control.closest('.field');
  if (!field) return;
  const hint = field.querySelector('.hint');
  let problem = field.querySelector('.problem');
  if (!problem) {
    problem = document.createElement('p');
    problem.className = 'problem';
    problem.id = `${control.id}-problem`;
    field.append(problem);
  }
  if (problem.textContent !== text) problem.textContent = text;
  control.setAttribute('aria-invalid', String(text !== ''));
  const descriptions = [text && problem.id, hint?.id].filter(Boolean);
  if (descriptions.length) control.setAttribute('aria-describedby', descriptions.join(' '));
  else control.removeAttribute('aria-describedby');
}
