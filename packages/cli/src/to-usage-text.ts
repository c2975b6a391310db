import type { CommanderError } from 'commander';
import type { Text } from './text.ts';

const meanings: Readonly<Record<string, string>> = {
  'commander.missingArgument': '缺少参数',
  'commander.optionMissingArgument': '选项缺少取值',
  'commander.missingMandatoryOptionValue': '缺少必需的选项',
  'commander.unknownOption': '没有这个选项',
  'commander.unknownCommand': '没有这个命令',
  'commander.excessArguments': '参数过多',
  'commander.invalidArgument': '取值无效',
};

/** What is wrong with a command line, from commander's error. */
export function toUsageText({ code, message }: CommanderError): Text {
  const [, quoted = ''] = /'([^']*)'/.exec(message) ?? [];
  const zh = meanings[code] ?? '用法有误';
  return { zh: quoted ? `${zh}:${quoted}` : zh, en: message.replace(/^error: /, '') };
}
