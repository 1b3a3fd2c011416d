/** One thing taught, as the regulation lists it. */
export interface CatalogueTopic {
  /** Stable for good: programme and a dashed English name. */
  readonly code: string;
  readonly programmeCode: string;
  readonly name: string;
  /** At most five Han characters. */
  readonly shortName: string;
  readonly nameEn: string;
  /** At most twelve letters. */
  readonly shortNameEn: string;
}

function topic(
  programmeCode: string,
  slug: string,
  [name, shortName]: readonly [string, string],
  [nameEn, shortNameEn]: readonly [string, string],
): CatalogueTopic {
  return { code: `${programmeCode}-${slug}`, programmeCode, name, shortName, nameEn, shortNameEn };
}

/** The default catalogue (domain.md, programmes and their topics); each site starts with a copy of its own. */
export const catalogue: readonly CatalogueTopic[] = [
  topic('P1', 'company', ['公司简介', '公司'], ['The company', 'Company']),
  topic('P1', 'department', ['部门简介', '部门'], ['The department', 'Department']),
  topic('P1', 'post-guide', ['岗位指导书', '岗位指导'], ['Guide to the post', 'Post guide']),
  topic('P1', 'safety', ['安全意识', '安全'], ['Safety awareness', 'Safety']),
  topic(
    'P1',
    'service-awareness',
    ['服务意识与业主识别', '服务意识'],
    ['Service awareness and recognising owners', 'Service'],
  ),
  topic('P1', 'property-basics', ['物业管理基本知识', '物业基础'], ['Property-management basics', 'Property']),
  topic('P1', 'practice', ['岗位实习', '实习'], ['Practice on the post', 'Practice']),

  topic('P2a', 'service-awareness', ['服务意识', '服务意识'], ['Service awareness', 'Awareness']),
  topic('P2a', 'post-duties', ['岗位职责', '岗位职责'], ['Duties of the post', 'Duties']),

  topic('P2b', 'post-skills', ['岗位技能', '岗位技能'], ['Skills of the post', 'Post skills']),
  topic(
    'P2b',
    'operating-standards',
    ['岗位操作标准：大堂、前台', '操作标准'],
    ['Operating standards: lobby and front desk', 'Standards'],
  ),
  topic(
    'P2b',
    'complaint-handling',
    ['业户投诉处理与回复', '投诉处理'],
    ['Handling and answering complaints', 'Complaints'],
  ),
  topic('P2b', 'service-psychology', ['服务技巧与心理', '服务心理'], ['Service skills and psychology', 'Psychology']),
  topic('P2b', 'reception-etiquette', ['接待流程与礼仪', '接待礼仪'], ['Reception flow and etiquette', 'Etiquette']),
  topic(
    'P2b',
    'service-procedures',
    ['服务规程与标准', '服务规程'],
    ['Service procedures and standards', 'Procedures'],
  ),

  topic('P2c', 'case-studies', ['案例分析研讨', '案例研讨'], ['Case studies', 'Cases']),
  topic('P2c', 'social-psychology', ['社会心理学', '社会心理'], ['Social psychology', 'Social psych']),
  topic('P2c', 'incident-handling', ['突发事件处理', '突发事件'], ['Handling incidents', 'Incidents']),
  topic('P2c', 'cross-post', ['岗位协调配合', '协调配合'], ['Working across posts', 'Cross-post']),
  topic('P2c', 'talking-with-owners', ['与业主沟通', '业主沟通'], ['Talking with owners', 'Owners']),

  topic('P2d', 'safety-and-fire', ['安全与消防知识', '安全消防'], ['Safety and fire knowledge', 'Safety, fire']),
  topic('P2d', 'property-knowledge', ['物业管理知识', '物业知识'], ['Property-management knowledge', 'Property']),

  topic('P3', 'formation', ['队列动作', '队列'], ['Formation', 'Formation']),
  topic('P3', 'fitness', ['体能', '体能'], ['Fitness', 'Fitness']),

  topic('P4', 'extinguishers', ['灭火器种类与使用', '灭火器'], ['Extinguishers: kinds and use', 'Extinguisher']),
  topic(
    'P4',
    'fire-equipment',
    ['消防设施原理与日常检查', '消防设施'],
    ['Fire equipment: how it works, daily checks', 'Equipment'],
  ),
  topic('P4', 'evacuation', ['火场逃生与疏散', '逃生疏散'], ['Escape and evacuation', 'Evacuation']),
  topic('P4', 'fire-alarm', ['火警处理', '火警处理'], ['Answering a fire alarm', 'Fire alarm']),
];
