package dev.latchkey.application.device;

class TestDeviceSignerTest extends DeviceSignerContract {

    @Override
    protected DeviceSigner signer() {
        return new TestDeviceSigner("we");
    }

    @Override
    protected DeviceSigner stranger() {
        return new TestDeviceSigner("they");
    }
}
