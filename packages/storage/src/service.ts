/** The services that own a database; each has its own SQLite file or PostgreSQL schema. */
export const services = ['catalogue', 'exchange', 'provision', 'licence', 'portal'] as const;

export type Service = (typeof services)[number];
