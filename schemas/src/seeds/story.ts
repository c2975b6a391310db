// Generated from schemas/seeds/story.json; do not edit.
/**
 * 种子：演示城市的模拟历史，以装载之日倒数。Simulated history of the demo city, counted back from the day of the load.
 */
export interface SeedStory {
  note: string;
  /**
   * 开始于多少天以前。How many days ago it begins.
   */
  days: number;
  /**
   * 第一天开始的时间。When the first day begins.
   */
  beginsAt: string;
  /**
   * 每天挂接和供给的时间。When resources are bound and delivered.
   */
  deliversAt: string;
  /**
   * 每天声明“无变化”的时间。When "no change" is declared.
   */
  declaresAt: string;
  closely: SeedStoryClosely;
  resources: SeedStoryCourse[];
}
/**
 * 一周前的若干小时内，实时资源的心跳更密，使“与一周前相比”可比。For some hours from a week ago the real-time resources declare often, so that a comparison with last week finds them.
 */
export interface SeedStoryClosely {
  hours: number;
  everyMinutes: number;
}
/**
 * 一个资源的经过：挂接、供给、停报。What became of one resource.
 */
export interface SeedStoryCourse {
  /**
   * 信息资源代码。Resource code, for example 102001/000001.
   */
  resource: string;
  /**
   * 装载之日以前的天数。Days before the load.
   */
  boundDaysAgo: number;
  /**
   * 带数据的供给，先后为序。Deliveries with rows, in order of time.
   */
  deliveries: SeedStoryDelivery[];
  /**
   * 不声明“无变化”的时段。When nothing was declared.
   */
  quiet: SeedStoryQuiet[];
  note: string | null;
}
/**
 * 一次带数据的供给。One delivery with rows.
 */
export interface SeedStoryDelivery {
  /**
   * 装载之日以前的天数。Days before the load.
   */
  daysAgo: number;
  /**
   * 故意写坏的行的占比。Share of rows made bad on purpose.
   */
  badShare: number;
  /**
   * 应有的结果。What it must come to.
   */
  outcome: 'accepted' | 'refused';
}
/**
 * 首末两日均在内。Both days included.
 */
export interface SeedStoryQuiet {
  /**
   * 装载之日以前的天数。Days before the load.
   */
  fromDaysAgo: number;
  /**
   * 装载之日以前的天数。Days before the load.
   */
  toDaysAgo: number;
}
