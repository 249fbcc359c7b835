package dev.latchkey.http.deletion;

import dev.latchkey.domain.deletion.Receipt;

/** What a caller is told who confirmed that their account should go (RPC 3.7), and by what they can refer to it. */
record ReceiptJson(boolean success, String receiptId) {

    static ReceiptJson of(Receipt receipt) {
        return new ReceiptJson(true, receipt.id().value());
    }
}
