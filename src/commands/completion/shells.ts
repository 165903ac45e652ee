/** Defines the shells for which there is a script; templates/completion/ has one for each. */

export const SHELLS = ['bash', 'zsh', 'fish', 'powershell'] as const;
