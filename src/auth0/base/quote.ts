/** What the tenant or a page said, for a message: short, and without the tokens that it may quote. */
export function quote(said: string): string {
  return said
    .slice(0, 2000)
    .replace(/\beyJ[\w.-]+/g, '[token]')
    .slice(0, 300);
}
