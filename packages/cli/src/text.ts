export type Language = 'zh' | 'en';

/** What is shown to a person, in both languages. */
export interface Text {
  readonly zh: string;
  readonly en: string;
}
