/**
 * Bytes that are sent or fetched at once: a slow line gets them over before it breaks, and what a break costs is small.
 */
export const PORTION = 128 * 2 ** 10;
