// also breaks: packagesFormNoCycles
// also breaks: capabilitiesDependOnEachOtherAsDrawn
package dev.latchkey.domain.session;

import dev.latchkey.domain.device.DeviceId;

record AsksForItsDevice(DeviceId device) {}
