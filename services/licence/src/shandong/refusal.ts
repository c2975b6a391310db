/**
 * 状态码 of the interface as run in Shandong. Described from published client code, not from an official text
 * (standards.md §4.4): to be held against GB/T 36906-2018 and DB3704/T 0042-2024 before anyone claims conformity.
 */
export const STATUS_MESSAGES = {
  0: '成功',
  10: '未查询到证照',
  11: '身份验证失败',
  12: '必填参数为空',
  13: '证照类型未发布',
  21: '证照已废止或注销',
  22: '证照已过期',
  23: '证照受限',
  99: '其他错误',
  100: '无该证照类型的使用权限',
  101: '证照状态配置有误',
  102: '参数值不正确',
  103: '持证主体代码类型不正确',
  113: '证照类型代码不正确',
} as const;

export type ShandongStatus = keyof typeof STATUS_MESSAGES;

/** An answer without data. The message says what the code alone would leave open; it repeats no value. */
export class ShandongRefusal extends Error {
  readonly status: Exclude<ShandongStatus, 0>;

  constructor(status: Exclude<ShandongStatus, 0>, detail?: string) {
    super(detail === undefined ? STATUS_MESSAGES[status] : `${STATUS_MESSAGES[status]}：${detail}`);
    this.name = 'ShandongRefusal';
    this.status = status;
  }
}
