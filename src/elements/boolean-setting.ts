import type { ComplexAttributeConverter } from 'lit';

/** Reads a boolean attribute: being there means yes, but `"false"` means no, as frameworks write it. */
export const booleanAttribute: ComplexAttributeConverter<boolean> = {
  fromAttribute: (value) => value !== null && !saysFalse(value),
};

/** Decorates a boolean `@property` to take the text `"false"` for false: frameworks set properties to what is written for an attribute. */
export function booleanSetting(prototype: object, name: string): void {
  const accessor = Object.getOwnPropertyDescriptor(prototype, name);
  Object.defineProperty(prototype, name, {
    ...accessor,
    set(value: unknown) {
      accessor?.set?.call(this, !!value && !saysFalse(value));
    },
  });
}

function saysFalse(value: unknown): boolean {
  return /^\s*false\s*$/i.test(String(value));
}
