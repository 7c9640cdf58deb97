// Elements tell each other of changes; these are to stay as they are.
globalThis.BroadcastChannel = class extends EventTarget {
  postMessage() {}
  close() {}
};

/**
 * Gives an element what brings a state of the gallery about, before it is put into the page.
 * @returns once the state is there, or the element has gone
 */
export async function putIntoState(element, { gateway, attributes = {}, properties = {}, content = [], act, isStill }) {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  Object.assign(element, properties);
  if (gateway) element.gateway = gateway;
  element.append(...content.map((each) => each.cloneNode(true)));
  await frame();
  if (isStill) return;
  while (element.isConnected && !isShown(element)) await frame();
  if (!act || !element.isConnected) return;
  void act(element);
  for (let frames = 0; frames < 3; frames++) await frame();
}

/** Whether it has something other than its skeleton to show. */
function isShown({ state, shadowRoot }) {
  return (
    state !== undefined &&
    state !== 'loading' &&
    shadowRoot.querySelector('button, [part~=error], .item') !== null &&
    !shadowRoot.querySelector('[part~=skeleton]')
  );
}

function frame() {
  return new Promise(requestAnimationFrame);
}
