import type { Building } from '../city.ts';
import { DISTRICTS, type District } from '../districts.ts';
import { toBrand } from '../names.ts';
import { pickWeighted, type Random } from '../random.ts';

const ROADS = [...'望观听临拥怀映凌'].flatMap((first) =>
  ['海', '涛', '松', '岬', '鸥', '潮', '峦', '屿'].map((second) => `${first}${second}`),
);
const ROAD_KINDS = ['路', '街', '北路', '南路', '东街', '西街'];
const ESTATES = ['家园', '花园', '小区', '名郡', '嘉苑', '海岸', '华庭'];
const BUILDINGS_PER_ESTATE = 12;

interface Site {
  district: District;
  text: string;
  longitude: number;
  latitude: number;
}

function makeSite(random: Random): Site {
  const district = pickWeighted(random, DISTRICTS);
  const road = `${random.pick(ROADS)}${random.pick(ROAD_KINDS)}`;
  return {
    district,
    text: `山东省威海市${district.name}${road}${random.between(1, 398)}号`,
    longitude: district.longitude + (random.next() - 0.5) * 0.12,
    latitude: district.latitude + (random.next() - 0.5) * 0.08,
  };
}

function toBuilding(site: Site, sequence: number, suffix: string, random: Random): Building {
  return {
    code: `${site.district.code}001001${`${sequence}`.padStart(8, '0')}`,
    text: `${site.text}${suffix}`,
    district: site.district,
    longitude: site.longitude + random.next() * 0.002,
    latitude: site.latitude + random.next() * 0.002,
  };
}

/** Dwellings stand in estates of a dozen buildings. */
export function makeHomeBuildings(random: Random, count: number): Building[] {
  const buildings: Building[] = [];
  let site = makeSite(random);
  let estate = '';
  for (let n = 0; n < count; n++) {
    const inEstate = n % BUILDINGS_PER_ESTATE;
    if (inEstate === 0) {
      site = makeSite(random);
      estate = `${toBrand(random, 2)}${random.pick(ESTATES)}`;
    }
    buildings.push(toBuilding(site, n + 1, `${estate}${inEstate + 1}号楼`, random));
  }
  return buildings;
}

/** `firstSequence` keeps address codes apart from the dwellings'. */
export function makeOfficeBuildings(random: Random, count: number, firstSequence: number): Building[] {
  return Array.from({ length: count }, (_, n) => {
    const suffix = random.chance(0.5) ? `${toBrand(random, 2)}大厦` : `${toBrand(random, 2)}产业园`;
    return toBuilding(makeSite(random), firstSequence + n, suffix, random);
  });
}
