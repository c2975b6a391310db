/** A synthetic enterprise, valid against contract 102001-000001@1.0.0. */
export const enterprise = {
  TYSHXYDM: '91371000MAT000018Y',
  QYMC: '示例科技有限公司',
  FDDBR: '张三丰',
  ZCZB: 500,
  CLRQ: '20180301',
  QYLXDM: '1130',
  HYDM: 'I6510',
  ZS: '威海市环翠区示例路1号',
  DJJG: '市工商局',
  DJZT: '存续',
};
