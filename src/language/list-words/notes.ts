/** Notes the bundled list has on its targets, and what they say in English. */
export const NOTES: Readonly<Record<string, string>> = {
  "原文未写“以上”或“左右”，按达到即完成理解；增速按不变价，绝对数和上年基数原文没有给出。":
    "The document says neither “or more” nor “about”: read as done when reached. Growth at constant prices; neither amount nor last year's base is given.",
  "指总产值，不是增加值。规上企业范围每年变动，增速按可比口径核定。":
    "Gross output, not value added. Which firms are above scale changes yearly, so growth is the official rate on a comparable basis.",
  "原文没有总量，与“当年投资超80亿元”不能互相推算；按不含农户口径。":
    "No total is given, and it cannot be worked out from “more than 8 billion yuan invested in the year”; read without rural households.",
  "同一指标的总量目标只是“力争”，两者不一致时以哪个为准原文未定。基数由总量目标反推（100÷1.07）。":
    "The amount target of the same indicator is only striven for; which of the two counts where they differ is not said. The base is worked out from the amount target (100 ÷ 1.07).",
  "“区本级财政收入”不是通行口径名称，按区本级一般公共预算收入理解。":
    "“District-level fiscal revenue” is no common term; read as the district's own general public budget revenue.",
  "没有数字，“基本同步”没有规定幅度。按全体居民人均可支配收入名义增速与地区生产总值实际增速对照，城镇、农村另列为参考；同步的对象可以理解为7%的目标或实际增速，取实际增速。统计机构只报数，由发展和改革局负责。":
    "No figure; “broadly in step” names no margin. Nominal growth of disposable income per resident is compared with real GDP growth, urban and rural listed beside it. In step with the target of 7% or with real growth: real growth is taken. The statistics bureau only reports the figure; the Development and Reform Bureau answers for it.",
  "“超180户”即181户以上。“两车”和“配套企业”原文没有定义，上年末户数未给出。":
    "“More than 180” is 181 or more. “Two-vehicle” and “supplier firm” are not defined, and the number at the end of last year is not given.",
  "原文用平方公里（1平方公里为100万平方米），其他土地目标用万平方米。是否包含在200万平方米之内不明确，分别统计，不相加。":
    "The document has square kilometres (1 km² is 1 million m²), other land targets 10k m². Whether it is part of the 2 million m² is not clear; counted apart, not added.",
  "“向万吨级迈进”是方向，不要求当年达到；按日均约1万吨理解。":
    "“Moving towards 10,000 tons” is a direction and need not be reached this year; read as a daily average of about 10,000 t.",
  "“支持”以得到支持计，不要求改造完成。":
    "“Supported” counts firms that got support; the conversion need not be complete.",
  "4个按两类合计理解，认定级别原文没有写明。":
    "4 is read as both kinds together; the level of recognition is not said.",
  "“争取”按批准立项计，不按申报计；省、市合计。":
    "“Striven for” counts approved projects, not applications; province and city together.",
  "两个名单分属工信、科技部门，按两个名单之和理解；同在两个名单的企业各计一次。“专精特新”的级别没有写明。":
    "The two lists belong to the industry and the science departments; read as their sum, a firm on both counted in each. The level of “specialised and new” is not said.",
  "“建设”含新开工与续建；5000万元按计划总投资理解。":
    "“Construction” includes new starts and continued ones; 50 million yuan is the planned total investment.",
  "原句没有主语，按上述5000万元以上项目的当年投资理解，不是全部固定资产投资。":
    "The sentence has no subject; read as this year's investment of the projects of 50 million yuan or more above, not all fixed-asset investment.",
  "承接项目个数而来，按个数占比理解，不按投资额。":
    "Follows a number of projects, so read as a share of their number, not of investment.",
  "7个项目只点名2个（区公共卫生服务中心、盛泰气体）。公共建筑没有“投产”，按投入使用理解。":
    "Of 7 projects only 2 are named (the district's public health centre and Shengtai Gas). Public buildings do not “go into production”; read as put to use.",
  "“成熟资源”没有定义，按腾退完毕、可供招商的土地、厂房和楼宇理解。":
    "“Mature resources” is not defined; read as land, workshops and buildings vacated and ready for investors.",
  "“谋划包装”没有规定凭证，按列入招商项目册计。":
    "No proof is named for “prepared”; counted when listed in the book of investment projects.",
  "何为一次活动没有规定，按有活动记录计。": "What makes an event is not said; counted with a record of it.",
  "“引入”可指签约、落地或开工，按签约并完成注册计；与“亿元以上项目占比”不是同一批项目。":
    "“Brought in” may mean signed, landed or started; counted when signed and registered. Not the same projects as the “share of projects of 100 million yuan or more”.",
  "没有总量和基数；按实际到位资金理解。": "Neither total nor base is given; read as capital actually received.",
  "“力争”只修饰本项。币种没有写明，按美元统计。商务局与投资合作局同报一个数。":
    "“Strive” belongs to this item only. The currency is not said; counted in US dollars. The Commerce Bureau and the Investment Cooperation Bureau report the same figure.",
  "如何归因没有规定，按核销的订单金额计。":
    "How consumption is attributed is not said; counted by the orders the vouchers were redeemed for.",
  "总量是“力争”，增速是确定的；限上还是全口径没有写明，按全口径理解。":
    "The amount is striven for, the growth is firm; above-quota or all trade is not said, read as all.",
  "分母没有写明，按全部依申请政务服务事项计。":
    "The denominator is not said; all government services on application are taken.",
  "按全部事项的70%理解，不是进驻事项的70%；“可以网办”即计入。":
    "Read as 70% of all services, not of those at the hall; counts what “can be done online”.",
  "按新登记户数理解，不扣注销，含个体工商户。":
    "Read as newly registered, closures not deducted, the self-employed included.",
  "“新增”同时修饰两项。按新纳入统计库理解，不扣退库。统计局只报数，由发展和改革局负责。":
    "“New” belongs to both items. Read as newly entered in the statistical register, leavers not deducted. The statistics bureau only reports the figure; the Development and Reform Bureau answers for it.",
  "“投资规模”是合同约定的总投资，不是当年完成投资。":
    "“Investment size” is the total agreed by contract, not what was invested in the year.",
  "“全口径”是全部企业，与全区规上口径不同，不能相比。":
    "“Full coverage” is all firms, unlike the district's above-scale figure; the two cannot be compared.",
  "基数由总量目标反推（306÷1.06）；真实上年数确定后应改填。":
    "The base is worked out from the amount target (306 ÷ 1.06); last year's real figure should replace it once known.",
  "基数由总量目标反推（170÷1.15）；真实上年数确定后应改填。":
    "The base is worked out from the amount target (170 ÷ 1.15); last year's real figure should replace it once known.",
  "“持续保持”说明以前已达到。按全部区属平台公司资产总额合计理解，不逐户考核。":
    "“Keep up” says that it was reached before. Read as the total assets of all district-owned platform companies, not company by company.",
  "“加快”只要求提速，是否全部在当年释放没有写明，按当年完成数统计。":
    "“Speed up” only asks for pace; whether all is to be released this year is not said. Counted by what is done in the year.",
  "“尽快”没有期限。“绿园经开区”只写在第一项前，按三项都属该区理解。":
    "“As soon as possible” names no date. “Luyuan EDZ” stands before the first item only; all three are read as that zone's.",
  "10万平方米是孵化器规模，“高效利用”没有衡量办法，按月末签约使用面积统计。":
    "100,000 m² is the size of the incubator, and “efficient use” has no measure; counted by the space let at the end of the month.",
  "取决于养殖基地搬迁；是否包含在200万平方米之内不明确，分别统计，不相加。":
    "Depends on moving the cattle base; whether it is part of the 2 million m² is not clear. Counted apart, not added.",
  "“回归”按迁回并登记理解。在开发区一章，由绿园经开区负责；工业和信息化局同报一个数。":
    "“Returned” is read as moved back and registered. In the chapter on the zones, so Luyuan EDZ answers for it; the Industry and Information Technology Bureau reports the same figure.",
  "要求是启动建设，12万平方米是项目规模，开工即一次计入。属哪个开发区没有写明，暂列皓月产业园区。":
    "What is asked is to start building; 120,000 m² is the size of the project and counts once when it starts. Which zone is not said; put to Haoyue Industrial Park for now.",
  "“启动建设”同时修饰两个园区，23万平方米是项目规模，开工即一次计入。属哪个开发区没有写明，暂列皓月产业园区。":
    "“Start building” belongs to both parks; 230,000 m² is the size of the project and counts once when it starts. Which zone is not said; put to Haoyue Industrial Park for now.",
  "“左右”没有规定幅度。与两个园区同步。": "“About” names no margin. In step with the two parks.",
  "其他土地目标合计已达295万平方米，按单独的征收数理解，不与其他土地目标相加。":
    "Other land targets already come to 2.95 million m²; read as a figure of land taken on its own, not added to them.",
  "“力争”按同时修饰“出让”理解。是否出自所释放的200万平方米没有写明，不作为其中项。":
    "“Strive” is read as belonging to “sold” too. Whether it comes out of the 2 million m² released is not said; not taken as a part of it.",
  "“实施”没有写明当年完成，按完成验收数统计。与房屋登记的5个小区不是同一批。":
    "“Carry out” does not say that it is done this year; counted when finished and accepted. Not the same 5 compounds as those of the home registration.",
  "“实施”没有写明当年完成，按完成通水数统计。":
    "“Carry out” does not say that it is done this year; counted when the water runs.",
  "“协调推进”只要求进展，按实质开工数统计。": "“Move forward” only asks for progress; counted by works really started.",
  "“协调推进”只要求进展，按实质开工数统计；15条是两类合计。":
    "“Move forward” only asks for progress; counted by works really started; 15 is both kinds together.",
  "“剩余”即全部，1012套全部交付才算完成。": "“Remaining” is all: done only when all 1,012 homes are handed over.",
  "前句的“完成”按也修饰本项理解。登记本身属不动产登记机构。":
    "“Complete” in the clause before is read as belonging to this one too. The registration itself is the land registry's.",
  "是2530套房屋所在的小区数，可与套数合并看待。":
    "The number of compounds the 2,530 homes stand in; may be read together with the homes.",
  "只要求启动，且为“力争”；4个片区只点名1个。": "Only a start is asked, and only striven for; of 4 areas 1 is named.",
  "年末数还是全年平均、按面积还是长度没有写明，按月末面积占比统计。":
    "Year end or average, by area or by length is not said; counted as a share of area at the end of the month.",
  "“动态清零”是发现即拆，不是不发生；拆除期限没有规定，按月末未处置数为零理解。":
    "“Kept at zero” means removed when found, not that none appears; no time is set. Read as none left at the end of the month.",
  "3镇、7村、12处同属一条线路，可合并看待。":
    "3 towns, 7 villages and 12 sites are one route and may be read together.",
  "“连点成线”没有验收标准，按标识和交通衔接完成计。":
    "“Joined into a route” has no standard; counted when signs and roads are in place.",
  "2个按两个项目合计理解；按市级以上验收计。":
    "2 is read as both projects together; counted when accepted by the city or above.",
  "“协调推进”只要求进展，按并网通水数统计；4个只点名2个。":
    "“Move forward” only asks for progress; counted when connected and running. Of 4, 2 are named.",
  "分母没有写明，按农村供水户数理解；“24小时”是指标名称的一部分。":
    "The denominator is not said; read as rural households with water supply. “24-hour” is part of the indicator's name.",
  "没有写“同比”和基数，按人均纯收入名义增速理解。":
    "Neither “on last year” nor a base is given; read as nominal growth of net income per head.",
  "“分批”可理解为多年，按当年完成数统计。恰为35蒸吨的列入本项。":
    "“In batches” may mean several years; counted by what is done in the year. Exactly 35 t/h belongs here.",
  "“分批实施”按也修饰本项理解。恰为35蒸吨的不列入本项。":
    "“In batches” is read as belonging to this item too. Exactly 35 t/h does not belong here.",
  "可属农业农村或生态环境部门，按农村能源归农业农村局。":
    "Could be the agriculture or the environment department's; rural energy is put to the Agriculture and Rural Affairs Bureau.",
  "30个是监测的断面，不是增加数，“加强”没有衡量办法。":
    "30 is the number of sections monitored, not an increase, and “strengthen” has no measure.",
  "“加强”按也修饰本项理解；7个全部完成整治才算完成。":
    "“Strengthen” is read as belonging to this item too; done only when all 7 are rectified.",
  "按村还是按户没有写明，按村统计。“均”表示两项各为100%。":
    "By village or by household is not said; counted by village. “Both” means 100% each.",
  "按收运量还是产生量没有写明，按收运量统计。":
    "By waste collected or by waste produced is not said; counted by waste collected.",
  "“布局”按建成可用理解；点位不是桩数。": "“Laid out” is read as built and usable; a site is not a charging post.",
  "“布局”按建成可用理解。": "“Laid out” is read as built and usable.",
  "“督促”只要求监管，减排幅度没有规定。": "“Urge” only asks for supervision; how much less is emitted is not set.",
  "“达”是年末总数，不是新增；上年末数没有给出。":
    "“Reach” is the total at year end, not an increase; the number at the end of last year is not given.",
  "按统计制度扣除自然减员，原文没有写明。":
    "Natural losses are deducted as the statistical system has it; the document does not say so.",
  "按调整区划后增设3个理解。": "Read as 3 added after districts are redrawn.",
};
