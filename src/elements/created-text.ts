import { text } from '../localization/list-text.js';

/**
 * When an account was created, by month and year; empty if that is not known.
 * @param language BCP 47 tag
 */
export function createdText({ createdAt }: { readonly createdAt?: string }, language: string): string {
  const date = new Date(createdAt ?? NaN);
  if (Number.isNaN(date.getTime())) return '';
  return text('created', new Intl.DateTimeFormat(language, { year: 'numeric', month: 'long' }).format(date));
}
