/** How a boolean attribute is read. `"false"` is false: frameworks write it so. */
export const flag = { fromAttribute: (value: string | null): boolean => value !== null && value !== 'false' };
