import { figuresOf, submissionOf, typedForm } from "../../scenario/form-file";
import { libreOffice, openpyxl, testWith, throughLibreOffice, throughPython } from "../../tools/outside-programs";

const SAVE_AGAIN = `
import sys, openpyxl
openpyxl.load_workbook(sys.argv[1]).save(sys.argv[2])
`;

async function filled(): Promise<Uint8Array> {
  return typedForm("development-and-reform", {
    figures: {
      "gdp-primary cumulative": 1.25,
      "gdp-secondary cumulative": 60.5,
      "gdp-tertiary cumulative": 70.25,
      "fixed-asset-investment cumulative": 21.5,
      "fixed-asset-investment growth": -3.4,
      "projects-over-50m cumulative": 48,
      "projects-over-100m cumulative": 12,
      "projects-investment month": 6.5,
      "projects-investment cumulative": 15,
      "projects-investment cumulativeLastYear": 12,
      "projects-completed month": 0,
      "projects-completed cumulative": "—",
      "ev-charging-sites cumulative": "12处",
    },
    notes: { "projects-investment": "=新开工项目集中入统" },
    milestones: { "aviation-park": ["推进中", "2024年3月18日", "主体施工"] },
  }).bytes();
}

async function expectSame(save: (bytes: Uint8Array) => Uint8Array): Promise<void> {
  const issued = await filled();
  const [before, after] = [submissionOf(issued), submissionOf(save(issued))];
  expect(figuresOf(after)).toEqual(figuresOf(before));
  expect(figuresOf(after)).toContain("gdp cumulative value 132");
  expect(figuresOf(after)).toContain("projects-investment growth value 25");
  expect(after.identity).toEqual(before.identity);
  expect(after.explanations).toEqual(before.explanations);
  expect(after.milestones).toEqual(before.milestones);
  expect(after.signatures).toEqual(before.signatures);
  expect(after.structure).toEqual([]);
}

testWith(openpyxl, "openpyxl")("a filled form that openpyxl saved again says the same", () =>
  expectSame((bytes) => throughPython(SAVE_AGAIN, bytes)),
);

testWith(libreOffice, "LibreOffice")("a filled form that LibreOffice saved again says the same", () =>
  expectSame(throughLibreOffice),
);
