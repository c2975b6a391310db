// Generated from schemas/resources/*.json; do not edit.
/**
 * 各信息资源的记录。Records by resource code.
 */
export interface ResourceRecords {
  '101001/000001': {
    /**
     * 公民身份号码
     */
    GMSFHM: string;
    /**
     * 姓名
     */
    XM: string;
  };
  '101001/000002': {
    /**
     * 公民身份号码
     */
    GMSFHM: string;
    /**
     * 姓名
     */
    XM: string;
    /**
     * 性别代码
     */
    XBDM: '0' | '1' | '2' | '9';
    /**
     * 民族代码
     */
    MZDM?: string;
    /**
     * 出生日期
     */
    CSRQ: string;
    /**
     * 户籍行政区划代码
     */
    HJXZQHDM:
      '371000' | '371001' | '371002' | '371003' | '371071' | '371072' | '371073' | '371082' | '371083';
    /**
     * 户籍地址
     */
    HJDZ?: string;
    /**
     * 注销标识
     */
    ZXBS: '0' | '1';
  };
  '101001/000003': {
    /**
     * 公民身份号码
     */
    GMSFHM: string;
    /**
     * 姓名
     */
    XM: string;
    /**
     * 居住证编号
     */
    JZZBH: string;
    /**
     * 居住地址
     */
    JZDZ?: string;
    /**
     * 有效期至
     */
    YXQZ: string;
  };
  '101002/000001': {
    /**
     * 出生医学证明编号
     */
    CSYXZMBH: string;
    /**
     * 新生儿姓名
     */
    XSEXM: string;
    /**
     * 出生日期
     */
    CSRQ: string;
    /**
     * 母亲公民身份号码
     */
    MQGMSFHM: string;
    /**
     * 父亲公民身份号码
     */
    FQGMSFHM?: string;
    /**
     * 接生机构
     */
    JSJG: string;
  };
  '101002/000002': {
    /**
     * 公民身份号码
     */
    GMSFHM: string;
    /**
     * 姓名
     */
    XM: string;
    /**
     * 死亡日期
     */
    SWRQ: string;
    /**
     * 死亡证明编号
     */
    SWZMBH: string;
  };
  '101003/000001': {
    /**
     * 男方公民身份号码
     */
    NFGMSFHM: string;
    /**
     * 女方公民身份号码
     */
    NVFGMSFHM: string;
    /**
     * 登记类型
     */
    DJLX: '1' | '2' | '3';
    /**
     * 登记日期
     */
    DJRQ: string;
    /**
     * 登记机关
     */
    DJJG: string;
    /**
     * 证书编号
     */
    ZSBH?: string;
  };
  '102001/000001': {
    /**
     * 统一社会信用代码
     */
    TYSHXYDM: string;
    /**
     * 企业名称
     */
    QYMC: string;
    /**
     * 法定代表人
     */
    FDDBR: string;
    /**
     * 注册资本
     */
    ZCZB?: number;
    /**
     * 成立日期
     */
    CLRQ: string;
    /**
     * 经营期限(截止日期)
     */
    JYQX?: string;
    /**
     * 企业类型代码
     */
    QYLXDM: string;
    /**
     * 行业代码
     */
    HYDM?: string;
    /**
     * 住所
     */
    ZS: string;
    /**
     * 登记机关
     */
    DJJG: string;
    /**
     * 登记状态
     */
    DJZT: string;
  };
  '102001/000002': {
    /**
     * 统一社会信用代码
     */
    TYSHXYDM: string;
    /**
     * 字号名称
     */
    ZHMC?: string;
    /**
     * 经营者姓名
     */
    JYZXM: string;
    /**
     * 经营场所
     */
    JYCS: string;
    /**
     * 经营范围
     */
    JYFW: string;
    /**
     * 核准日期
     */
    HZRQ: string;
    /**
     * 登记状态
     */
    DJZT: string;
  };
  '102001/000003': {
    /**
     * 统一社会信用代码
     */
    TYSHXYDM: string;
    /**
     * 变更事项
     */
    BGSX?: string;
    /**
     * 变更前内容
     */
    BGQ?: string;
    /**
     * 变更后内容
     */
    BGH?: string;
    /**
     * 变更日期
     */
    BGRQ?: string;
    /**
     * 注销日期
     */
    ZXRQ?: string;
    /**
     * 吊销日期
     */
    DXRQ?: string;
  };
  '102002/000001': {
    /**
     * 统一社会信用代码
     */
    TYSHXYDM: string;
    /**
     * 机构名称
     */
    JGMC: string;
    /**
     * 法定代表人
     */
    FDDBR?: string;
    /**
     * 举办单位
     */
    JBDW?: string;
    /**
     * 开办资金
     */
    KBZJ?: number;
    /**
     * 有效期至
     */
    YXQZ?: string;
  };
  '102003/000001': {
    /**
     * 统一社会信用代码
     */
    TYSHXYDM: string;
    /**
     * 社会组织名称
     */
    ZZMC: string;
    /**
     * 法定代表人
     */
    FDDBR?: string;
    /**
     * 社会组织类型
     */
    ZZLX: string;
    /**
     * 注册资金
     */
    ZCZJ?: number;
    /**
     * 业务主管单位
     */
    YWZGDW?: string;
    /**
     * 成立日期
     */
    CLRQ: string;
  };
  '103001/000001': {
    /**
     * 地址编码
     */
    DZBM: string;
    /**
     * 地址全称
     */
    DZQC: string;
    /**
     * 行政区划代码
     */
    XZQHDM: string;
    /**
     * 经度
     */
    JD?: number;
    /**
     * 纬度
     */
    WD?: number;
  };
  '103001/000002': {
    /**
     * 图层名称
     */
    TCMC: string;
    /**
     * 服务地址
     */
    FWDZ: string;
    /**
     * 坐标系
     */
    ZBX: string;
    /**
     * 版本日期
     */
    BBRQ: string;
  };
  '104001/000001': {
    /**
     * 行政许可决定书文号
     */
    XKJDSWH: string;
    /**
     * 行政相对人名称
     */
    XDRMC: string;
    /**
     * 行政相对人代码
     */
    XDRDM: string;
    /**
     * 许可类别
     */
    XKLB: string;
    /**
     * 许可内容
     */
    XKNR: string;
    /**
     * 许可决定日期
     */
    XKJDRQ: string;
    /**
     * 有效期至
     */
    YXQZ?: string;
    /**
     * 许可机关
     */
    XKJG: string;
    /**
     * 许可机关统一社会信用代码
     */
    XKJGDM: string;
  };
  '104001/000002': {
    /**
     * 行政处罚决定书文号
     */
    CFJDSWH: string;
    /**
     * 行政相对人名称
     */
    XDRMC: string;
    /**
     * 行政相对人代码
     */
    XDRDM: string;
    /**
     * 违法事实
     */
    WFSS: string;
    /**
     * 处罚依据
     */
    CFYJ: string;
    /**
     * 处罚类别
     */
    CFLB: string;
    /**
     * 罚款金额
     */
    FKJE?: number;
    /**
     * 处罚决定日期
     */
    CFJDRQ: string;
    /**
     * 处罚机关
     */
    CFJG: string;
  };
  '104001/000003': {
    /**
     * 主体名称
     */
    ZTMC: string;
    /**
     * 主体代码
     */
    ZTDM: string;
    /**
     * 名单类型
     */
    MDLX: string;
    /**
     * 列入原因
     */
    LRYY: string;
    /**
     * 列入日期
     */
    LRRQ: string;
    /**
     * 移出日期
     */
    YCRQ?: string;
    /**
     * 认定机关
     */
    RDJG: string;
  };
  '104001/000004': {
    /**
     * 单位名称
     */
    DWMC: string;
    /**
     * 单位代码
     */
    DWDM: string;
    /**
     * 失信类型
     */
    SXLX: string;
    /**
     * 文书号
     */
    WSH?: string;
    /**
     * 发生日期
     */
    FSRQ: string;
    /**
     * 整改状态
     */
    ZGZT: string;
  };
  '105001/000001': {
    /**
     * 电子证照标识
     */
    ZZBS: string;
    /**
     * 证照名称
     */
    ZZMC: string;
    /**
     * 证照类型代码
     */
    ZZLXDM: string;
    /**
     * 证照编号
     */
    ZZBH: string;
    /**
     * 持证主体
     */
    CZZT: string;
    /**
     * 持证主体代码
     */
    CZZTDM: string;
    /**
     * 证照颁发机构
     */
    ZZBFJG: string;
    /**
     * 证照有效期截止日期
     */
    ZZYXQJZRQ?: string;
    /**
     * 证照状态
     */
    ZZZT: '01' | '02' | '03' | '04' | '05' | '06' | '07' | '99';
  };
  '105001/000002': {
    /**
     * 电子证照标识
     */
    ZZBS: string;
    /**
     * 统一社会信用代码
     */
    TYSHXYDM: string;
    /**
     * 企业名称
     */
    QYMC: string;
    /**
     * 法定代表人
     */
    FDDBR?: string;
    /**
     * 经营范围
     */
    JYFW?: string;
    /**
     * 登记日期
     */
    DJRQ?: string;
    /**
     * OFD版式文件
     */
    OFDWJ?: string;
  };
  '105001/000003': {
    /**
     * 电子证照标识
     */
    ZZBS: string;
    /**
     * 公民身份号码
     */
    GMSFHM: string;
    /**
     * 姓名
     */
    XM: string;
    /**
     * 有效期至
     */
    YXQZ: string;
  };
  '105001/000004': {
    /**
     * 电子证照标识
     */
    ZZBS: string;
    /**
     * 不动产权证号
     */
    BDCQZH: string;
    /**
     * 不动产单元号
     */
    BDCDYH: string;
    /**
     * 权利人
     */
    QLR: string;
    /**
     * 坐落
     */
    ZL: string;
    /**
     * OFD版式文件
     */
    OFDWJ?: string;
  };
  '201001/000001': {
    /**
     * 事项编码
     */
    SXBM: string;
    /**
     * 办件编号
     */
    BJBH: string;
    /**
     * 申请人
     */
    SQR: string;
    /**
     * 申请人代码
     */
    SQRDM: string;
    /**
     * 受理时间
     */
    SLSJ: string;
    /**
     * 办结时间
     */
    BJSJ?: string;
    /**
     * 办结结果
     */
    BJJG?: string;
  };
  '201002/000001': {
    /**
     * 报装编号
     */
    BZBH: string;
    /**
     * 用户名称
     */
    YHMC: string;
    /**
     * 用户代码
     */
    YHDM: string;
    /**
     * 用户类型
     */
    YHLX: '1' | '2';
    /**
     * 报装地址
     */
    BZDZ: string;
    /**
     * 投资项目统一代码
     */
    XMDM?: string;
    /**
     * 申请日期
     */
    SQRQ: string;
    /**
     * 报装阶段
     */
    BZJD: '01' | '02' | '03' | '04' | '05';
    /**
     * 接通日期
     */
    JTRQ?: string;
  };
  '201002/000002': {
    /**
     * 报装编号
     */
    BZBH: string;
    /**
     * 用户名称
     */
    YHMC: string;
    /**
     * 用户代码
     */
    YHDM: string;
    /**
     * 用户类型
     */
    YHLX: '1' | '2';
    /**
     * 报装地址
     */
    BZDZ: string;
    /**
     * 投资项目统一代码
     */
    XMDM?: string;
    /**
     * 申请日期
     */
    SQRQ: string;
    /**
     * 报装阶段
     */
    BZJD: '01' | '02' | '03' | '04' | '05';
    /**
     * 接通日期
     */
    JTRQ?: string;
  };
  '201002/000003': {
    /**
     * 报装编号
     */
    BZBH: string;
    /**
     * 用户名称
     */
    YHMC: string;
    /**
     * 用户代码
     */
    YHDM: string;
    /**
     * 用户类型
     */
    YHLX: '1' | '2';
    /**
     * 报装地址
     */
    BZDZ: string;
    /**
     * 投资项目统一代码
     */
    XMDM?: string;
    /**
     * 申请日期
     */
    SQRQ: string;
    /**
     * 报装阶段
     */
    BZJD: '01' | '02' | '03' | '04' | '05';
    /**
     * 接通日期
     */
    JTRQ?: string;
  };
  '201002/000004': {
    /**
     * 报装编号
     */
    BZBH: string;
    /**
     * 用户名称
     */
    YHMC: string;
    /**
     * 用户代码
     */
    YHDM: string;
    /**
     * 用户类型
     */
    YHLX: '1' | '2';
    /**
     * 报装地址
     */
    BZDZ: string;
    /**
     * 投资项目统一代码
     */
    XMDM?: string;
    /**
     * 申请日期
     */
    SQRQ: string;
    /**
     * 报装阶段
     */
    BZJD: '01' | '02' | '03' | '04' | '05';
    /**
     * 接通日期
     */
    JTRQ?: string;
  };
  '203001/000001': {
    /**
     * 公民身份号码
     */
    GMSFHM: string;
    /**
     * 姓名
     */
    XM: string;
    /**
     * 参保单位统一社会信用代码
     */
    DWTYSHXYDM?: string;
    /**
     * 险种
     */
    XZ: string;
    /**
     * 参保状态
     */
    CBZT: '1' | '2' | '3';
    /**
     * 缴费基数
     */
    JFJS?: number;
    /**
     * 缴费月数
     */
    JFYS?: number;
  };
  '203001/000002': {
    /**
     * 公民身份号码
     */
    GMSFHM: string;
    /**
     * 姓名
     */
    XM: string;
    /**
     * 救助类别
     */
    JZLB: string;
    /**
     * 救助金额
     */
    JZJE?: number;
    /**
     * 起始年月
     */
    QSNY: string;
    /**
     * 终止年月
     */
    ZZNY?: string;
  };
  '203001/000003': {
    /**
     * 社会保险登记号
     */
    SBDJH: string;
    /**
     * 单位名称
     */
    DWMC: string;
    /**
     * 统一社会信用代码
     */
    TYSHXYDM: string;
    /**
     * 参保登记日期
     */
    CBRQ: string;
    /**
     * 参保人数
     */
    CBRS?: number;
    /**
     * 登记状态
     */
    DJZT: string;
  };
  '204001/000001': {
    /**
     * 许可证编号
     */
    XKZBH: string;
    /**
     * 经营者名称
     */
    JYZMC: string;
    /**
     * 统一社会信用代码
     */
    TYSHXYDM: string;
    /**
     * 主体业态
     */
    ZTYT: string;
    /**
     * 经营项目
     */
    JYXM: string;
    /**
     * 有效期至
     */
    YXQZ: string;
    /**
     * 许可证状态
     */
    ZT: string;
  };
  '204001/000002': {
    /**
     * 许可证号
     */
    XKZH: string;
    /**
     * 企业名称
     */
    QYMC: string;
    /**
     * 统一社会信用代码
     */
    TYSHXYDM: string;
    /**
     * 经营方式
     */
    JYFS: string;
    /**
     * 经营范围
     */
    JYFW: string;
    /**
     * 有效期至
     */
    YXQZ: string;
  };
  '205001/000001': {
    /**
     * 许可证编号
     */
    XKZBH: string;
    /**
     * 单位名称
     */
    DWMC: string;
    /**
     * 统一社会信用代码
     */
    TYSHXYDM: string;
    /**
     * 许可范围
     */
    XKFW: string;
    /**
     * 有效期至
     */
    YXQZ: string;
  };
  '208001/000001': {
    /**
     * 抽查计划编号
     */
    JHBH: string;
    /**
     * 检查对象
     */
    JCDX: string;
    /**
     * 检查对象代码
     */
    JCDXDM: string;
    /**
     * 检查事项
     */
    JCSX: string;
    /**
     * 检查日期
     */
    JCRQ: string;
    /**
     * 检查结果
     */
    JCJG: string;
    /**
     * 检查单位
     */
    JCDW: string;
  };
  '208001/000002': {
    /**
     * 检查对象代码
     */
    JCDXDM: string;
    /**
     * 检查对象名称
     */
    JCDX: string;
    /**
     * 经营场所
     */
    JYCS?: string;
    /**
     * 行业代码
     */
    HYDM?: string;
    /**
     * 监管单位
     */
    JGDW: string;
    /**
     * 信用风险等级
     */
    FXDJ?: 'A' | 'B' | 'C' | 'D';
    /**
     * 名录更新日期
     */
    GXRQ: string;
  };
  '208001/000003': {
    /**
     * 抽查事项编码
     */
    SXBM: string;
    /**
     * 抽查事项名称
     */
    SXMC: string;
    /**
     * 抽查依据
     */
    CCYJ: string;
    /**
     * 抽查主体
     */
    CCZT: string;
    /**
     * 抽查内容
     */
    CCNR: string;
    /**
     * 抽查方式
     */
    CCFS?: string;
    /**
     * 抽查比例
     */
    CCBL?: number;
    /**
     * 抽查频次
     */
    CCPC?: string;
  };
  '209001/000001': {
    /**
     * 投资项目统一代码
     */
    XMDM: string;
    /**
     * 项目名称
     */
    XMMC: string;
    /**
     * 建设单位
     */
    JSDW: string;
    /**
     * 建设单位代码
     */
    JSDWDM: string;
    /**
     * 审批事项
     */
    SPSX: string;
    /**
     * 审批阶段
     */
    SPJD: string;
    /**
     * 办结时间
     */
    BJSJ?: string;
  };
  '211001/000001': {
    /**
     * 许可证编号
     */
    XKZBH: string;
    /**
     * 单位名称
     */
    DWMC: string;
    /**
     * 统一社会信用代码
     */
    TYSHXYDM: string;
    /**
     * 行业代码
     */
    HYDM?: string;
    /**
     * 有效期至
     */
    YXQZ: string;
  };
  '30703710001/000001': {
    /**
     * 文件标题
     */
    WJBT: string;
    /**
     * 发文字号
     */
    FWZH: string;
    /**
     * 发文机关
     */
    FWJG: string;
    /**
     * 成文日期
     */
    CWRQ: string;
    /**
     * 发布日期
     */
    FBRQ: string;
    /**
     * 文件状态
     */
    WJZT: '1' | '2' | '3';
    /**
     * 文件链接
     */
    WJLJ: string;
  };
  '30703710003/000001': {
    /**
     * 投资项目统一代码
     */
    XMDM: string;
    /**
     * 项目名称
     */
    XMMC: string;
    /**
     * 项目单位
     */
    XMDW: string;
    /**
     * 项目单位统一社会信用代码
     */
    TYSHXYDM: string;
    /**
     * 建设地址
     */
    JSDZ?: string;
    /**
     * 总投资
     */
    ZTZ?: number;
    /**
     * 备案日期
     */
    BARQ: string;
  };
  '30703710004/000001': {
    /**
     * 学籍号
     */
    XJH: string;
    /**
     * 姓名
     */
    XM: string;
    /**
     * 公民身份号码
     */
    GMSFHM: string;
    /**
     * 学校名称
     */
    XX: string;
    /**
     * 年级
     */
    NJ?: string;
    /**
     * 学籍状态
     */
    XJZT: string;
  };
  '30703710005/000001': {
    /**
     * 证书编号
     */
    ZSBH: string;
    /**
     * 企业名称
     */
    QYMC: string;
    /**
     * 统一社会信用代码
     */
    TYSHXYDM: string;
    /**
     * 技术领域
     */
    JSLY?: string;
    /**
     * 发证日期
     */
    FZRQ: string;
    /**
     * 有效期至
     */
    YXQZ: string;
  };
  '30703710006/000001': {
    /**
     * 印章编码
     */
    YZBM: string;
    /**
     * 使用单位
     */
    SYDW: string;
    /**
     * 使用单位统一社会信用代码
     */
    TYSHXYDM: string;
    /**
     * 印章类型
     */
    YZLX: string;
    /**
     * 备案日期
     */
    BARQ: string;
    /**
     * 刻制单位
     */
    KZDW: string;
  };
  '30703710006/000002': {
    /**
     * 号牌号码
     */
    HPHM: string;
    /**
     * 号牌种类
     */
    HPZL: string;
    /**
     * 车辆类型
     */
    CLLX: string;
    /**
     * 所有人
     */
    SYR: string;
    /**
     * 所有人证件号
     */
    SYRZJH: string;
    /**
     * 检验有效期至
     */
    YXQZ?: string;
    /**
     * 机动车状态
     */
    ZT: string;
  };
  '30703710006/000003': {
    /**
     * 公民身份号码
     */
    GMSFHM?: string;
    /**
     * 姓名
     */
    XM?: string;
    /**
     * 判决文书号
     */
    PJWSH?: string;
    /**
     * 封存日期
     */
    FCRQ?: string;
  };
  '30703710008/000001': {
    /**
     * 执业证号
     */
    ZYZH: string;
    /**
     * 姓名
     */
    XM: string;
    /**
     * 执业机构
     */
    ZYJG: string;
    /**
     * 执业机构统一社会信用代码
     */
    TYSHXYDM: string;
    /**
     * 执业状态
     */
    ZYZT: string;
  };
  '30703710009/000001': {
    /**
     * 合同编号
     */
    HTBH: string;
    /**
     * 采购项目编号
     */
    XMBH: string;
    /**
     * 采购项目名称
     */
    XMMC: string;
    /**
     * 采购人
     */
    CGR: string;
    /**
     * 采购人统一社会信用代码
     */
    CGRDM: string;
    /**
     * 供应商名称
     */
    GYSMC: string;
    /**
     * 供应商统一社会信用代码
     */
    TYSHXYDM: string;
    /**
     * 合同金额
     */
    HTJE: number;
    /**
     * 合同签订日期
     */
    QDRQ: string;
  };
  '30703710011/000001': {
    /**
     * 不动产单元号
     */
    BDCDYH: string;
    /**
     * 不动产权证号
     */
    BDCQZH: string;
    /**
     * 权利人
     */
    QLR: string;
    /**
     * 权利人证件号
     */
    QLRZJH: string;
    /**
     * 坐落
     */
    ZL: string;
    /**
     * 建筑面积
     */
    JZMJ?: number;
    /**
     * 权利类型
     */
    QLLX: string;
    /**
     * 抵押状态
     */
    DYZT: '0' | '1';
    /**
     * 查封状态
     */
    CFZT: '0' | '1';
  };
  '30703710012/000001': {
    /**
     * 合同编号
     */
    HTBH: string;
    /**
     * 买受人
     */
    MSR: string;
    /**
     * 出卖人
     */
    CMR: string;
    /**
     * 不动产单元号
     */
    BDCDYH: string;
    /**
     * 成交金额
     */
    CJJE: number;
    /**
     * 备案日期
     */
    BARQ: string;
  };
  '30703710012/000002': {
    /**
     * 证书编号
     */
    ZSBH: string;
    /**
     * 企业名称
     */
    QYMC: string;
    /**
     * 统一社会信用代码
     */
    TYSHXYDM: string;
    /**
     * 资质类别
     */
    ZZLB: string;
    /**
     * 资质等级
     */
    ZZDJ: string;
    /**
     * 有效期至
     */
    YXQZ: string;
  };
  '30703710013/000001': {
    /**
     * 许可证号
     */
    XKZH: string;
    /**
     * 建设单位
     */
    JSDW: string;
    /**
     * 项目名称
     */
    XMMC: string;
    /**
     * 建设位置
     */
    JSWZ: string;
    /**
     * 建筑面积
     */
    JZMJ?: number;
    /**
     * 发证日期
     */
    FZRQ: string;
  };
  '30703710014/000001': {
    /**
     * 取水许可证编号
     */
    XKZBH: string;
    /**
     * 取水权人
     */
    QSQR: string;
    /**
     * 取水权人统一社会信用代码
     */
    TYSHXYDM: string;
    /**
     * 取水地点
     */
    QSDD: string;
    /**
     * 水源类型
     */
    SYLX?: '01' | '02' | '99';
    /**
     * 许可取水量
     */
    XKQSL?: number;
    /**
     * 有效期至
     */
    YXQZ: string;
  };
  '30703710015/000001': {
    /**
     * 船舶名
     */
    CBM: string;
    /**
     * 船舶登记号
     */
    CBDJH: string;
    /**
     * 所有人
     */
    SYR: string;
    /**
     * 所有人代码
     */
    SYRDM: string;
    /**
     * 总吨
     */
    ZD?: number;
    /**
     * 有效期至
     */
    YXQZ?: string;
  };
  '30703710016/000001': {
    /**
     * 备案号
     */
    BAH: string;
    /**
     * 统一社会信用代码
     */
    TYSHXYDM: string;
    /**
     * 企业名称
     */
    QYMC: string;
    /**
     * 备案类型
     */
    BALX: '1' | '2';
    /**
     * 投资者名称
     */
    TZZMC: string;
    /**
     * 投资者国别(地区)代码
     */
    TZZGB?: string;
    /**
     * 投资总额
     */
    TZZE?: number;
    /**
     * 币种代码
     */
    BZDM?: string;
    /**
     * 备案日期
     */
    BARQ: string;
  };
  '30703710017/000001': {
    /**
     * 许可证编号
     */
    XKZBH: string;
    /**
     * 单位名称
     */
    DWMC: string;
    /**
     * 统一社会信用代码
     */
    TYSHXYDM: string;
    /**
     * 许可类型
     */
    XKLX: '01' | '02' | '03' | '04' | '99';
    /**
     * 经营场所
     */
    JYCS: string;
    /**
     * 有效期至
     */
    YXQZ: string;
    /**
     * 许可证状态
     */
    ZT: string;
  };
  '30703710020/000001': {
    /**
     * 许可证编号
     */
    XKZBH: string;
    /**
     * 单位名称
     */
    DWMC: string;
    /**
     * 统一社会信用代码
     */
    TYSHXYDM: string;
    /**
     * 体育项目
     */
    TYXM: string;
    /**
     * 经营场所
     */
    JYCS: string;
    /**
     * 有效期至
     */
    YXQZ: string;
  };
  '30703710022/000001': {
    /**
     * 统一社会信用代码
     */
    TYSHXYDM?: string;
    /**
     * 企业名称
     */
    QYMC?: string;
    /**
     * 报告期别
     */
    BGQB?: string;
    /**
     * 指标代码
     */
    ZBDM?: string;
    /**
     * 指标值
     */
    ZBZ?: number;
  };
  '30703710023/000001': {
    /**
     * 许可证编号
     */
    XKZBH: string;
    /**
     * 旅行社名称
     */
    LXSMC: string;
    /**
     * 统一社会信用代码
     */
    TYSHXYDM: string;
    /**
     * 经营范围
     */
    JYFW: string;
    /**
     * 质量保证金
     */
    ZLBZJ?: number;
    /**
     * 发证日期
     */
    FZRQ: string;
    /**
     * 许可证状态
     */
    ZT: string;
  };
  '30703710024/000001': {
    /**
     * 收费项目编码
     */
    SFXMBM: string;
    /**
     * 收费项目名称
     */
    SFXMMC: string;
    /**
     * 收费单位
     */
    SFDW: string;
    /**
     * 收费依据
     */
    SFYJ: string;
    /**
     * 收费标准
     */
    SFBZ: string;
    /**
     * 生效日期
     */
    SXRQ: string;
  };
  '30703710025/000001': {
    /**
     * 设备代码
     */
    SBDM: string;
    /**
     * 使用登记证编号
     */
    DJZBH: string;
    /**
     * 使用单位
     */
    SYDW: string;
    /**
     * 使用单位统一社会信用代码
     */
    TYSHXYDM: string;
    /**
     * 设备种类
     */
    SBZL: string;
    /**
     * 下次检验日期
     */
    XCJYRQ?: string;
  };
  '30703710028/000001': {
    /**
     * 统一社会信用代码
     */
    TYSHXYDM: string;
    /**
     * 纳税人名称
     */
    NSRMC: string;
    /**
     * 年度
     */
    ND: string;
    /**
     * 信用等级
     */
    XYDJ: 'A' | 'B' | 'C' | 'D' | 'M';
  };
  '30703710028/000002': {
    /**
     * 统一社会信用代码
     */
    TYSHXYDM: string;
    /**
     * 税种代码
     */
    SZDM: string;
    /**
     * 税款所属期
     */
    SKSSQ: string;
    /**
     * 实缴金额
     */
    SJJE?: number;
    /**
     * 欠税余额
     */
    QSYE?: number;
  };
  '30703710028/000003': {
    /**
     * 统一社会信用代码
     */
    TYSHXYDM: string;
    /**
     * 纳税人名称
     */
    NSRMC: string;
    /**
     * 主管税务机关
     */
    ZGSWJG: string;
    /**
     * 纳税人资格类型
     */
    NSRZGLX?: '1' | '2';
    /**
     * 登记日期
     */
    DJRQ: string;
    /**
     * 纳税人状态
     */
    NSRZT: string;
  };
  '30703710029/000001': {
    /**
     * 经营许可证编号
     */
    XKZBH: string;
    /**
     * 机构名称
     */
    JGMC: string;
    /**
     * 统一社会信用代码
     */
    TYSHXYDM: string;
    /**
     * 机构类型
     */
    JGLX: '1' | '2';
    /**
     * 注册资本
     */
    ZCZB?: number;
    /**
     * 有效期至
     */
    YXQZ?: string;
    /**
     * 机构状态
     */
    JGZT: string;
  };
  '30703710030/000001': {
    /**
     * 执法证号
     */
    ZFZH: string;
    /**
     * 姓名
     */
    XM: string;
    /**
     * 执法单位
     */
    ZFDW: string;
    /**
     * 执法单位统一社会信用代码
     */
    ZFDWDM: string;
    /**
     * 执法领域
     */
    ZFLY: string;
    /**
     * 执法区域
     */
    ZFQY?: string;
    /**
     * 执法证有效期至
     */
    YXQZ: string;
    /**
     * 执法资格状态
     */
    ZT: string;
  };
  '30703710031/000001': {
    /**
     * 系统编码
     */
    XTBM: string;
    /**
     * 系统名称
     */
    XTMC: string;
    /**
     * 主管单位
     */
    ZGDW: string;
    /**
     * 主管单位统一社会信用代码
     */
    ZGDWDM: string;
    /**
     * 上云状态
     */
    SYZT: '0' | '1' | '2';
    /**
     * 云资源类型
     */
    YZYLX?: string;
    /**
     * 等保等级
     */
    DBDJ?: string;
    /**
     * 上线日期
     */
    SXRQ?: string;
  };
  '30703710033/000001': {
    /**
     * 投资项目统一代码
     */
    XMDM: string;
    /**
     * 项目名称
     */
    XMMC: string;
    /**
     * 建设单位
     */
    JSDW: string;
    /**
     * 抗震设防烈度
     */
    KZSFLD: string;
    /**
     * 地震动峰值加速度
     */
    DZDFZJSD?: number;
    /**
     * 确认书文号
     */
    QRSWH?: string;
    /**
     * 确认日期
     */
    QRRQ: string;
  };
  '30703710034/000001': {
    /**
     * 专利号
     */
    ZLH: string;
    /**
     * 专利名称
     */
    ZLMC: string;
    /**
     * 专利类型
     */
    ZLLX: '1' | '2' | '3';
    /**
     * 专利权人
     */
    ZLQR: string;
    /**
     * 专利权人统一社会信用代码
     */
    TYSHXYDM?: string;
    /**
     * 申请日期
     */
    SQRQ: string;
    /**
     * 授权公告日期
     */
    SQGGRQ: string;
    /**
     * 法律状态
     */
    FLZT: string;
  };
  '30703710036/000001': {
    /**
     * 指标编码
     */
    ZBBM: string;
    /**
     * 指标名称
     */
    ZBMC: string;
    /**
     * 被考核单位
     */
    BKHDW: string;
    /**
     * 被考核单位统一社会信用代码
     */
    BKHDWDM: string;
    /**
     * 考核期
     */
    KHQ: string;
    /**
     * 目标值
     */
    MBZ?: number;
    /**
     * 完成值
     */
    WCZ?: number;
    /**
     * 得分
     */
    DF?: number;
  };
  '30703710037/000001': {
    /**
     * 口岸名称
     */
    KAMC: string;
    /**
     * 统计日期
     */
    TJRQ: string;
    /**
     * 进出境船舶数量
     */
    CBSL?: number;
    /**
     * 进出境人员数量
     */
    RYSL?: number;
    /**
     * 进出口货物量
     */
    HWL?: number;
    /**
     * 集装箱量
     */
    JZXL?: number;
  };
  '30703710051/000001': {
    /**
     * 开户许可证核准号
     */
    HZH: string;
    /**
     * 存款人名称
     */
    CKRMC: string;
    /**
     * 统一社会信用代码
     */
    TYSHXYDM: string;
    /**
     * 开户银行
     */
    KHYH: string;
    /**
     * 核准日期
     */
    HZRQ: string;
  };
}

/**
 * 各信息资源的查询。Queries by resource code.
 */
export interface ResourceQueries {
  '101001/000001': {
    /**
     * 公民身份号码
     */
    GMSFHM: string;
    /**
     * 姓名
     */
    XM: string;
    /**
     * 所需信息项
     *
     * @minItems 1
     * @maxItems 3
     */
    items?: ('GMSFHM' | 'XM' | 'HYJG')[];
    /**
     * 每页条数
     */
    limit?: number;
    /**
     * 续取游标
     */
    cursor?: string;
  };
  '101001/000002': {
    /**
     * 公民身份号码
     */
    GMSFHM?: string;
    /**
     * 所需信息项
     *
     * @minItems 1
     * @maxItems 8
     */
    items?: ('GMSFHM' | 'XM' | 'XBDM' | 'MZDM' | 'CSRQ' | 'HJXZQHDM' | 'HJDZ' | 'ZXBS')[];
    /**
     * 每页条数
     */
    limit?: number;
    /**
     * 续取游标
     */
    cursor?: string;
  };
  '101001/000003': {
    /**
     * 居住证编号
     */
    JZZBH?: string;
    /**
     * 公民身份号码
     */
    GMSFHM?: string;
    /**
     * 所需信息项
     *
     * @minItems 1
     * @maxItems 5
     */
    items?: ('GMSFHM' | 'XM' | 'JZZBH' | 'JZDZ' | 'YXQZ')[];
    /**
     * 每页条数
     */
    limit?: number;
    /**
     * 续取游标
     */
    cursor?: string;
  };
  '101002/000001': {
    /**
     * 出生医学证明编号
     */
    CSYXZMBH?: string;
    /**
     * 母亲公民身份号码
     */
    MQGMSFHM?: string;
    /**
     * 父亲公民身份号码
     */
    FQGMSFHM?: string;
    /**
     * 所需信息项
     *
     * @minItems 1
     * @maxItems 6
     */
    items?: ('CSYXZMBH' | 'XSEXM' | 'CSRQ' | 'MQGMSFHM' | 'FQGMSFHM' | 'JSJG')[];
    /**
     * 每页条数
     */
    limit?: number;
    /**
     * 续取游标
     */
    cursor?: string;
  };
  '101002/000002': {
    /**
     * 公民身份号码
     */
    GMSFHM?: string;
    /**
     * 死亡证明编号
     */
    SWZMBH?: string;
    /**
     * 所需信息项
     *
     * @minItems 1
     * @maxItems 4
     */
    items?: ('GMSFHM' | 'XM' | 'SWRQ' | 'SWZMBH')[];
    /**
     * 每页条数
     */
    limit?: number;
    /**
     * 续取游标
     */
    cursor?: string;
  };
  '101003/000001': {
    /**
     * 男方公民身份号码
     */
    NFGMSFHM?: string;
    /**
     * 女方公民身份号码
     */
    NVFGMSFHM?: string;
    /**
     * 所需信息项
     *
     * @minItems 1
     * @maxItems 6
     */
    items?: ('NFGMSFHM' | 'NVFGMSFHM' | 'DJLX' | 'DJRQ' | 'DJJG' | 'ZSBH')[];
    /**
     * 每页条数
     */
    limit?: number;
    /**
     * 续取游标
     */
    cursor?: string;
  };
  '102001/000001': {
    /**
     * 统一社会信用代码
     */
    TYSHXYDM?: string;
    /**
     * 企业名称
     */
    QYMC?: string;
    /**
     * 所需信息项
     *
     * @minItems 1
     * @maxItems 11
     */
    items?: (
      'TYSHXYDM' | 'QYMC' | 'FDDBR' | 'ZCZB' | 'CLRQ' | 'JYQX' | 'QYLXDM' | 'HYDM' | 'ZS' | 'DJJG' | 'DJZT'
    )[];
    /**
     * 每页条数
     */
    limit?: number;
    /**
     * 续取游标
     */
    cursor?: string;
  };
  '102001/000002': {
    /**
     * 统一社会信用代码
     */
    TYSHXYDM?: string;
    /**
     * 字号名称
     */
    ZHMC?: string;
    /**
     * 所需信息项
     *
     * @minItems 1
     * @maxItems 7
     */
    items?: ('TYSHXYDM' | 'ZHMC' | 'JYZXM' | 'JYCS' | 'JYFW' | 'HZRQ' | 'DJZT')[];
    /**
     * 每页条数
     */
    limit?: number;
    /**
     * 续取游标
     */
    cursor?: string;
  };
  '102001/000003': {
    /**
     * 统一社会信用代码
     */
    TYSHXYDM?: string;
    /**
     * 所需信息项
     *
     * @minItems 1
     * @maxItems 7
     */
    items?: ('TYSHXYDM' | 'BGSX' | 'BGQ' | 'BGH' | 'BGRQ' | 'ZXRQ' | 'DXRQ')[];
    /**
     * 每页条数
     */
    limit?: number;
    /**
     * 续取游标
     */
    cursor?: string;
  };
  '102002/000001': {
    /**
     * 统一社会信用代码
     */
    TYSHXYDM?: string;
    /**
     * 机构名称
     */
    JGMC?: string;
    /**
     * 所需信息项
     *
     * @minItems 1
     * @maxItems 6
     */
    items?: ('TYSHXYDM' | 'JGMC' | 'FDDBR' | 'JBDW' | 'KBZJ' | 'YXQZ')[];
    /**
     * 每页条数
     */
    limit?: number;
    /**
     * 续取游标
     */
    cursor?: string;
  };
  '102003/000001': {
    /**
     * 统一社会信用代码
     */
    TYSHXYDM?: string;
    /**
     * 社会组织名称
     */
    ZZMC?: string;
    /**
     * 所需信息项
     *
     * @minItems 1
     * @maxItems 7
     */
    items?: ('TYSHXYDM' | 'ZZMC' | 'FDDBR' | 'ZZLX' | 'ZCZJ' | 'YWZGDW' | 'CLRQ')[];
    /**
     * 每页条数
     */
    limit?: number;
    /**
     * 续取游标
     */
    cursor?: string;
  };
  '103001/000001': {
    /**
     * 地址编码
     */
    DZBM?: string;
    /**
     * 地址全称
     */
    DZQC?: string;
    /**
     * 所需信息项
     *
     * @minItems 1
     * @maxItems 5
     */
    items?: ('DZBM' | 'DZQC' | 'XZQHDM' | 'JD' | 'WD')[];
    /**
     * 每页条数
     */
    limit?: number;
    /**
     * 续取游标
     */
    cursor?: string;
  };
  '103001/000002': {
    /**
     * 图层名称
     */
    TCMC?: string;
    /**
     * 所需信息项
     *
     * @minItems 1
     * @maxItems 4
     */
    items?: ('TCMC' | 'FWDZ' | 'ZBX' | 'BBRQ')[];
    /**
     * 每页条数
     */
    limit?: number;
    /**
     * 续取游标
     */
    cursor?: string;
  };
  '104001/000001': {
    /**
     * 行政许可决定书文号
     */
    XKJDSWH?: string;
    /**
     * 行政相对人代码
     */
    XDRDM?: string;
    /**
     * 所需信息项
     *
     * @minItems 1
     * @maxItems 9
     */
    items?: ('XKJDSWH' | 'XDRMC' | 'XDRDM' | 'XKLB' | 'XKNR' | 'XKJDRQ' | 'YXQZ' | 'XKJG' | 'XKJGDM')[];
    /**
     * 每页条数
     */
    limit?: number;
    /**
     * 续取游标
     */
    cursor?: string;
  };
  '104001/000002': {
    /**
     * 行政处罚决定书文号
     */
    CFJDSWH?: string;
    /**
     * 行政相对人代码
     */
    XDRDM?: string;
    /**
     * 所需信息项
     *
     * @minItems 1
     * @maxItems 9
     */
    items?: ('CFJDSWH' | 'XDRMC' | 'XDRDM' | 'WFSS' | 'CFYJ' | 'CFLB' | 'FKJE' | 'CFJDRQ' | 'CFJG')[];
    /**
     * 每页条数
     */
    limit?: number;
    /**
     * 续取游标
     */
    cursor?: string;
  };
  '104001/000003': {
    /**
     * 主体代码
     */
    ZTDM?: string;
    /**
     * 所需信息项
     *
     * @minItems 1
     * @maxItems 7
     */
    items?: ('ZTMC' | 'ZTDM' | 'MDLX' | 'LRYY' | 'LRRQ' | 'YCRQ' | 'RDJG')[];
    /**
     * 每页条数
     */
    limit?: number;
    /**
     * 续取游标
     */
    cursor?: string;
  };
  '104001/000004': {
    /**
     * 单位代码
     */
    DWDM?: string;
    /**
     * 所需信息项
     *
     * @minItems 1
     * @maxItems 6
     */
    items?: ('DWMC' | 'DWDM' | 'SXLX' | 'WSH' | 'FSRQ' | 'ZGZT')[];
    /**
     * 每页条数
     */
    limit?: number;
    /**
     * 续取游标
     */
    cursor?: string;
  };
  '105001/000001': {
    /**
     * 电子证照标识
     */
    ZZBS?: string;
    /**
     * 持证主体代码
     */
    CZZTDM?: string;
    /**
     * 证照编号
     */
    ZZBH?: string;
    /**
     * 所需信息项
     *
     * @minItems 1
     * @maxItems 9
     */
    items?: ('ZZBS' | 'ZZMC' | 'ZZLXDM' | 'ZZBH' | 'CZZT' | 'CZZTDM' | 'ZZBFJG' | 'ZZYXQJZRQ' | 'ZZZT')[];
    /**
     * 每页条数
     */
    limit?: number;
    /**
     * 续取游标
     */
    cursor?: string;
  };
  '105001/000002': {
    /**
     * 电子证照标识
     */
    ZZBS?: string;
    /**
     * 统一社会信用代码
     */
    TYSHXYDM?: string;
    /**
     * 所需信息项
     *
     * @minItems 1
     * @maxItems 7
     */
    items?: ('ZZBS' | 'TYSHXYDM' | 'QYMC' | 'FDDBR' | 'JYFW' | 'DJRQ' | 'OFDWJ')[];
    /**
     * 每页条数
     */
    limit?: number;
    /**
     * 续取游标
     */
    cursor?: string;
  };
  '105001/000003': {
    /**
     * 公民身份号码
     */
    GMSFHM: string;
    /**
     * 姓名
     */
    XM: string;
    /**
     * 所需信息项
     *
     * @minItems 1
     * @maxItems 5
     */
    items?: ('ZZBS' | 'GMSFHM' | 'XM' | 'YXQZ' | 'HYJG')[];
    /**
     * 每页条数
     */
    limit?: number;
    /**
     * 续取游标
     */
    cursor?: string;
  };
  '105001/000004': {
    /**
     * 电子证照标识
     */
    ZZBS?: string;
    /**
     * 不动产权证号
     */
    BDCQZH?: string;
    /**
     * 不动产单元号
     */
    BDCDYH?: string;
    /**
     * 所需信息项
     *
     * @minItems 1
     * @maxItems 6
     */
    items?: ('ZZBS' | 'BDCQZH' | 'BDCDYH' | 'QLR' | 'ZL' | 'OFDWJ')[];
    /**
     * 每页条数
     */
    limit?: number;
    /**
     * 续取游标
     */
    cursor?: string;
  };
  '201001/000001': {
    /**
     * 办件编号
     */
    BJBH?: string;
    /**
     * 申请人代码
     */
    SQRDM?: string;
    /**
     * 所需信息项
     *
     * @minItems 1
     * @maxItems 7
     */
    items?: ('SXBM' | 'BJBH' | 'SQR' | 'SQRDM' | 'SLSJ' | 'BJSJ' | 'BJJG')[];
    /**
     * 每页条数
     */
    limit?: number;
    /**
     * 续取游标
     */
    cursor?: string;
  };
  '201002/000001': {
    /**
     * 报装编号
     */
    BZBH?: string;
    /**
     * 用户代码
     */
    YHDM?: string;
    /**
     * 投资项目统一代码
     */
    XMDM?: string;
    /**
     * 所需信息项
     *
     * @minItems 1
     * @maxItems 9
     */
    items?: ('BZBH' | 'YHMC' | 'YHDM' | 'YHLX' | 'BZDZ' | 'XMDM' | 'SQRQ' | 'BZJD' | 'JTRQ')[];
    /**
     * 每页条数
     */
    limit?: number;
    /**
     * 续取游标
     */
    cursor?: string;
  };
  '201002/000002': {
    /**
     * 报装编号
     */
    BZBH?: string;
    /**
     * 用户代码
     */
    YHDM?: string;
    /**
     * 投资项目统一代码
     */
    XMDM?: string;
    /**
     * 所需信息项
     *
     * @minItems 1
     * @maxItems 9
     */
    items?: ('BZBH' | 'YHMC' | 'YHDM' | 'YHLX' | 'BZDZ' | 'XMDM' | 'SQRQ' | 'BZJD' | 'JTRQ')[];
    /**
     * 每页条数
     */
    limit?: number;
    /**
     * 续取游标
     */
    cursor?: string;
  };
  '201002/000003': {
    /**
     * 报装编号
     */
    BZBH?: string;
    /**
     * 用户代码
     */
    YHDM?: string;
    /**
     * 投资项目统一代码
     */
    XMDM?: string;
    /**
     * 所需信息项
     *
     * @minItems 1
     * @maxItems 9
     */
    items?: ('BZBH' | 'YHMC' | 'YHDM' | 'YHLX' | 'BZDZ' | 'XMDM' | 'SQRQ' | 'BZJD' | 'JTRQ')[];
    /**
     * 每页条数
     */
    limit?: number;
    /**
     * 续取游标
     */
    cursor?: string;
  };
  '201002/000004': {
    /**
     * 报装编号
     */
    BZBH?: string;
    /**
     * 用户代码
     */
    YHDM?: string;
    /**
     * 投资项目统一代码
     */
    XMDM?: string;
    /**
     * 所需信息项
     *
     * @minItems 1
     * @maxItems 9
     */
    items?: ('BZBH' | 'YHMC' | 'YHDM' | 'YHLX' | 'BZDZ' | 'XMDM' | 'SQRQ' | 'BZJD' | 'JTRQ')[];
    /**
     * 每页条数
     */
    limit?: number;
    /**
     * 续取游标
     */
    cursor?: string;
  };
  '203001/000001': {
    /**
     * 公民身份号码
     */
    GMSFHM?: string;
    /**
     * 所需信息项
     *
     * @minItems 1
     * @maxItems 7
     */
    items?: ('GMSFHM' | 'XM' | 'DWTYSHXYDM' | 'XZ' | 'CBZT' | 'JFJS' | 'JFYS')[];
    /**
     * 每页条数
     */
    limit?: number;
    /**
     * 续取游标
     */
    cursor?: string;
  };
  '203001/000002': {
    /**
     * 公民身份号码
     */
    GMSFHM?: string;
    /**
     * 所需信息项
     *
     * @minItems 1
     * @maxItems 6
     */
    items?: ('GMSFHM' | 'XM' | 'JZLB' | 'JZJE' | 'QSNY' | 'ZZNY')[];
    /**
     * 每页条数
     */
    limit?: number;
    /**
     * 续取游标
     */
    cursor?: string;
  };
  '203001/000003': {
    /**
     * 社会保险登记号
     */
    SBDJH?: string;
    /**
     * 统一社会信用代码
     */
    TYSHXYDM?: string;
    /**
     * 所需信息项
     *
     * @minItems 1
     * @maxItems 6
     */
    items?: ('SBDJH' | 'DWMC' | 'TYSHXYDM' | 'CBRQ' | 'CBRS' | 'DJZT')[];
    /**
     * 每页条数
     */
    limit?: number;
    /**
     * 续取游标
     */
    cursor?: string;
  };
  '204001/000001': {
    /**
     * 许可证编号
     */
    XKZBH?: string;
    /**
     * 统一社会信用代码
     */
    TYSHXYDM?: string;
    /**
     * 所需信息项
     *
     * @minItems 1
     * @maxItems 7
     */
    items?: ('XKZBH' | 'JYZMC' | 'TYSHXYDM' | 'ZTYT' | 'JYXM' | 'YXQZ' | 'ZT')[];
    /**
     * 每页条数
     */
    limit?: number;
    /**
     * 续取游标
     */
    cursor?: string;
  };
  '204001/000002': {
    /**
     * 许可证号
     */
    XKZH?: string;
    /**
     * 统一社会信用代码
     */
    TYSHXYDM?: string;
    /**
     * 所需信息项
     *
     * @minItems 1
     * @maxItems 6
     */
    items?: ('XKZH' | 'QYMC' | 'TYSHXYDM' | 'JYFS' | 'JYFW' | 'YXQZ')[];
    /**
     * 每页条数
     */
    limit?: number;
    /**
     * 续取游标
     */
    cursor?: string;
  };
  '205001/000001': {
    /**
     * 许可证编号
     */
    XKZBH?: string;
    /**
     * 统一社会信用代码
     */
    TYSHXYDM?: string;
    /**
     * 所需信息项
     *
     * @minItems 1
     * @maxItems 5
     */
    items?: ('XKZBH' | 'DWMC' | 'TYSHXYDM' | 'XKFW' | 'YXQZ')[];
    /**
     * 每页条数
     */
    limit?: number;
    /**
     * 续取游标
     */
    cursor?: string;
  };
  '208001/000001': {
    /**
     * 抽查计划编号
     */
    JHBH?: string;
    /**
     * 检查对象代码
     */
    JCDXDM?: string;
    /**
     * 所需信息项
     *
     * @minItems 1
     * @maxItems 7
     */
    items?: ('JHBH' | 'JCDX' | 'JCDXDM' | 'JCSX' | 'JCRQ' | 'JCJG' | 'JCDW')[];
    /**
     * 每页条数
     */
    limit?: number;
    /**
     * 续取游标
     */
    cursor?: string;
  };
  '208001/000002': {
    /**
     * 检查对象代码
     */
    JCDXDM?: string;
    /**
     * 所需信息项
     *
     * @minItems 1
     * @maxItems 7
     */
    items?: ('JCDXDM' | 'JCDX' | 'JYCS' | 'HYDM' | 'JGDW' | 'FXDJ' | 'GXRQ')[];
    /**
     * 每页条数
     */
    limit?: number;
    /**
     * 续取游标
     */
    cursor?: string;
  };
  '208001/000003': {
    /**
     * 抽查事项编码
     */
    SXBM?: string;
    /**
     * 抽查事项名称
     */
    SXMC?: string;
    /**
     * 所需信息项
     *
     * @minItems 1
     * @maxItems 8
     */
    items?: ('SXBM' | 'SXMC' | 'CCYJ' | 'CCZT' | 'CCNR' | 'CCFS' | 'CCBL' | 'CCPC')[];
    /**
     * 每页条数
     */
    limit?: number;
    /**
     * 续取游标
     */
    cursor?: string;
  };
  '209001/000001': {
    /**
     * 投资项目统一代码
     */
    XMDM?: string;
    /**
     * 建设单位代码
     */
    JSDWDM?: string;
    /**
     * 所需信息项
     *
     * @minItems 1
     * @maxItems 7
     */
    items?: ('XMDM' | 'XMMC' | 'JSDW' | 'JSDWDM' | 'SPSX' | 'SPJD' | 'BJSJ')[];
    /**
     * 每页条数
     */
    limit?: number;
    /**
     * 续取游标
     */
    cursor?: string;
  };
  '211001/000001': {
    /**
     * 许可证编号
     */
    XKZBH?: string;
    /**
     * 统一社会信用代码
     */
    TYSHXYDM?: string;
    /**
     * 所需信息项
     *
     * @minItems 1
     * @maxItems 5
     */
    items?: ('XKZBH' | 'DWMC' | 'TYSHXYDM' | 'HYDM' | 'YXQZ')[];
    /**
     * 每页条数
     */
    limit?: number;
    /**
     * 续取游标
     */
    cursor?: string;
  };
  '30703710001/000001': {
    /**
     * 发文字号
     */
    FWZH?: string;
    /**
     * 文件标题
     */
    WJBT?: string;
    /**
     * 所需信息项
     *
     * @minItems 1
     * @maxItems 7
     */
    items?: ('WJBT' | 'FWZH' | 'FWJG' | 'CWRQ' | 'FBRQ' | 'WJZT' | 'WJLJ')[];
    /**
     * 每页条数
     */
    limit?: number;
    /**
     * 续取游标
     */
    cursor?: string;
  };
  '30703710003/000001': {
    /**
     * 投资项目统一代码
     */
    XMDM?: string;
    /**
     * 项目单位统一社会信用代码
     */
    TYSHXYDM?: string;
    /**
     * 所需信息项
     *
     * @minItems 1
     * @maxItems 7
     */
    items?: ('XMDM' | 'XMMC' | 'XMDW' | 'TYSHXYDM' | 'JSDZ' | 'ZTZ' | 'BARQ')[];
    /**
     * 每页条数
     */
    limit?: number;
    /**
     * 续取游标
     */
    cursor?: string;
  };
  '30703710004/000001': {
    /**
     * 学籍号
     */
    XJH?: string;
    /**
     * 公民身份号码
     */
    GMSFHM?: string;
    /**
     * 所需信息项
     *
     * @minItems 1
     * @maxItems 6
     */
    items?: ('XJH' | 'XM' | 'GMSFHM' | 'XX' | 'NJ' | 'XJZT')[];
    /**
     * 每页条数
     */
    limit?: number;
    /**
     * 续取游标
     */
    cursor?: string;
  };
  '30703710005/000001': {
    /**
     * 证书编号
     */
    ZSBH?: string;
    /**
     * 统一社会信用代码
     */
    TYSHXYDM?: string;
    /**
     * 所需信息项
     *
     * @minItems 1
     * @maxItems 6
     */
    items?: ('ZSBH' | 'QYMC' | 'TYSHXYDM' | 'JSLY' | 'FZRQ' | 'YXQZ')[];
    /**
     * 每页条数
     */
    limit?: number;
    /**
     * 续取游标
     */
    cursor?: string;
  };
  '30703710006/000001': {
    /**
     * 印章编码
     */
    YZBM?: string;
    /**
     * 使用单位统一社会信用代码
     */
    TYSHXYDM?: string;
    /**
     * 所需信息项
     *
     * @minItems 1
     * @maxItems 6
     */
    items?: ('YZBM' | 'SYDW' | 'TYSHXYDM' | 'YZLX' | 'BARQ' | 'KZDW')[];
    /**
     * 每页条数
     */
    limit?: number;
    /**
     * 续取游标
     */
    cursor?: string;
  };
  '30703710006/000002': {
    /**
     * 号牌号码
     */
    HPHM?: string;
    /**
     * 所有人证件号
     */
    SYRZJH?: string;
    /**
     * 所需信息项
     *
     * @minItems 1
     * @maxItems 7
     */
    items?: ('HPHM' | 'HPZL' | 'CLLX' | 'SYR' | 'SYRZJH' | 'YXQZ' | 'ZT')[];
    /**
     * 每页条数
     */
    limit?: number;
    /**
     * 续取游标
     */
    cursor?: string;
  };
  '30703710006/000003': {
    /**
     * 所需信息项
     *
     * @minItems 1
     * @maxItems 4
     */
    items?: ('GMSFHM' | 'XM' | 'PJWSH' | 'FCRQ')[];
    /**
     * 每页条数
     */
    limit?: number;
    /**
     * 续取游标
     */
    cursor?: string;
  };
  '30703710008/000001': {
    /**
     * 执业证号
     */
    ZYZH?: string;
    /**
     * 执业机构统一社会信用代码
     */
    TYSHXYDM?: string;
    /**
     * 所需信息项
     *
     * @minItems 1
     * @maxItems 5
     */
    items?: ('ZYZH' | 'XM' | 'ZYJG' | 'TYSHXYDM' | 'ZYZT')[];
    /**
     * 每页条数
     */
    limit?: number;
    /**
     * 续取游标
     */
    cursor?: string;
  };
  '30703710009/000001': {
    /**
     * 合同编号
     */
    HTBH?: string;
    /**
     * 采购项目编号
     */
    XMBH?: string;
    /**
     * 采购人统一社会信用代码
     */
    CGRDM?: string;
    /**
     * 供应商统一社会信用代码
     */
    TYSHXYDM?: string;
    /**
     * 所需信息项
     *
     * @minItems 1
     * @maxItems 9
     */
    items?: ('HTBH' | 'XMBH' | 'XMMC' | 'CGR' | 'CGRDM' | 'GYSMC' | 'TYSHXYDM' | 'HTJE' | 'QDRQ')[];
    /**
     * 每页条数
     */
    limit?: number;
    /**
     * 续取游标
     */
    cursor?: string;
  };
  '30703710011/000001': {
    /**
     * 不动产单元号
     */
    BDCDYH?: string;
    /**
     * 不动产权证号
     */
    BDCQZH?: string;
    /**
     * 权利人证件号
     */
    QLRZJH?: string;
    /**
     * 所需信息项
     *
     * @minItems 1
     * @maxItems 9
     */
    items?: ('BDCDYH' | 'BDCQZH' | 'QLR' | 'QLRZJH' | 'ZL' | 'JZMJ' | 'QLLX' | 'DYZT' | 'CFZT')[];
    /**
     * 每页条数
     */
    limit?: number;
    /**
     * 续取游标
     */
    cursor?: string;
  };
  '30703710012/000001': {
    /**
     * 合同编号
     */
    HTBH?: string;
    /**
     * 不动产单元号
     */
    BDCDYH?: string;
    /**
     * 所需信息项
     *
     * @minItems 1
     * @maxItems 6
     */
    items?: ('HTBH' | 'MSR' | 'CMR' | 'BDCDYH' | 'CJJE' | 'BARQ')[];
    /**
     * 每页条数
     */
    limit?: number;
    /**
     * 续取游标
     */
    cursor?: string;
  };
  '30703710012/000002': {
    /**
     * 证书编号
     */
    ZSBH?: string;
    /**
     * 统一社会信用代码
     */
    TYSHXYDM?: string;
    /**
     * 所需信息项
     *
     * @minItems 1
     * @maxItems 6
     */
    items?: ('ZSBH' | 'QYMC' | 'TYSHXYDM' | 'ZZLB' | 'ZZDJ' | 'YXQZ')[];
    /**
     * 每页条数
     */
    limit?: number;
    /**
     * 续取游标
     */
    cursor?: string;
  };
  '30703710013/000001': {
    /**
     * 许可证号
     */
    XKZH?: string;
    /**
     * 项目名称
     */
    XMMC?: string;
    /**
     * 所需信息项
     *
     * @minItems 1
     * @maxItems 6
     */
    items?: ('XKZH' | 'JSDW' | 'XMMC' | 'JSWZ' | 'JZMJ' | 'FZRQ')[];
    /**
     * 每页条数
     */
    limit?: number;
    /**
     * 续取游标
     */
    cursor?: string;
  };
  '30703710014/000001': {
    /**
     * 取水许可证编号
     */
    XKZBH?: string;
    /**
     * 取水权人统一社会信用代码
     */
    TYSHXYDM?: string;
    /**
     * 所需信息项
     *
     * @minItems 1
     * @maxItems 7
     */
    items?: ('XKZBH' | 'QSQR' | 'TYSHXYDM' | 'QSDD' | 'SYLX' | 'XKQSL' | 'YXQZ')[];
    /**
     * 每页条数
     */
    limit?: number;
    /**
     * 续取游标
     */
    cursor?: string;
  };
  '30703710015/000001': {
    /**
     * 船舶登记号
     */
    CBDJH?: string;
    /**
     * 船舶名
     */
    CBM?: string;
    /**
     * 所有人代码
     */
    SYRDM?: string;
    /**
     * 所需信息项
     *
     * @minItems 1
     * @maxItems 6
     */
    items?: ('CBM' | 'CBDJH' | 'SYR' | 'SYRDM' | 'ZD' | 'YXQZ')[];
    /**
     * 每页条数
     */
    limit?: number;
    /**
     * 续取游标
     */
    cursor?: string;
  };
  '30703710016/000001': {
    /**
     * 备案号
     */
    BAH?: string;
    /**
     * 统一社会信用代码
     */
    TYSHXYDM?: string;
    /**
     * 所需信息项
     *
     * @minItems 1
     * @maxItems 9
     */
    items?: ('BAH' | 'TYSHXYDM' | 'QYMC' | 'BALX' | 'TZZMC' | 'TZZGB' | 'TZZE' | 'BZDM' | 'BARQ')[];
    /**
     * 每页条数
     */
    limit?: number;
    /**
     * 续取游标
     */
    cursor?: string;
  };
  '30703710017/000001': {
    /**
     * 许可证编号
     */
    XKZBH?: string;
    /**
     * 统一社会信用代码
     */
    TYSHXYDM?: string;
    /**
     * 所需信息项
     *
     * @minItems 1
     * @maxItems 7
     */
    items?: ('XKZBH' | 'DWMC' | 'TYSHXYDM' | 'XKLX' | 'JYCS' | 'YXQZ' | 'ZT')[];
    /**
     * 每页条数
     */
    limit?: number;
    /**
     * 续取游标
     */
    cursor?: string;
  };
  '30703710020/000001': {
    /**
     * 许可证编号
     */
    XKZBH?: string;
    /**
     * 统一社会信用代码
     */
    TYSHXYDM?: string;
    /**
     * 所需信息项
     *
     * @minItems 1
     * @maxItems 6
     */
    items?: ('XKZBH' | 'DWMC' | 'TYSHXYDM' | 'TYXM' | 'JYCS' | 'YXQZ')[];
    /**
     * 每页条数
     */
    limit?: number;
    /**
     * 续取游标
     */
    cursor?: string;
  };
  '30703710022/000001': {
    /**
     * 所需信息项
     *
     * @minItems 1
     * @maxItems 5
     */
    items?: ('TYSHXYDM' | 'QYMC' | 'BGQB' | 'ZBDM' | 'ZBZ')[];
    /**
     * 每页条数
     */
    limit?: number;
    /**
     * 续取游标
     */
    cursor?: string;
  };
  '30703710023/000001': {
    /**
     * 许可证编号
     */
    XKZBH?: string;
    /**
     * 统一社会信用代码
     */
    TYSHXYDM?: string;
    /**
     * 所需信息项
     *
     * @minItems 1
     * @maxItems 7
     */
    items?: ('XKZBH' | 'LXSMC' | 'TYSHXYDM' | 'JYFW' | 'ZLBZJ' | 'FZRQ' | 'ZT')[];
    /**
     * 每页条数
     */
    limit?: number;
    /**
     * 续取游标
     */
    cursor?: string;
  };
  '30703710024/000001': {
    /**
     * 收费项目编码
     */
    SFXMBM?: string;
    /**
     * 收费单位
     */
    SFDW?: string;
    /**
     * 所需信息项
     *
     * @minItems 1
     * @maxItems 6
     */
    items?: ('SFXMBM' | 'SFXMMC' | 'SFDW' | 'SFYJ' | 'SFBZ' | 'SXRQ')[];
    /**
     * 每页条数
     */
    limit?: number;
    /**
     * 续取游标
     */
    cursor?: string;
  };
  '30703710025/000001': {
    /**
     * 设备代码
     */
    SBDM?: string;
    /**
     * 使用登记证编号
     */
    DJZBH?: string;
    /**
     * 使用单位统一社会信用代码
     */
    TYSHXYDM?: string;
    /**
     * 所需信息项
     *
     * @minItems 1
     * @maxItems 6
     */
    items?: ('SBDM' | 'DJZBH' | 'SYDW' | 'TYSHXYDM' | 'SBZL' | 'XCJYRQ')[];
    /**
     * 每页条数
     */
    limit?: number;
    /**
     * 续取游标
     */
    cursor?: string;
  };
  '30703710028/000001': {
    /**
     * 统一社会信用代码
     */
    TYSHXYDM?: string;
    /**
     * 所需信息项
     *
     * @minItems 1
     * @maxItems 4
     */
    items?: ('TYSHXYDM' | 'NSRMC' | 'ND' | 'XYDJ')[];
    /**
     * 每页条数
     */
    limit?: number;
    /**
     * 续取游标
     */
    cursor?: string;
  };
  '30703710028/000002': {
    /**
     * 统一社会信用代码
     */
    TYSHXYDM?: string;
    /**
     * 所需信息项
     *
     * @minItems 1
     * @maxItems 5
     */
    items?: ('TYSHXYDM' | 'SZDM' | 'SKSSQ' | 'SJJE' | 'QSYE')[];
    /**
     * 每页条数
     */
    limit?: number;
    /**
     * 续取游标
     */
    cursor?: string;
  };
  '30703710028/000003': {
    /**
     * 统一社会信用代码
     */
    TYSHXYDM?: string;
    /**
     * 所需信息项
     *
     * @minItems 1
     * @maxItems 6
     */
    items?: ('TYSHXYDM' | 'NSRMC' | 'ZGSWJG' | 'NSRZGLX' | 'DJRQ' | 'NSRZT')[];
    /**
     * 每页条数
     */
    limit?: number;
    /**
     * 续取游标
     */
    cursor?: string;
  };
  '30703710029/000001': {
    /**
     * 经营许可证编号
     */
    XKZBH?: string;
    /**
     * 统一社会信用代码
     */
    TYSHXYDM?: string;
    /**
     * 所需信息项
     *
     * @minItems 1
     * @maxItems 7
     */
    items?: ('XKZBH' | 'JGMC' | 'TYSHXYDM' | 'JGLX' | 'ZCZB' | 'YXQZ' | 'JGZT')[];
    /**
     * 每页条数
     */
    limit?: number;
    /**
     * 续取游标
     */
    cursor?: string;
  };
  '30703710030/000001': {
    /**
     * 执法证号
     */
    ZFZH?: string;
    /**
     * 执法单位统一社会信用代码
     */
    ZFDWDM?: string;
    /**
     * 所需信息项
     *
     * @minItems 1
     * @maxItems 8
     */
    items?: ('ZFZH' | 'XM' | 'ZFDW' | 'ZFDWDM' | 'ZFLY' | 'ZFQY' | 'YXQZ' | 'ZT')[];
    /**
     * 每页条数
     */
    limit?: number;
    /**
     * 续取游标
     */
    cursor?: string;
  };
  '30703710031/000001': {
    /**
     * 系统编码
     */
    XTBM?: string;
    /**
     * 主管单位统一社会信用代码
     */
    ZGDWDM?: string;
    /**
     * 所需信息项
     *
     * @minItems 1
     * @maxItems 8
     */
    items?: ('XTBM' | 'XTMC' | 'ZGDW' | 'ZGDWDM' | 'SYZT' | 'YZYLX' | 'DBDJ' | 'SXRQ')[];
    /**
     * 每页条数
     */
    limit?: number;
    /**
     * 续取游标
     */
    cursor?: string;
  };
  '30703710033/000001': {
    /**
     * 投资项目统一代码
     */
    XMDM?: string;
    /**
     * 所需信息项
     *
     * @minItems 1
     * @maxItems 7
     */
    items?: ('XMDM' | 'XMMC' | 'JSDW' | 'KZSFLD' | 'DZDFZJSD' | 'QRSWH' | 'QRRQ')[];
    /**
     * 每页条数
     */
    limit?: number;
    /**
     * 续取游标
     */
    cursor?: string;
  };
  '30703710034/000001': {
    /**
     * 专利号
     */
    ZLH?: string;
    /**
     * 专利权人统一社会信用代码
     */
    TYSHXYDM?: string;
    /**
     * 所需信息项
     *
     * @minItems 1
     * @maxItems 8
     */
    items?: ('ZLH' | 'ZLMC' | 'ZLLX' | 'ZLQR' | 'TYSHXYDM' | 'SQRQ' | 'SQGGRQ' | 'FLZT')[];
    /**
     * 每页条数
     */
    limit?: number;
    /**
     * 续取游标
     */
    cursor?: string;
  };
  '30703710036/000001': {
    /**
     * 被考核单位统一社会信用代码
     */
    BKHDWDM?: string;
    /**
     * 指标编码
     */
    ZBBM?: string;
    /**
     * 考核期
     */
    KHQ?: string;
    /**
     * 所需信息项
     *
     * @minItems 1
     * @maxItems 8
     */
    items?: ('ZBBM' | 'ZBMC' | 'BKHDW' | 'BKHDWDM' | 'KHQ' | 'MBZ' | 'WCZ' | 'DF')[];
    /**
     * 每页条数
     */
    limit?: number;
    /**
     * 续取游标
     */
    cursor?: string;
  };
  '30703710037/000001': {
    /**
     * 口岸名称
     */
    KAMC?: string;
    /**
     * 统计日期
     */
    TJRQ?: string;
    /**
     * 所需信息项
     *
     * @minItems 1
     * @maxItems 6
     */
    items?: ('KAMC' | 'TJRQ' | 'CBSL' | 'RYSL' | 'HWL' | 'JZXL')[];
    /**
     * 每页条数
     */
    limit?: number;
    /**
     * 续取游标
     */
    cursor?: string;
  };
  '30703710051/000001': {
    /**
     * 开户许可证核准号
     */
    HZH?: string;
    /**
     * 统一社会信用代码
     */
    TYSHXYDM?: string;
    /**
     * 所需信息项
     *
     * @minItems 1
     * @maxItems 5
     */
    items?: ('HZH' | 'CKRMC' | 'TYSHXYDM' | 'KHYH' | 'HZRQ')[];
    /**
     * 每页条数
     */
    limit?: number;
    /**
     * 续取游标
     */
    cursor?: string;
  };
}
