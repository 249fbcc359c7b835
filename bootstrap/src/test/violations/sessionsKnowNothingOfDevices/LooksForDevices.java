// also breaks: capabilitiesDependOnEachOtherAsDrawn
package dev.latchkey.application.session;

import dev.latchkey.application.device.Devices;

interface LooksForDevices {

    Devices devices();
}
