import { expect } from '@open-wc/testing';
import { AccountLinkPage } from '../support/account-link-page.js';
import { adaGoogle, adaWith } from '../support/accounts.js';

const dot = 'data:image/svg+xml,%3Csvg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/%3E';

/** A list with one identity whose picture the tenant knows. */
async function openWith(picture: string, pictures: boolean) {
  const page = await AccountLinkPage.openList(adaWith({ ...adaGoogle, profile: { ...adaGoogle.profile, picture } }), { pictures });
  const images = [...(page.element.shadowRoot?.querySelectorAll<HTMLImageElement>('img.picture') ?? [])];
  return { page, images };
}

describe('pictures in <account-link>', () => {
  it('are fetched from nobody unless the page asks for them', async () => {
    expect((await openWith(dot, false)).images).to.deep.equal([]);
  });

  it('stand in their row, and tell their server no address', async () => {
    const { images } = await openWith(dot, true);
    expect(images.map(({ alt, referrerPolicy }) => [alt, referrerPolicy])).to.deep.equal([['', 'no-referrer']]);
  });

  it('give way to the logo if they cannot be had', async () => {
    const { images } = await openWith('data:image/png,broken', true);
    const [image] = images;
    if (image && !image.hidden) await new Promise((resolve) => image.addEventListener('error', resolve, { once: true }));
    expect(image?.checkVisibility()).to.equal(false);
  });

  for (const address of ['javascript:alert(1)', 'data:text/html,<b>', 'blob:x']) {
    it(`have no address such as ${address}`, async () => {
      expect((await openWith(address, true)).images).to.deep.equal([]);
    });
  }
});
