export interface District {
  /** GB/T 2260, or the statistical code of a development zone. */
  code: string;
  name: string;
  /** County-level code in real-estate unit numbers; the zones lie in 环翠区. */
  cadastre: string;
  /** Name in certificate numbers. */
  seat: string;
  registrar: string;
  taxOffice: string;
  marriageOffice: string;
  longitude: number;
  latitude: number;
  weight: number;
}

export const DISTRICTS: readonly District[] = [
  district('371002', '环翠区', 122.12, 37.5, 30),
  district('371003', '文登区', 122.05, 37.19, 19),
  district('371082', '荣成市', 122.48, 37.16, 22),
  district('371083', '乳山市', 121.53, 36.91, 13),
  district('371071', '高区', 122.05, 37.52, 8, '371002'),
  district('371072', '经区', 122.19, 37.43, 6, '371002'),
  district('371073', '临港区', 122.09, 37.3, 2, '371002'),
];

function district(
  code: string,
  name: string,
  longitude: number,
  latitude: number,
  weight: number,
  cadastre = code,
): District {
  const isZone = cadastre !== code;
  return {
    code,
    name,
    cadastre,
    seat: isZone ? '威海市' : name,
    registrar: isZone ? `威海市工商行政管理局${name}分局` : `${name}工商行政管理局`,
    taxOffice: `国家税务总局威海市${name}税务局`,
    marriageOffice: isZone ? '威海市民政局婚姻登记处' : `${name}民政局婚姻登记处`,
    longitude,
    latitude,
    weight,
  };
}
