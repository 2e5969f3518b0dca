/** The name of the workshop, as people know it. The deck's own title is held equal by a test. */
export const WORKSHOP_TITLE = 'What is technical leadership?'
