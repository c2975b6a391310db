import { bigint, customType, text } from 'drizzle-orm/pg-core';

/** Integers up to 2^53 − 1: epoch milliseconds, counters, versions. */
export const integer = (name: string) => bigint(name, { mode: 'number' });

export const flag = customType<{ data: boolean; driverData: number | string }>({
  dataType: () => 'bigint',
  toDriver: (value) => (value ? 1 : 0),
  fromDriver: (value) => Number(value) === 1,
});

/** A JSON value kept as text; queries never look into it. */
export const json = <T>(name: string) =>
  customType<{ data: T; driverData: string }>({
    dataType: () => 'text',
    toDriver: (value) => JSON.stringify(value),
    fromDriver: (value) => JSON.parse(value) as T,
  })(name);

/** A share of 0..1, kept as parts per million. */
export const share = customType<{ data: number; driverData: number | string }>({
  dataType: () => 'bigint',
  toDriver: (value) => Math.round(value * 1_000_000),
  fromDriver: (value) => Number(value) / 1_000_000,
});

/** One of a closed list of words. */
export const word = <T extends string>(name: string) => text(name).$type<T>();
