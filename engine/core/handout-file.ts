/** What a handout's file may be called: nothing that leads out of its folder. */
export const handoutFile = /^[a-z0-9-]+\.pdf$/
