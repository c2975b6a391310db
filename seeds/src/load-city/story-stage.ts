/** What the loader needs of services whose time it may move: only a gateway that runs on a story clock has it. */
export interface StoryStage {
  /** The load itself, epoch milliseconds: every simulated time lies before it. */
  readonly untilMs: number;
  /** Moves clock and services on to a later time; an earlier one changes nothing. */
  moveTo(atMs: number): Promise<void>;
  /** From now on the real time. */
  end(): Promise<void>;
}
