export type RealEstateUnitFault = 'length' | 'area' | 'parcel' | 'feature' | 'unit';

export interface RealEstateUnit {
  /** 县级行政区划. */
  county: string;
  /** 地籍区. */
  cadastralArea: string;
  /** 地籍子区. */
  cadastralSubarea: string;
  /** 宗地特征码, e.g. GB 国有建设用地使用权. */
  parcelFeature: string;
  parcel: string;
  /** 定着物特征码. */
  feature: 'F' | 'L' | 'Q' | 'W';
  unit: string;
}

const LENGTH = 28;

function isRealEstateFeature(letter: string): letter is RealEstateUnit['feature'] {
  return letter === 'F' || letter === 'L' || letter === 'Q' || letter === 'W';
}

/** Why a value is no 不动产单元号 (GB/T 37346-2019). There is no check digit: a wrong digit cannot be found. */
export function explainRealEstateUnitNumber(value: string): RealEstateUnitFault | undefined {
  if (value.length !== LENGTH) return 'length';
  if (!/^\d{12}/.test(value)) return 'area';
  if (!/^[A-Z]{2}\d{5}$/.test(value.slice(12, 19))) return 'parcel';
  if (!isRealEstateFeature(value.charAt(19))) return 'feature';
  return /^\d{8}$/.test(value.slice(20)) ? undefined : 'unit';
}

export function isRealEstateUnitNumber(value: string): boolean {
  return explainRealEstateUnitNumber(value) === undefined;
}

/** The seven layers; undefined where `explainRealEstateUnitNumber` finds a fault. */
export function parseRealEstateUnitNumber(value: string): RealEstateUnit | undefined {
  const feature = value.charAt(19);
  if (!isRealEstateUnitNumber(value) || !isRealEstateFeature(feature)) return undefined;
  return {
    county: value.slice(0, 6),
    cadastralArea: value.slice(6, 9),
    cadastralSubarea: value.slice(9, 12),
    parcelFeature: value.slice(12, 14),
    parcel: value.slice(14, 19),
    feature,
    unit: value.slice(20),
  };
}
