// Generated from schemas/api/resource.json; do not edit.
import type { Cycle, Grade, Mode, Requires, Share, VisibleTo } from './directory.ts';

/**
 * 信息资源目录元数据。Catalogue metadata of a resource.
 */
export interface Resource {
  /**
   * 信息资源代码。Resource code, for example 102001/000001.
   */
  code: string;
  /**
   * 名称。Name.
   */
  name: string;
  category: string[];
  /**
   * 部门统一社会信用代码。Department's USCC.
   */
  provider: string;
  /**
   * 信息资源摘要。Summary.
   */
  summary: string;
  /**
   * 信息资源格式：数据库、电子表格、电子文件、服务接口。Format.
   */
  format: 'database' | 'spreadsheet' | 'document' | 'service';
  share: Share;
  mode: Mode;
  cycle: Cycle;
  grade: Grade;
  /**
   * 共享条件。Condition of sharing.
   */
  condition: string | null;
  scope: string[];
  purpose: string[];
  /**
   * 不予共享的理由。Why it is not shared.
   */
  reason: string | null;
  /**
   * 限制共享的法律依据，原文。Law the restriction rests on, as text.
   */
  legalBasis: string | null;
  /**
   * 是否向社会开放。Open to the public.
   */
  open: boolean;
  /**
   * 开放条件。Condition of opening.
   */
  openCondition: string | null;
  /**
   * Items: 信息资源代码。Resource code, for example 102001/000001.
   */
  related: string[];
  /**
   * 备注。Remark.
   */
  note: string | null;
  requires: Requires;
  visibleTo: VisibleTo;
  state: 'published' | 'withdrawn';
  /**
   * 发布日期。Published on.
   */
  publishedOn: string;
  /**
   * 撤下日期。Withdrawn on.
   */
  withdrawnOn: string | null;
  items: ResourceItem[];
}
/**
 * 信息项。Item of a resource.
 */
export interface ResourceItem {
  /**
   * 信息项名称（拼音首字母）。Item name, pinyin initials.
   */
  name: string;
  /**
   * 名称。Name.
   */
  title: string;
  /**
   * 信息项数据类型。Data type of the catalogue guide.
   */
  type: 'C' | 'N' | 'Y' | 'D' | 'T' | 'L' | 'M' | 'G' | 'B' | 'I' | 'F';
  /**
   * 长度；数值型为总位数。Characters, or digits in total.
   */
  length: number | null;
  /**
   * 小数位数。Decimals.
   */
  scale: number | null;
  required: boolean;
  /**
   * 个人信息或敏感个人信息。Personal or sensitive personal information.
   */
  sensitivity: 'personal' | 'sensitive' | null;
  /**
   * 核验服务中的请求项、响应项。Request or response item of a verification.
   */
  role: 'request' | 'response' | null;
  /**
   * 所依标准。Standard that defines the value.
   */
  standard: string | null;
  /**
   * 代码表。Code table.
   */
  codeTable: string | null;
  /**
   * 信息项单独的共享类型。Sharing type of this item alone.
   */
  share: 'unconditional' | 'conditional' | 'not_shared' | null;
  /**
   * 单位或备注。Unit or remark.
   */
  note: string | null;
}
