// Generated from schemas/seeds/legal-bases.json; do not edit.
/**
 * 种子：使用依据。Legal bases.
 */
export type SeedLegalBases = SeedLegalBasis[];

/**
 * 使用依据。Legal basis.
 */
export interface SeedLegalBasis {
  /**
   * 标识。Identifier.
   */
  id: string;
  title: string;
  /**
   * 文件名称。Document.
   */
  document: string;
  /**
   * 文号。Number of the document.
   */
  number: string | null;
  articles: string[];
  /**
   * 效力层级。Level.
   */
  level: 'law' | 'administrative-regulation' | 'local-regulation' | 'rule' | 'normative-document' | 'plan';
  /**
   * 法定日期（北京时间），或无期限。Date in China Standard Time, or open-ended.
   */
  effectiveFrom: string | null;
  /**
   * 法定日期（北京时间），或无期限。Date in China Standard Time, or open-ended.
   */
  effectiveTo: string | null;
  /**
   * 出处。How the fact is known.
   */
  mark: 'read' | 'computed' | 'memory' | 'proposed';
  note?: string;
}
