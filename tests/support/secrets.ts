import { createSecrets, type ScryptCost } from "../../electron/secrets/scrypt.ts";

/** Far too little for a real PIN: what is tested is what becomes of it. */
export const CHEAP: ScryptCost = { N: 2, r: 1, p: 1 };

export const cheapSecrets = () => createSecrets(CHEAP);

export const PIN = "280491";
