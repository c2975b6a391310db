/** Runs once for all who wait for it; after a failure the next one tries again. */
export function createOpenOnce(open: () => Promise<void>): () => Promise<void> {
  let opening: Promise<void> | undefined;
  return () => {
    opening ??= open().catch((error: unknown) => {
      opening = undefined;
      throw error;
    });
    return opening;
  };
}
