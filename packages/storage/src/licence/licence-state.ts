import type { ActRule } from '@shuqiao/domain/licence/act-table';

/** 01 有效 02 暂扣 03 撤销 04 注销 05 失效 06 办理转出 07 吊销 99 其他. */
export type LicenceState = ActRule['to'];
