import { expect, fixture, html } from '@open-wc/testing';
import { type TemplateResult } from 'lit';
import '../../src/define.js';

/** Places whose width is that of their content, or shares it out by content. */
const places: Record<string, (widget: HTMLElement) => TemplateResult> = {
  'an open dialog': (widget) => html`<dialog open>${widget}</dialog>`,
  'an open popover': (widget) => html`<div popover="manual" id="popover">${widget}</div>`,
  'a table cell': (widget) =>
    html`<table>
      <tr>
        <td>${widget}</td>
      </tr>
    </table>`,
  'a float': (widget) => html`<div style="float: inline-start">${widget}</div>`,
  'an inline block': (widget) => html`<div style="display: inline-block">${widget}</div>`,
  'a box that fits its content': (widget) => html`<div style="inline-size: fit-content">${widget}</div>`,
  'a box of the least width': (widget) => html`<div style="inline-size: min-content">${widget}</div>`,
  'a grid that centres': (widget) => html`<div style="display: grid; place-items: center">${widget}</div>`,
  'a flex row': (widget) => html`<div style="display: flex">${widget}</div>`,
  'a flex column that centres': (widget) => html`<div style="display: flex; flex-direction: column; align-items: center">${widget}</div>`,
  'an absolutely placed box': (widget) => html`<div style="position: absolute">${widget}</div>`,
  'the starter page of create-vite': (widget) =>
    html`<div style="display: flex; place-items: center; min-height: 100vh">
      <div style="max-width: 1280px; margin: 0 auto; padding: 2rem; text-align: center">${widget}</div>
    </div>`,
  'text, as an inline block itself': (widget) => html`<p>Before <span>${asInlineBlock(widget)}</span></p>`,
  'a vertical page': (widget) => html`<div style="writing-mode: vertical-rl"><div style="float: inline-start">${widget}</div></div>`,
};

function asInlineBlock(widget: HTMLElement): HTMLElement {
  widget.style.display = 'inline-block';
  return widget;
}

async function place(tag: 'account-link' | 'account-link-prompt', into: (widget: HTMLElement) => TemplateResult): Promise<DOMRect> {
  const widget = document.createElement(tag);
  if (tag === 'account-link') widget.setAttribute('demo', '');
  const box = await fixture(html`<div style="min-block-size: 1px">${into(widget)}</div>`);
  box.querySelector<HTMLElement>('#popover')?.showPopover();
  await widget.updateComplete;
  return widget.getBoundingClientRect();
}

for (const tag of ['account-link', 'account-link-prompt'] as const) {
  describe(`the width of <${tag}>`, () => {
    for (const [name, into] of Object.entries(places)) {
      it(`is enough to be used in ${name}`, async () => {
        const { width, height } = await place(tag, into);
        expect(name === 'a vertical page' ? height : width).to.be.within(300, 800);
      });
    }

    it('is that of a block that it has to itself', async () => {
      const { width } = await place(tag, (widget) => html`<div style="inline-size: 700px">${widget}</div>`);
      expect(width).to.equal(700);
    });

    for (const narrow of ['float: inline-start', 'display: inline-block', 'inline-size: fit-content', 'display: flex', 'display: grid']) {
      it(`is not more than there is, in 260 pixels with ${narrow}`, async () => {
        const { width } = await place(
          tag,
          (widget) => html`<div style="inline-size: 260px"><div style="max-inline-size: 100%; ${narrow}">${widget}</div></div>`,
        );
        expect(width).to.be.within(190, 260);
      });
    }
  });
}

describe('a host that is hidden', () => {
  it('until it is found keeps its place for the browser’s search', async () => {
    const widget = await fixture<HTMLElement>(html`<account-link demo hidden="until-found"></account-link>`);
    const { display, contentVisibility } = getComputedStyle(widget);
    expect([display, contentVisibility]).to.deep.equal(['block', 'hidden']);
  });

  for (const value of ['', 'hidden', 'true']) {
    it(`by hidden="${value}" takes no place`, async () => {
      const widget = await fixture<HTMLElement>(html`<account-link demo hidden=${value}></account-link>`);
      expect(getComputedStyle(widget).display).to.equal('none');
    });
  }

  it('as a popover of its own shows when it is opened', async () => {
    const widget = await fixture<HTMLElement>(html`<account-link demo popover="manual"></account-link>`);
    expect(getComputedStyle(widget).display).to.equal('none');
    widget.showPopover();
    expect(widget.getBoundingClientRect().width).to.be.within(300, 800);
  });
});
