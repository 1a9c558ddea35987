/** Line ends, tabs, and all other signs that steer instead of being read. */
const CONTROLS = /\p{Cc}+/gu;
/** Signs that turn the direction of a text, join or part letters, or have no width: two plates that look alike would differ. */
const UNSEEN = /[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;

/** One line of text as it is seen. */
export const plainText = (text: string): string => text.replace(CONTROLS, " ").replace(UNSEEN, "");
