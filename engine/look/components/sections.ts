/** The workshop's sections by file name, as the foot of a slide names them. */
export const SECTIONS: Readonly<Record<string, string>> = {
  '01-opening': 'Opening',
  '02-what-technical-leadership-is': 'What technical leadership is',
  '03-deep-technical-proficiency': 'Deep technical proficiency',
  '04-strategic-vision-and-planning': 'Strategic vision and planning',
  '05-mentoring-and-coaching': 'Mentoring and coaching',
  '06-effective-communication': 'Effective communication',
  '07-troubleshooting': 'Troubleshooting',
  '08-problem-solving-and-decision-making': 'Problem-solving and decisions',
  '09-collaboration-and-teamwork': 'Collaboration and teamwork',
  '10-direction-and-innovation': 'Direction and innovation',
  '11-architecture-and-quality': 'Architecture and quality',
  '12-people-and-stakeholders': 'People and stakeholders',
  '13-developing-your-skills': 'Developing your skills',
  '14-leadership-and-management': 'Leadership and management',
  '15-conclusion-and-commitment': 'Conclusion and commitment',
}
