/** `resources 信息资源` → the title of `resources` in the page's words, else what the tag itself says. */
export function toTagTitle(tag: string, titles: Readonly<Record<string, string>>): string {
  const [latin = tag] = tag.match(/^[\x20-\x7e]+/) ?? [];
  return titles[latin.trim()] ?? tag;
}
