export type Level = 'running' | 'all'
export interface Stamp { hash: string, level: Level }
export interface Plan { does: 'nothing' | 'add' | 'replace', level: Level }

export declare const LEVELS: readonly Level[]
export declare function levelOf(command: string, args: readonly string[]): Level
export declare function stampOf(hash: string, level: Level): string
export declare function readStamp(text: string): Stamp | null
export declare function planInstall(stamp: Stamp | null, hash: string, wanted: Level): Plan
export declare function npmArgs(plan: Plan): string[]
