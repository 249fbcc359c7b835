package dev.latchkey.persistence.account;

import static dev.latchkey.domain.session.SessionBuilder.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.application.Transactions;
import dev.latchkey.application.account.PasswordResets;
import dev.latchkey.application.account.PasswordResetsContract;
import dev.latchkey.application.account.Users;
import dev.latchkey.domain.account.PasswordReset;
import dev.latchkey.domain.account.ResetToken;
import dev.latchkey.domain.account.User;
import dev.latchkey.domain.account.UserBuilder;
import dev.latchkey.persistence.TestDatabase;
import dev.latchkey.persistence.sql.SqlSessions;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class PostgresPasswordResetsTest extends PasswordResetsContract {

    @Override
    protected PasswordResets resets() {
        return TestDatabase.need(PasswordResets.class);
    }

    @Override
    protected Users users() {
        return TestDatabase.need(Users.class);
    }

    @Override
    protected Transactions transactions() {
        return TestDatabase.need(Transactions.class);
    }

    /** Which are the same in both cases, and so are the round trips; the commit waits for the disk in neither. */
    @Test
    @Tag("SR-AUT-06")
    void makeTheSameStatementsForAnAddressThatNobodyHas() {
        var user = UserBuilder.aUser().build();
        users().add(user);

        assertThat(statementsToAddFor(UserBuilder.aUser().build()))
                .isEqualTo(statementsToAddFor(user))
                .contains("commitWithoutWaiting");
    }

    private static List<String> statementsToAddFor(User user) {
        var inside = TestDatabase.inside(new AccountPersistenceModule());
        var mapper = inside.getInstance(SqlSessions.class).mapper(PasswordResetMapper.class);
        var statements = new ArrayList<String>();
        var observed = new PostgresPasswordResets(observed(mapper, statements));
        var reset = PasswordReset.requestedAt(ResetToken.of(user.id().value().substring(8)), NOON);
        inside.getInstance(Transactions.class).inTransaction(() -> observed.add(user.email(), reset));
        return statements;
    }

    private static PasswordResetMapper observed(PasswordResetMapper mapper, List<String> statements) {
        InvocationHandler observer = (_, statement, parameters) -> {
            statements.add(statement.getName());
            return statement.invoke(mapper, parameters);
        };
        var type = PasswordResetMapper.class;
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, observer));
    }
}
