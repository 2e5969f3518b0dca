// A relative import inside an ambient module would silently be `any`; an import type is resolved.
declare module 'virtual:workshop' {
  /** Every exercise by id, as anybody in the room may see it. */
  export const exercises: Record<string, import('../core/exercise/public.ts').PublicExercise>
  /** The agenda this deck was built for. */
  export const agenda: string
  /** Whose minutes it runs: another agenda's where it is like one. */
  export const plan: string
  /** Titles of the sections by id. */
  export const sections: Readonly<Record<string, string>>
  /** Null where the workshop has none. */
  export const map: import('../core/catalogue/map.ts').WorkshopMap | null
  /** A picture as a `data:` address; null where the brand has none. */
  export const logo: string | null
  /** True in the authors' server with a live session attached; never in a built deck. */
  export const devSession: boolean
}

/** Accents of the sections, and what else the workshop's brand changes. */
declare module 'virtual:workshop/brand.css'

/** What the engine's own parts look like in a deck without the look; empty in others. */
declare module 'virtual:workshop/own.css'
