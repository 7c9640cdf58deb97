/** JSON that an application keeps with an account: the tenant's `user_metadata`. */
export type Metadata = Readonly<Record<string, unknown>>;

/** The kept account's values win; objects are merged in depth, arrays united. */
export function mergeMetadata(kept: Metadata, absorbed: Metadata): Metadata {
  return { ...absorbed, ...kept };
}
