import { text } from '../localization/list-text.js';
import { hasTimeWords } from '../localization/time-words.js';

/**
 * When an account was created, by month and year; empty if that is not known.
 * @param language BCP 47 tag
 */
export function createdText({ createdAt }: { readonly createdAt?: string }, language: string): string {
  const date = new Date(createdAt ?? NaN);
  if (Number.isNaN(date.getTime())) return '';
  const month = hasTimeWords(language) ? 'long' : '2-digit';
  return text('created', new Intl.DateTimeFormat(language, { year: 'numeric', month }).format(date));
}
