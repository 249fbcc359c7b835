package dev.latchkey.application.account;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** {@link Mailer} that delivers nothing and lets a test read everything. */
public final class KeptMails implements Mailer {

    private final List<Mail> mails = new CopyOnWriteArrayList<>();

    @Override
    public void send(Mail mail) {
        mails.add(mail);
    }

    /** All mails in the order in which they were sent. */
    public List<Mail> all() {
        return new ArrayList<>(mails);
    }

    /** The last mail, of that kind. */
    public <M extends Mail> M last(Class<M> kind) {
        return kind.cast(mails.getLast());
    }
}
