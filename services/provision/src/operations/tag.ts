export const tag = 'provision';

/** Of every operation whose answer is computed from the log. */
export const description = {
  zh: '由已验证的留痕计算，不据部门自报。作答前先读取最新留痕；两秒内读不完则以已读部分作答，behind 为 true。留痕不可信时不给数字（503）。不含个人数据。',
  en: 'Computed from verified evidence, never from what departments declare. The log is read first; if that takes more than two seconds the answer rests on what has been read, and says so by "behind". From a log that does not verify no figure is given (503). Holds no personal data.',
} as const;
