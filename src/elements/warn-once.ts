const warned = new Set<string>();

/** Tells a developer of a mistake in the page, once for each text. */
export function warnOnce(text: string): void {
  if (warned.has(text)) return;
  warned.add(text);
  console.warn(text);
}
