import type { Random } from './random.ts';

const SURNAMES = [
  ...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗'.repeat(4),
  ...'宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏'.repeat(2),
  ...'丛毕鞠慕姜邹苗宫邢隋初连曲迟孔戚汤汪秦侯邵孟龙万段雷钱史陶黎贺顾毛郝龚乔戴',
];
const MALE = [
  ...'伟强磊军勇杰涛明超刚平辉鹏华飞凯浩亮政谦博宇轩泽晨嘉睿航昊峰海波栋林森岩松建国志文成东立新庆',
];
const FEMALE = [...'芳娜敏静丽艳娟霞秀玲桂英红梅兰燕琳洁雪颖慧佳怡欣妍婷蕾倩瑶菲涵诗梓萱雅淑珍凤云月春晓'];
const EITHER = [...'安宁子一君书思若清和远景知行言予可乐光阳'];

/** Rare characters: a name put together from three of them hardly belongs to a real firm. */
const BRAND = [
  ...'澜屿峤渚珩玥岑沄漪棠榕桉枫柏澄曦昀朔岱芷苇荻葭蔚荔藜萤岚汐泓浔湉瀚煦熠燊璟瑄珂珞瑭瓴皓睦穗笙筠翊舟芃苒荟菡葳蓁蕴蘅逸鎏霁霖韫颀飏骐鹭麓黛',
];

/** 姓 or, where given, the family's. */
export function toPersonName(random: Random, sex: 1 | 2, surname?: string): string {
  const own = sex === 1 ? MALE : FEMALE;
  const first = random.chance(0.25) ? random.pick(EITHER) : random.pick(own);
  const second = random.chance(0.72) ? random.pick(own) : '';
  return `${surname ?? random.pick(SURNAMES)}${first}${second}`;
}

export function surnameOf(name: string): string {
  return name.slice(0, 1);
}

/** Two or three rare characters. */
export function toBrand(random: Random, length: 2 | 3): string {
  return Array.from({ length }, () => random.pick(BRAND)).join('');
}

/** Calls `make` until it gives a name not yet in `taken`, and takes it. */
export function takeName(taken: Set<string>, make: () => string): string {
  let name = make();
  while (taken.has(name)) name = make();
  taken.add(name);
  return name;
}
