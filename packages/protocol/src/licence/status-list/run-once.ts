export type RunOnce<T> = (name: string, start: () => Promise<T>) => Promise<T>;

/** Those who ask for the same while it is under way get the same answer. */
export function createRunOnce<T>(): RunOnce<T> {
  const running = new Map<string, Promise<T>>();
  return (name, start) => {
    const underWay = running.get(name);
    if (underWay) return underWay;
    const started = start().finally(() => running.delete(name));
    running.set(name, started);
    return started;
  };
}
