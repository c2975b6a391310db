/** One line for the person who started the process. */
export type Say = (line: string) => void;
