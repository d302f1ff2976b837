// What pages gain where scripts run; everything works without them.

import { keepFromSendingTwice } from "./sending.js";
import { sayWhenUnanswered } from "./unanswered.js";
import { warnBeforeLeaving } from "./unsaved.js";

keepFromSendingTwice(document);
sayWhenUnanswered(document);
warnBeforeLeaving(document);
