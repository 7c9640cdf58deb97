import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const sets = {
  logos: require('@iconify-json/logos/icons.json'),
  lucide: require('@iconify-json/lucide/icons.json'),
  'simple-icons': require('@iconify-json/simple-icons/icons.json'),
};

/** The whole `<svg>` of a logo. It is decorative: the provider's name stands beside it as text. @param {import('./sources.mjs').Source} source */
export function drawing(source) {
  const { body, width, height } = lookUp(source.icon);
  const logo = (source.backing ?? '') + painted(body, source);
  const svg = `<svg viewBox="0 0 ${width} ${height}" width="20" height="20" fill="currentColor" aria-hidden="true" focusable="false">${logo}</svg>`;
  return withOwnIds(svg, source.providers[0] ?? 'neutral');
}

function lookUp(icon) {
  const [set, name] = icon.split(':');
  const { icons, aliases, width = 16, height = 16 } = sets[set];
  const found = icons[aliases?.[name]?.parent ?? name];
  if (!found) throw new Error(`@iconify-json/${set} has no icon "${name}" any more: pick another in sources.mjs.`);
  return { width, height, ...found };
}

function painted(body, { color, darkColor, recolor = {}, colors }) {
  let result = colors ? paintedBySubpath(body, colors) : body;
  for (const [drawn, present] of Object.entries(recolor)) result = result.replaceAll(`"${drawn}"`, `"${present}"`);
  if (!color) return result;
  if (!darkColor) return result.replaceAll('"currentColor"', `"${color}"`);
  // A browser without light-dark() ignores the attribute, and the path takes the group's colour.
  return `<g fill="${color}">${result.replaceAll('"currentColor"', `"light-dark(${color},${darkColor})"`)}</g>`;
}

/** After `z` a relative `m` counts from where the subpath began, so the start of each is the sum of the moves up to it. */
function paintedBySubpath(body, colors) {
  const [, data] = /^<path fill="currentColor" d="([^"]+)"\/>$/.exec(body) ?? [];
  const subpaths = data?.match(/m[^m]+/gi) ?? [];
  if (subpaths.length !== colors.length) throw new Error(`${colors.length} colours for ${subpaths.length} subpaths.`);
  let x = 0;
  let y = 0;
  const byColor = new Map();
  for (const [index, subpath] of subpaths.entries()) {
    const [move, letter, right, down] = /^(m)\s*(-?\d*\.?\d+)[\s,]*(-?\d*\.?\d+)/i.exec(subpath) ?? [];
    x = Number(right) + (letter === 'm' ? x : 0);
    y = Number(down) + (letter === 'm' ? y : 0);
    const absolute = `M${round(x)} ${round(y)}${subpath.slice(move.length)}`;
    byColor.set(colors[index], (byColor.get(colors[index]) ?? '') + absolute);
  }
  return [...byColor].map(([color, d]) => `<path fill="${color}" d="${d}"/>`).join('');
}

function round(value) {
  return Number(value.toFixed(3));
}

/** Icons share one shadow root, and with it one space of ids. */
function withOwnIds(svg, provider) {
  const ids = [...svg.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
  return ids.reduce((result, id, index) => result.replaceAll(id, `${provider}-${index + 1}`), svg);
}
