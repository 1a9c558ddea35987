export const KAZAKH_WITHOUT = /(сыз|сіз)(дар|дер)?$/;
const WITHOUT = /^(без|не|non|without|no)$/;

/** Whether a term names something by what it lacks. */
export const namesLack = (term: string): boolean =>
  term.split(/[ -]/).some((word) => KAZAKH_WITHOUT.test(word) || WITHOUT.test(word));
