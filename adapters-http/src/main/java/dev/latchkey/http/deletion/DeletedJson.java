package dev.latchkey.http.deletion;

import dev.latchkey.domain.deletion.Receipt;

/** What a caller is told whose account is gone. */
record DeletedJson(boolean success, String message, String receiptId) {

    static DeletedJson of(Receipt receipt) {
        return new DeletedJson(true, "User deleted", receipt.id().value());
    }
}
