/**
 * What the nation, its provinces and the cities of the program's own province are called (GB/T 2260), by division code;
 * other cities, and districts, are named by who has them.
 */
export const DIVISIONS: Readonly<Record<string, { readonly nameZh: string; readonly nameEn: string }>> = {
  "000000": { nameZh: "全国", nameEn: "China" },
  "110000": { nameZh: "北京市", nameEn: "Beijing" },
  "120000": { nameZh: "天津市", nameEn: "Tianjin" },
  "130000": { nameZh: "河北省", nameEn: "Hebei" },
  "140000": { nameZh: "山西省", nameEn: "Shanxi" },
  "150000": { nameZh: "内蒙古自治区", nameEn: "Inner Mongolia" },
  "210000": { nameZh: "辽宁省", nameEn: "Liaoning" },
  "220000": { nameZh: "吉林省", nameEn: "Jilin" },
  "220100": { nameZh: "长春市", nameEn: "Changchun" },
  "220200": { nameZh: "吉林市", nameEn: "Jilin City" },
  "220300": { nameZh: "四平市", nameEn: "Siping" },
  "220400": { nameZh: "辽源市", nameEn: "Liaoyuan" },
  "220500": { nameZh: "通化市", nameEn: "Tonghua" },
  "220600": { nameZh: "白山市", nameEn: "Baishan" },
  "220700": { nameZh: "松原市", nameEn: "Songyuan" },
  "220800": { nameZh: "白城市", nameEn: "Baicheng" },
  "222400": { nameZh: "延边朝鲜族自治州", nameEn: "Yanbian" },
  "230000": { nameZh: "黑龙江省", nameEn: "Heilongjiang" },
  "310000": { nameZh: "上海市", nameEn: "Shanghai" },
  "320000": { nameZh: "江苏省", nameEn: "Jiangsu" },
  "330000": { nameZh: "浙江省", nameEn: "Zhejiang" },
  "340000": { nameZh: "安徽省", nameEn: "Anhui" },
  "350000": { nameZh: "福建省", nameEn: "Fujian" },
  "360000": { nameZh: "江西省", nameEn: "Jiangxi" },
  "370000": { nameZh: "山东省", nameEn: "Shandong" },
  "410000": { nameZh: "河南省", nameEn: "Henan" },
  "420000": { nameZh: "湖北省", nameEn: "Hubei" },
  "430000": { nameZh: "湖南省", nameEn: "Hunan" },
  "440000": { nameZh: "广东省", nameEn: "Guangdong" },
  "450000": { nameZh: "广西壮族自治区", nameEn: "Guangxi" },
  "460000": { nameZh: "海南省", nameEn: "Hainan" },
  "500000": { nameZh: "重庆市", nameEn: "Chongqing" },
  "510000": { nameZh: "四川省", nameEn: "Sichuan" },
  "520000": { nameZh: "贵州省", nameEn: "Guizhou" },
  "530000": { nameZh: "云南省", nameEn: "Yunnan" },
  "540000": { nameZh: "西藏自治区", nameEn: "Tibet" },
  "610000": { nameZh: "陕西省", nameEn: "Shaanxi" },
  "620000": { nameZh: "甘肃省", nameEn: "Gansu" },
  "630000": { nameZh: "青海省", nameEn: "Qinghai" },
  "640000": { nameZh: "宁夏回族自治区", nameEn: "Ningxia" },
  "650000": { nameZh: "新疆维吾尔自治区", nameEn: "Xinjiang" },
  "710000": { nameZh: "台湾省", nameEn: "Taiwan" },
  "810000": { nameZh: "香港特别行政区", nameEn: "Hong Kong" },
  "820000": { nameZh: "澳门特别行政区", nameEn: "Macao" },
};

/** The same in both languages of a name that is known in Chinese alone. */
export function namedInBoth(code: string, nameZh: string): { readonly nameZh: string; readonly nameEn: string } {
  const known = DIVISIONS[code];
  return known?.nameZh === nameZh ? known : { nameZh, nameEn: nameZh };
}
