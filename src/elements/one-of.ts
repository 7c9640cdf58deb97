import type { ComplexAttributeConverter } from 'lit';
import { warnOnce } from './warn-once.js';

/** Reads an attribute that takes one of a few words, the first of which is the default and stands for anything else, with a warning. */
export function oneOf<const Word extends string>(attribute: string, words: readonly [Word, ...Word[]]): ComplexAttributeConverter<Word> {
  return {
    fromAttribute(value) {
      const word = words.find((candidate) => candidate === value);
      if (value !== null && !word)
        warnOnce(`${attribute} is taken as "${words[0]}", because it is none of ${words.join(', ')}: ${value.slice(0, 100)}`);
      return word ?? words[0];
    },
  };
}
