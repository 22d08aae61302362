import { startPointing } from "./pointing/pointing"

void startPointing()
