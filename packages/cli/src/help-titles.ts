const titles: Readonly<Record<string, string>> = {
  'Usage:': '用法:',
  'Options:': '选项:',
  'Global Options:': '全局选项:',
  'Arguments:': '参数:',
  'Commands:': '命令:',
};

/** Commander knows its headings in English only. */
export const toChineseTitle = (title: string): string => titles[title] ?? title;
