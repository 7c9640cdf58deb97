import { blank, differences, parseDesign } from './design.js';

/** The design that the address holds, so that it can be shared; the blank one where it holds none that can be read. */
export function designFromAddress() {
  if (location.hash.length < 2) return { design: blank };
  const { design, problems } = parseDesign(decode(location.hash.slice(1)));
  return design ? { design } : { design: blank, problems };
}

export function writeAddress(design) {
  const json = JSON.stringify(differences(design));
  const hash = json === '{}' ? '' : `#${encodeURIComponent(json)}`;
  history.replaceState(undefined, '', `${location.pathname}${location.search}${hash}`);
}

function decode(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
