import type { ComplexAttributeConverter } from 'lit';

/** Reads an attribute that takes one of a few words, the first of which is the default and stands for anything else. */
export interface OneOf<Word extends string> extends ComplexAttributeConverter<Word> {
  readonly words: readonly Word[];
}

export function oneOf<const Word extends string>(...words: readonly [Word, ...Word[]]): OneOf<Word> {
  return { words, fromAttribute: (value) => words.find((word) => word === value) ?? words[0] };
}
