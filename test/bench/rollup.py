"""Totals of a folder of forms with openpyxl: every figure column by 代码, summed over the files and written to a workbook.

Prints the CPU it took in milliseconds. Takes how to read ("totals" streams the one sheet it needs, "whole" loads the
workbook as openpyxl does unless told otherwise), the folder and the file to write.
"""

import resource
import sys
from collections import defaultdict
from pathlib import Path

from openpyxl import Workbook, load_workbook

how, folder, out = sys.argv[1:]
totals = defaultdict(lambda: [0.0] * 4)
for path in sorted(Path(folder).glob("*.xlsx")):
    book = load_workbook(path, read_only=how == "totals", data_only=True)
    for row in book.worksheets[0].iter_rows(values_only=True):
        code = row[2] if len(row) > 6 else None
        if isinstance(code, str) and len(code) == 4 and code.isdigit():
            sums = totals[code]
            for index, value in enumerate(row[3:7]):
                if isinstance(value, (int, float)):
                    sums[index] += value
    book.close()

summary = Workbook(write_only=True)
sheet = summary.create_sheet("汇总")
sheet.append(["代码", "本月", "累计", "上年同月", "上年累计", "本月增速", "累计增速"])
for code, (month, total, month_before, total_before) in sorted(totals.items()):
    growth = [now / before * 100 - 100 if before else None for now, before in ((month, month_before), (total, total_before))]
    sheet.append([code, month, total, month_before, total_before, *growth])
summary.save(out)

usage = resource.getrusage(resource.RUSAGE_SELF)
print((usage.ru_utime + usage.ru_stime) * 1000)
