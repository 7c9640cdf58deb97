/** A browser of any make, as far as journeys need one: a window in front, and hands on its mouse and keys. */
export interface Engine {
  open(url: string): Promise<void>;
  url(): Promise<string>;
  back(): Promise<void>;
  /** The value of an expression in the window in front. */
  evaluate(expression: string): Promise<unknown>;
  /** Clicks where a user would the element that an expression names. */
  click(expression: string): Promise<void>;
  press(key: 'Tab' | 'Enter' | 'Escape'): Promise<void>;
  /** All windows, by any name that stays. */
  windows(): Promise<readonly string[]>;
  bringToFront(window: string): Promise<void>;
  close(): Promise<void>;
}
