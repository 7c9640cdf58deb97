import { expect } from '@open-wc/testing';
import { render, type TemplateResult } from 'lit';
import { commonIcons, neutralIcon, rareIcons } from '../../src/elements/icons/generated/common.js';

const first =
  'google-oauth2 facebook apple windowslive github twitter linkedin amazon auth0 email sms google-apps waad adfs office365 sharepoint';
const later =
  'bitbucket box dropbox fitbit instagram line paypal salesforce shopify spotify slack discord soundcloud vkontakte weibo baidu wordpress ' +
  'yahoo twitch thirtysevensignals evernote ad samlp oidc okta pingfederate ip';
const elements = new Set(['svg', 'g', 'path', 'circle', 'rect', 'ellipse', 'defs', 'linearGradient', 'stop']);

function drawn(icon: TemplateResult): SVGSVGElement {
  const box = document.createElement('div');
  render(icon, box);
  expect(box.childElementCount).to.equal(1);
  const svg = box.firstElementChild;
  if (!(svg instanceof SVGSVGElement)) throw new TypeError(`not a drawing: ${box.innerHTML}`);
  return svg;
}

async function allIcons(): Promise<ReadonlyMap<string, TemplateResult>> {
  const loaded = [...rareIcons].map(async ([provider, load]) => [provider, (await load()).icon] as const);
  return new Map([...commonIcons, ['neutral', neutralIcon], ...(await Promise.all(loaded))]);
}

describe('provider logos', () => {
  let icons: ReadonlyMap<string, TemplateResult>;
  before(async () => void (icons = await allIcons()));

  it('come at once for the common providers', () => {
    expect([...commonIcons.keys()]).to.have.members(first.split(' '));
  });

  it('come on demand for the rarer ones', () => {
    expect([...rareIcons.keys()]).to.have.members(later.split(' '));
  });

  it('are decorative, and of one size until a style sheet says otherwise', () => {
    for (const [provider, icon] of icons) {
      const svg = drawn(icon);
      const names = ['aria-hidden', 'focusable', 'width', 'height'];
      expect(
        names.map((name) => svg.getAttribute(name)),
        provider,
      ).to.deep.equal(['true', 'false', '20', '20']);
    }
  });

  it('are plain drawings: no script, style, event or reference to anything outside', () => {
    for (const [provider, icon] of icons) {
      const svg = drawn(icon);
      for (const element of [svg, ...svg.querySelectorAll('*')]) {
        expect(elements, provider).to.include(element.localName);
        for (const { name, value } of element.attributes) {
          expect(name, provider).not.to.match(/^on|href|style|class|src/);
          if (value.includes('url(')) expect(value, provider).to.match(/^url\(#[a-z\d-]+\)$/);
        }
      }
    }
  });

  it('find their gradients by ids that no other icon has', () => {
    const ids = [...new Set(icons.values())].flatMap((icon) => [...drawn(icon).querySelectorAll('[id]')].map(({ id }) => id));
    expect(new Set(ids).size).to.equal(ids.length);
    for (const [provider, icon] of icons) {
      const svg = drawn(icon);
      for (const [, id] of svg.outerHTML.matchAll(/url\(#(.+?)\)/g)) expect(svg.querySelector(`#${id}`), provider).to.exist;
    }
  });

  it('keep within their box', () => {
    for (const [provider, icon] of icons) {
      const svg = drawn(icon);
      document.body.append(svg);
      const { x, y, width, height } = svg.getBBox();
      const { width: right, height: bottom } = svg.viewBox.baseVal;
      svg.remove();
      // Curves overshoot the grid by a hair in some of the originals.
      expect(Math.min(x, y, right - x - width, bottom - y - height) / right, provider).to.be.greaterThan(-0.01);
    }
  });

  it('have the colours of their brands', () => {
    const fills = (provider: string): (string | null)[] => {
      const icon = icons.get(provider);
      return icon ? [...drawn(icon).querySelectorAll('path')].map((path) => path.getAttribute('fill')) : [];
    };
    expect(fills('google-oauth2')).to.deep.equal(['#4285f4', '#34a853', '#fbbc05', '#eb4335']);
    expect(fills('windowslive')).to.deep.equal(['#f25022', '#7fba00', '#00a4ef', '#ffb900']);
    expect(fills('slack')).to.deep.equal(['#e01e5a', '#36c5f0', '#2eb67d', '#ecb22e']);
    expect(fills('amazon')).to.deep.equal(['#f90', 'currentColor']);
    for (const black of ['apple', 'github', 'twitter']) expect(fills(black)).to.deep.equal(['currentColor']);
    expect(fills('paypal')).to.deep.equal(['light-dark(#002991,#fff)']);
  });
});
