/** Where a wall has a hole today. One that lets nothing through any more fails, so that the list only shrinks. */

export interface Exception {
  /** The importing file, or a folder that ends with a slash. */
  from: string
  /** The imported file, a folder that ends with a slash, or the package a page must not load. */
  to: string
  /** Why it is there, and where it will go. */
  because: string
}

export const exceptions: readonly Exception[] = []
