export function archiveOf(name: string, program: Buffer, time: number): Buffer;
