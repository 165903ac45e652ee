import type { Fault } from './faults.ts';

export function arm(folder: string, fault?: Partial<Fault>): void;
export function disarm(): string[];
