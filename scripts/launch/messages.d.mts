export declare class LaunchError extends Error {
  constructor(key: string, params?: Readonly<Record<string, unknown>>);
}
export declare const language: 'ja' | 'en';
export declare function text(key: string, params?: Readonly<Record<string, unknown>>): string;
export declare function say(key: string, params?: Readonly<Record<string, unknown>>): void;
