export interface Random {
  /** In [0, 1). */
  next(): number;
  /** An integer in [0, limit). */
  below(limit: number): number;
  /** An integer from min to max, both included. */
  between(min: number, max: number): number;
  chance(probability: number): boolean;
  /** Throws RangeError for an empty list. */
  pick<T>(list: readonly T[]): T;
}

/** FNV-1a, one of four lanes: the lane number is mixed in first. */
function hashLane(text: string, lane: number): number {
  let hash = (2166136261 ^ (lane * 0x9e3779b9)) >>> 0;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 16777619) >>> 0;
  return hash;
}

/** sfc32 (PractRand), seeded from a text, so that every stream has a name. */
function sfc32(seed: string): () => number {
  let a = hashLane(seed, 1);
  let b = hashLane(seed, 2);
  let c = hashLane(seed, 3);
  let counter = hashLane(seed, 4);
  const next = (): number => {
    const t = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + t) | 0;
    return (t >>> 0) / 4294967296;
  };
  for (let i = 0; i < 15; i++) next();
  return next;
}

/** The same seed gives the same stream on every machine: integer arithmetic only. */
export function createRandom(seed: string): Random {
  const next = sfc32(seed);
  const below = (limit: number) => Math.floor(next() * limit);
  return {
    next,
    below,
    between: (min, max) => min + below(max - min + 1),
    chance: (probability) => next() < probability,
    pick(list) {
      const chosen = list[below(list.length)];
      if (chosen === undefined) throw new RangeError('nothing to pick from');
      return chosen;
    },
  };
}

export function pickWeighted<T extends { weight: number }>(random: Random, list: readonly T[]): T {
  let left = random.next() * list.reduce((sum, each) => sum + each.weight, 0);
  const chosen = list.find((each) => {
    left -= each.weight;
    return left < 0;
  });
  return chosen ?? random.pick(list);
}
