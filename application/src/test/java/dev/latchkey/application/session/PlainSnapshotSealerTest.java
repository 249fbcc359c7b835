package dev.latchkey.application.session;

class PlainSnapshotSealerTest extends SnapshotSealerContract {

    @Override
    protected SnapshotSealer sealer() {
        return new PlainSnapshotSealer("we");
    }

    @Override
    protected SnapshotSealer stranger() {
        return new PlainSnapshotSealer("they");
    }
}
