// What pages gain where scripts run; everything works without them.

import { lightTogether } from "./lighting.js";
import { keepFromSendingTwice } from "./sending.js";
import { sayWhenUnanswered } from "./unanswered.js";
import { warnBeforeLeaving } from "./unsaved.js";

keepFromSendingTwice(document);
sayWhenUnanswered(document);
warnBeforeLeaving(document);
lightTogether(document);
