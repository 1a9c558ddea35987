import react from "@vitejs/plugin-react";

/**
 * React with its compiler: what a keystroke does not change is not drawn again, which an old PC feels. The
 * screens' tests run on the same code as the window.
 */
export const compiledReact = () => [react({ compiler: true })];
