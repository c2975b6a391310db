import { Command, Option } from 'commander';
import { chineseHelp } from './chinese-help.ts';
import type { Cli } from './cli.ts';
import { addAuditCommand } from './commands/audit-verify.ts';
import { addCallCommand } from './commands/call.ts';
import { addDemoCommand } from './commands/demo.ts';
import { addExplainCommand } from './commands/explain.ts';
import { addKeysCommand } from './commands/keys-new.ts';
import { addLicenceCommand } from './commands/licence.ts';
import { addPushCommand } from './commands/push.ts';
import { addRatesCommand } from './commands/rates.ts';

const exitCodeList = {
  zh: `退出码: 0 成功；1 被拒绝、已证伪、证照无效或演示未通过；2 无法判定、无法核验；3 供给已接收但有行被退回;
        64 用法有误；69 无法连接；70 内部错误；76 应答不可信`,
  en: `Exit codes: 0 done; 1 refused, disproven, licence not valid, or the demo failed; 2 undecided; 3 delivered, some rows rejected;
            64 usage; 69 unreachable; 70 internal; 76 answer not believed`,
};

export function buildProgram(cli: Cli): Command {
  const { say } = cli;
  const program = new Command('shuqiao')
    .description(say({ zh: '数桥：政务信息资源共享交换', en: 'Shuqiao: sharing of government data' }))
    .addOption(new Option('--lang <lang>', say({ zh: '语言', en: 'language' })).choices(['zh', 'en']))
    .addHelpText('after', `\n${say(exitCodeList)}`);
  addKeysCommand(program, cli);
  addCallCommand(program, cli);
  addPushCommand(program, cli);
  addRatesCommand(program, cli);
  addAuditCommand(program, cli);
  addLicenceCommand(program, cli);
  addExplainCommand(program, cli);
  addDemoCommand(program, cli);
  for (const command of listCommands(program)) localise(command, cli);
  return program;
}

function listCommands(command: Command): Command[] {
  return [command, ...command.commands.flatMap(listCommands)];
}

function localise(command: Command, { lang, say, print, note }: Cli): void {
  command
    .exitOverride()
    .helpOption('-h, --help', say({ zh: '显示帮助', en: 'show help' }))
    .configureOutput({
      writeOut: (text) => print(text.trimEnd()),
      writeErr: (text) => note(text.trimEnd()),
      // Told by reportError, in the right language and with what to type next.
      outputError: () => undefined,
    });
  if (command.commands.length > 0) {
    command.helpCommand('help [command]', say({ zh: '显示某个命令的帮助', en: 'show help for a command' }));
  }
  if (lang === 'zh') command.configureHelp(chineseHelp);
}
