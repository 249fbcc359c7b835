package dev.latchkey.application.account;

class TestClaimSignerTest extends ClaimSignerContract {

    @Override
    protected ClaimSigner signer() {
        return new TestClaimSigner("we");
    }

    @Override
    protected ClaimSigner stranger() {
        return new TestClaimSigner("a stranger");
    }
}
