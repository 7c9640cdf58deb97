/** A window that can be closed and that says where it is. */
export class FakeWindow {
  closed = false;
  isFocused = false;
  readonly location: { href: string };

  /** @param sendTo is told of each address that the window is sent to */
  constructor(sendTo: (url: string) => void = () => undefined) {
    let href = 'about:blank';
    this.location = {
      get href() {
        return href;
      },
      set href(url) {
        href = url;
        sendTo(url);
      },
    };
  }

  readonly document = document.implementation.createHTMLDocument();
  focus(): void {
    this.isFocused = true;
  }
  close(): void {
    this.closed = true;
  }
}
