export function chanceOf(...key: (string | number)[]): number;
export function pickBy<T>(list: readonly T[], ...key: (string | number)[]): T;
