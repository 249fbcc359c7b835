package dev.latchkey.application.session;

class TestTokenSignerTest extends TokenSignerContract {

    @Override
    protected TokenSigner signer() {
        return new TestTokenSigner("we");
    }

    @Override
    protected TokenSigner stranger() {
        return new TestTokenSigner("they");
    }
}
