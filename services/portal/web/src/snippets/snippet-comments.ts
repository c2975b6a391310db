import type { Texts } from '../i18n/use-text.ts';
import { KEY_FILE, type SnippetComments } from './snippet-input.ts';

const zh: SnippetComments = {
  what: '按 SQX-1 签名的一次查询（沙箱系统，返回虚构样例）。',
  run: '在本仓库根目录运行：npx tsx ask.mts',
  key: `沙箱系统的私钥从 ${KEY_FILE} 读取，或由环境变量 SHUQIAO_KEY 指定文件。`,
  notVerified: '只显示响应，不验签；需要验签时请用 SDK、Python 或 Java 写法。',
  pinned: '固定网关公钥：其他密钥签发的响应一律不采信（SQX-R84）。',
  der: 'openssl 输出 DER 格式的签名，JWS 需要 r‖s 共 64 字节。',
  bound: '响应与本次请求、本系统、响应正文三者绑定（SQX-R100）。',
};

const en: SnippetComments = {
  what: 'One question signed by SQX-1 (sandbox system, answered with made-up records).',
  run: 'Run in the root of the repository: npx tsx ask.mts',
  key: `The private key of the sandbox system is read from ${KEY_FILE}, or from the file that SHUQIAO_KEY names.`,
  notVerified: 'The answer is shown, not verified; the SDK, Python and Java versions verify it.',
  pinned: 'The gateway’s public key is pinned: an answer signed by any other key is not believed (SQX-R84).',
  der: 'openssl writes a signature in DER; a JWS wants r‖s, 64 bytes.',
  bound: 'The answer is bound to this request, to this system and to these bytes (SQX-R100).',
};

export const snippetComments: Texts<SnippetComments> = { zh, en };
