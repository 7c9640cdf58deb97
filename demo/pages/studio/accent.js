import { contrastsOf, prepareContrast } from './contrast.js';
import { problemOf } from './problems.js';

const list = document.getElementById('contrast');
const picker = document.getElementById('pick');
const swatches = new CSSStyleSheet();
document.adoptedStyleSheets.push(swatches);

let asked = 0;
const ready = prepareContrast(document.getElementById('probes'));

/** Shows how the widget carries an accent out, in light and in dark, with the contrasts that come of it. */
export async function showAccent(color) {
  const ticket = ++asked;
  await ready;
  const measured = await contrastsOf(problemOf('color', color) ? '' : color);
  if (ticket !== asked) return;
  swatches.replaceSync(
    measured
      .map(
        ({ theme, accent, onAccent, shade }) =>
          `.${theme} .accent { background: ${accent}; color: ${onAccent} } .${theme} .shade { color: ${shade} }`,
      )
      .join('\n'),
  );
  list.replaceChildren(...measured.map(rowOf));
  const [light] = measured;
  if (light) picker.value = hexOf(light.accent);
}

/** @param change called with the colour that is picked */
export function listenToPicker(change) {
  picker.addEventListener('input', () => change(picker.value));
}

function rowOf({ theme, onAccentRatio, shadeRatio }) {
  const row = document.createElement('li');
  row.className = theme;
  row.append(
    sample('accent', 'Button', onAccentRatio, `Text on the accent, ${theme}`),
    sample('shade', 'Link', shadeRatio, `The accent as text, ${theme}`),
  );
  return row;
}

function sample(kind, text, ratio, name) {
  const node = document.createElement('span');
  node.className = kind;
  const grade = ratio >= 7 ? 'AAA' : ratio >= 4.5 ? 'AA' : 'too low';
  node.textContent = `${text} ${(Math.floor(ratio * 10) / 10).toFixed(1)} ${grade}`;
  node.title = name;
  return node;
}

function hexOf(color) {
  const canvas = document.createElement('canvas').getContext('2d');
  canvas.fillStyle = color;
  canvas.fillRect(0, 0, 1, 1);
  return `#${[...canvas.getImageData(0, 0, 1, 1).data.slice(0, 3)].map((byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}
