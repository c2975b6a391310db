const titles: Readonly<Record<string, string>> = {
  'Usage:': '用法:',
  'Options:': '选项:',
  'Arguments:': '参数:',
  'Commands:': '命令:',
};

/** Commander knows its own words in English only. */
export const chineseHelp = {
  styleTitle: (title: string): string => titles[title] ?? title,
  styleUsage: (usage: string): string => usage.replace('[options]', '[选项]').replace('[command]', '[命令]'),
  styleOptionDescription: (text: string): string =>
    text.replace('(choices: ', '(可选: ').replace('(default: ', '(默认: ').replace(', default: ', ', 默认: '),
};
