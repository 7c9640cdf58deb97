/** Whether it is the level of a heading in HTML. */
export function isHeadingLevel(value: number): boolean {
  return Number.isInteger(value) && value >= 1 && value <= 6;
}
