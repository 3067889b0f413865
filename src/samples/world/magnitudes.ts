/**
 * Invented orders of magnitude for sample data, in the indicator's unit: a year's total, a year-end level or a rate.
 * Only for indicators whose list entry names no level; whatever is listed nowhere gets what is usual for its unit.
 */
export const MAGNITUDES: Readonly<Record<string, number>> = {
  gdp: 366,
  "gdp-primary": 6,
  "gdp-secondary": 148,
  "gdp-tertiary": 212,
  "fixed-asset-investment": 205,
  "scale-industry-output": 640,
  "digital-workshops": 2,
  "smart-factories": 2,
  "specialised-firms": 64,
  "hightech-firms": 216,
  "provincial-sci-tech-projects": 8,
  "municipal-sci-tech-projects": 12,
  "district-fiscal-revenue": 186_000,
  "district-tax-revenue": 131_000,
  "district-non-tax-revenue": 55_000,
  "platform-company-assets": 265,
  "retail-sales-above-limit": 41,
  "foreign-capital": 3_150,
  "domestic-capital": 54,
  "projects-introduced": 46,
  "projects-over-100m-investment": 63,
  "compound-roads": 9,
  "park-roads": 6,
  "sweepable-road-area": 1_180,
  "illegal-buildings-found": 64,
  "illegal-buildings-removed": 60,
  "administrative-villages": 43,
  "rural-waste-collected": 21_600,
  "rural-water-households": 19_800,
  "poverty-lifted-people": 640,
  "poverty-lifted-net-income": 1_020,
  "services-total": 1_420,
  "new-enterprises": 1_450,
  "new-self-employed": 2_520,
  "new-farm-cooperatives": 30,
  "unemployed-reemployed": 3_100,
  "hard-to-employ-reemployed": 720,
  "resident-income": 39_600,
  "urban-resident-income": 43_200,
  "rural-resident-income": 21_800,
  "new-scale-industry-firms": 12,
  "new-construction-property-firms": 5,
  "new-trade-catering-firms": 14,
  "new-scale-service-firms": 9,
  "scale-service-revenue": 78,
};

const USUAL: Readonly<Record<string, number>> = {
  亿元: 120,
  万元: 24_000,
  元: 9_000,
  人: 6_000,
  户: 900,
  家: 160,
  套: 1_600,
  万平方米: 60,
  吨: 8_000,
  "%": 92,
};

/** What is usual for a figure in this unit. */
export function usualSize(unit: string): number {
  return USUAL[unit] ?? 48;
}
