/** Which users have let which applications use the Management API in their name. */
export class Consents {
  readonly #given = new Set<string>();

  has(userId: string, clientId: string): boolean {
    return this.#given.has(keyOf(userId, clientId));
  }

  give(userId: string, clientId: string): void {
    this.#given.add(keyOf(userId, clientId));
  }

  clear(): void {
    this.#given.clear();
  }
}

function keyOf(userId: string, clientId: string): string {
  return JSON.stringify([userId, clientId]);
}
