/** A place in the deck: a slide and how far its clicks are. */
export interface Place { page: number, clicks: number }

export function samePlace(a: Place, b: Place): boolean {
  return a.page === b.page && a.clicks === b.clicks
}
